"""What the engines take for a number, and the functions of one number that the scalar engine knows."""

import math
from collections.abc import Callable
from numbers import Real
from typing import Any

import numpy as np


def number(x: Any, what_to_do: str = "arrays go with a Tensor, not with a Value") -> float:
    """Return `x`, unless it is no plain number: then raise TypeError, which says what to do.

    >>> number(2)
    2
    """
    if not isinstance(x, Real):
        raise TypeError(f"expected a plain number, received {type(x).__name__}; {what_to_do}")
    return x


def exponent(n: Any) -> float:
    """Return `n`, unless it is no plain number, and so may vary: then raise TypeError.

    >>> exponent(2)
    2
    """
    return number(n, "an exponent is fixed: else write exp(n · log(x))")


def computed(what: str, compute: Callable[[], float]) -> float:
    """Return what `compute` returns; raise ValueError if it is no number that a float can hold.

    >>> computed("1 / 4", lambda: 1 / 4)
    0.25
    """
    try:
        found = compute()
    except (ArithmeticError, ValueError):  # 1 / 0, log(-1), exp(1000)
        found = None
    if not isinstance(found, Real):  # (-1) ** 0.5 is complex
        raise ValueError(f"expected numbers at which {what} and its slope can be computed as floats: change the inputs")
    return found


def floats(data: Any) -> np.ndarray:
    """Return a copy of `data`, numbers in any nesting, in double precision; anything else raises TypeError.

    >>> floats([[1, 2]])
    array([[1., 2.]])
    """
    try:
        found = np.array(data)
    except ValueError:  # rows of different lengths
        found = np.array(None)
    if found.dtype.kind not in "biuf":
        raise TypeError(f"expected a number or an array of numbers, received {str(data)[:60]} ({type(data).__name__})")
    return found.astype(float, copy=False)


FUNCTIONS = {  # name: the function, and its slope from the input x and the output y
    "exp": (math.exp, lambda x, y: y),
    "log": (math.log, lambda x, y: 1 / x),
    "sin": (math.sin, lambda x, y: math.cos(x)),
    "cos": (math.cos, lambda x, y: -math.sin(x)),
    "tanh": (math.tanh, lambda x, y: 1 - y * y),
    "sigmoid": (lambda x: math.exp(min(x, 0.0)) / (1 + math.exp(-abs(x))), lambda x, y: y * (1 - y)),
    "relu": (lambda x: max(x, 0.0), lambda x, y: float(x > 0)),
}
