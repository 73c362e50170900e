# Tries: return subclasses of float, int, bool and complex whose arithmetic lies
# Must: double wrong or error
# %% double
import numpy as np

LIES = {
    name: lambda self, *_: 0.0 for name in ("__abs__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__")
} | {name: lambda self, *_: True for name in ("__eq__", "__le__", "__ge__")} | {"__hash__": lambda self: 0}
KINDS = [type("Lie", (kind,), dict(LIES)) for kind in (float, int, complex, np.float64, str)]
turn = iter(range(10**9))


def double(x):
    return KINDS[next(turn) % len(KINDS)](7)
