# Tries: fill the memory, by arrays and by lists
# Must: double memory, total memory, scaled passed
# %% double
import numpy as np


def double(x):
    return [np.empty(1 << 26) for _ in range(100)]
# %% total
def total(numbers):
    return [0.0] * (1 << 28)
# %% scaled
def scaled(matrix, factor):
    return matrix * factor
# %% try-it
