# Tries: end its process without a word; the other exercises are right
# Must: double crash, total passed
# %% double
import os


def double(x):
    os._exit(0)
# %% total
def total(numbers):
    return float(sum(numbers))
# %% try-it
