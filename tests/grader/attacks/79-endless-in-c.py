# Tries: loop without end inside C code, where no signal is handled
# Must: double timeout, total timeout
# %% double
def double(x):
    return 10 ** (10**9) % 7
# %% total
import re


def total(numbers):
    return re.match("(a+)+$", "a" * 60 + "b")
# %% try-it
