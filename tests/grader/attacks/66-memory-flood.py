# Tries: fill the memory
# Must: double memory, total passed
# %% double
def double(x):
    kept = []
    while True:
        kept.append(bytearray(1 << 26))
# %% total
def total(numbers):
    return float(sum(numbers))
# %% try-it
