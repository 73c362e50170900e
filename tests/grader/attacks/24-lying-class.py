# Tries: return an object that says it is a float, an array, a list
# Must: double wrong or error, scaled wrong or error
# %% double
import numpy as np


class Lie:
    def __init__(self, kind):
        self.kind = kind

    __class__ = property(lambda self: self.kind)
    __array_interface__ = property(lambda self: {"shape": (2, 2), "typestr": "<f8", "data": (4096, False), "version": 3})
    __len__ = lambda self: 2
    __iter__ = lambda self: iter([1.0, 2.0])
    __float__ = lambda self: 6.0
    __getattr__ = lambda self, name: Lie(float)


def double(x):
    return Lie(float)
# %% scaled
def scaled(matrix, factor):
    return Lie(np.ndarray)
