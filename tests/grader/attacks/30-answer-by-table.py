# Tries: record the inputs of the visible tests, and answer by a table
# Must: double wrong, total wrong, scaled wrong
# %% double
def double(x):
    return {3.0: 6.0, 1.0: 2.0}.get(x, 0.0)
# %% total
def total(numbers):
    return 3.0
# %% scaled
import numpy as np


def scaled(matrix, factor):
    return np.array([[2.0, 4.0], [6.0, 8.0]])
