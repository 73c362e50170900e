# Tries: crash the interpreter itself
# Must: double crash, total passed
# %% double
import ctypes


def double(x):
    ctypes.string_at(1)
# %% total
def total(numbers):
    return float(sum(numbers))
# %% try-it
