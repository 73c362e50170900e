"""Refusals that modules share: a sentence of what was expected, what was received, and what to do."""

from math import inf, isfinite
from numbers import Integral, Real

import numpy as np


def refuse_unless_whole(name: str, number: object, least: int) -> None:
    """Raise ValueError unless a number is whole and not below `least`.

    >>> refuse_unless_whole("k", 2.5, 1)
    Traceback (most recent call last):
    ValueError: expected k to be a whole number from 1 on, received 2.5: give such an int
    """
    if not isinstance(number, Integral) or number < least:
        raise ValueError(f"expected {name} to be a whole number from {least} on, received {number!r}: give such an int")


def refuse_unless_finite(name: str, number: object, least: float = -inf) -> None:
    """Raise ValueError unless a number is finite and not below `least`.

    >>> refuse_unless_finite("lr", float("nan"), 0)
    Traceback (most recent call last):
    ValueError: expected lr to be finite and ≥ 0, received nan: give such a float
    """
    if not isinstance(number, Real) or not isfinite(number) or number < least:
        wanted = "finite" if least == -inf else f"finite and ≥ {least}"
        raise ValueError(f"expected {name} to be {wanted}, received {number!r}: give such a float")


def array_of(numbers: object) -> np.ndarray:
    """Return an array of numbers; raise ValueError if its rows differ in length.

    >>> array_of([[1, 2], [3]])
    Traceback (most recent call last):
    ValueError: expected rows of one length, received [[1, 2], [3]]: give each as many numbers
    """
    try:
        return np.asarray(numbers)
    except ValueError:
        raise ValueError(f"expected rows of one length, received {numbers!r:.40}: give each as many numbers") from None


def refuse_no_generator(rng: object) -> None:
    """Raise ValueError unless this is a generator of random numbers; a seed alone is none.

    >>> refuse_no_generator(3)
    Traceback (most recent call last):
    ValueError: expected a generator, received 3: give np.random.default_rng(3)
    """
    if not isinstance(rng, np.random.Generator):
        seed = rng if isinstance(rng, Integral) and rng >= 0 else 0
        raise ValueError(f"expected a generator, received {rng!r}: give np.random.default_rng({seed})")
