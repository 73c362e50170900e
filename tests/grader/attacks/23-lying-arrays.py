# Tries: return arrays whose __array__, __array_ufunc__, __eq__ and shape lie
# Must: scaled wrong or error
# %% scaled
import numpy as np


class Lie(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **named):
        return np.zeros(())

    def __array_function__(self, function, kinds, arguments, named):
        return True

    def __array__(self, *arguments, **named):
        return np.array([[2.0, 4.0], [6.0, 8.0]])

    def __eq__(self, other):
        return np.array(True)

    shape = property(lambda self: (2, 2))
    tobytes = lambda self, *_: b"\0" * 32


def scaled(matrix, factor):
    return np.zeros((2, 2)).view(Lie)
