# Tries: return values that break whoever compares or prints them
# Must: double wrong or error, total wrong or error, scaled wrong or error
# %% double
def double(x):
    return 1 << 4000
# %% total
def total(numbers):
    return {"\ud800\x1b[2J": float("nan"), (1, (2, (3,))): [[[[[[]]]]]], float("nan"): -0.0, "%s{0}": b"\xff" * 9}
# %% scaled
import numpy as np


def scaled(matrix, factor):
    return np.array("\U0010ffff" * 1000).reshape(1, 1).repeat(99, 0) if factor == 2.0 else np.zeros((0, 5, 0))
