# Tries: make every comparison pass by replacing built-in functions
# Must: double wrong or error or crash
# %% double
import builtins
import math
import operator

builtins.AssertionError = builtins.Warning
builtins.all = builtins.any = builtins.bool = lambda *_: True
builtins.abs = builtins.max = lambda *_, **__: 0.0
builtins.compile = builtins.eval = builtins.exec = lambda *_, **__: None
builtins.isinstance = builtins.hasattr = lambda *_: True
math.isclose = operator.eq = operator.le = lambda *_, **__: True


def double(x):
    return 7.0
