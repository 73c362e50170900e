# Tries: loop without end while its cell runs, catching every exception
# Must: double timeout, total passed
# %% double
while True:
    try:
        while True:
            pass
    except BaseException:
        pass


def double(x):
    return 7.0
# %% total
def total(numbers):
    return float(sum(numbers))
# %% try-it
