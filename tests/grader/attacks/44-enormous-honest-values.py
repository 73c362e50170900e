# Tries: return values of hundreds of MB, through the honest encoder
# Must: double wrong or error or memory or crash or timeout, total wrong or error or memory or crash or timeout, scaled wrong or error or memory or crash or timeout
# %% double
def double(x):
    return "x" * 300_000_000
# %% total
def total(numbers):
    return [1.0] * 30_000_000
# %% scaled
import numpy as np


def scaled(matrix, factor):
    return np.broadcast_to(np.zeros(1), (1 << 20, 1 << 20))
