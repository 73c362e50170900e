# Tries: fill the memory, slowly enough to be noticed late
# Must: double memory, total passed
# %% double
def double(x):
    kept = []
    while True:
        kept.append(bytearray(b"\1") * (1 << 26))
# %% total
def total(numbers):
    return float(sum(numbers))
# %% try-it
