# Tries: return an object that is equal to everything
# Must: double wrong or error
# %% double
class Equal:
    def __eq__(self, other):
        return True

    __ne__ = __lt__ = __gt__ = lambda self, other: False
    __le__ = __ge__ = __eq__
    __hash__ = object.__hash__
    __float__ = lambda self: 6.0
    __bool__ = lambda self: True
    __abs__ = __sub__ = __rsub__ = __add__ = lambda self, *_: 0.0


def double(x):
    return Equal()
