"""Data sets, each by a function of its name; nothing here needs a network."""

from functools import cache
from typing import NamedTuple

import numpy as np
from sklearn.datasets import load_digits

DIGITS_SEED, DIGITS_TRAIN = 0, 1437  # of 1,797


class Digits(NamedTuple):
    """Handwritten digits, 8 by 8 pixels between 0 and 1: X (N, 64), labels y (N,), in two parts without overlap."""

    train_X: np.ndarray
    train_y: np.ndarray
    test_X: np.ndarray
    test_y: np.ndarray


@cache
def digits() -> Digits:
    """Return 1,437 digits to train on and 360 to test with, shuffled once and for all; the arrays are read-only.

    >>> digits().train_X.shape, digits().test_y.shape
    ((1437, 64), (360,))

    Source: Alpaydin & Kaynak (1998), Optical recognition of handwritten digits, the test part, as in scikit-learn.
    """
    found = load_digits()
    order = np.random.default_rng(DIGITS_SEED).permutation(len(found.target))
    X, y = found.data[order] / 16, found.target[order]
    parts = Digits(X[:DIGITS_TRAIN], y[:DIGITS_TRAIN], X[DIGITS_TRAIN:], y[DIGITS_TRAIN:])
    for part in parts:
        part.flags.writeable = False
    return parts
