"""Data sets, each read by the function of its name, without a network; one that must be fetched first says so."""

from functools import cache
from typing import NamedTuple

import numpy as np
from sklearn.datasets import load_digits

from nlpcourse.data import MADE, catalogue, read_table
from nlpcourse.data.library_docs import library_docs as library_docs  # data set and module have one name

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


class Review(NamedTuple):
    """A short review; `hard` says what fools a bag of words: "negation", "irony", "mixed", or nothing."""

    id: str
    domain: str  # product, film or restaurant
    label: str  # positive, negative or neutral: what the writer feels overall
    hard: str
    text: str


class Reviews(NamedTuple):
    """Reviews in three parts without overlap."""

    train: tuple[Review, ...]
    dev: tuple[Review, ...]
    test: tuple[Review, ...]


@cache
def reviews() -> Reviews:
    """Return the 1,302 reviews of `data/reviews.tsv`, written for the course: 913 to train on, 190 and 199 to test.

    >>> [len(part) for part in reviews()]
    [913, 190, 199]

    Raises DataError if the course's folder `data` is not beside the package.
    """
    path = MADE / "reviews.tsv"
    if not path.is_file():
        raise catalogue.DataError(f"The reviews are not here: expected {path}; copy the course's folder data/ there.")
    part = {name: [] for name in Reviews._fields}
    for row in read_table(path):
        part[row.pop("split")].append(Review(**row))
    return Reviews(*map(tuple, part.values()))


def _fetched(name: str, file_name: str) -> str:
    """Return the text of a file that `nlpcourse data get` has brought."""
    path = catalogue.find(name).path(file_name)
    if not path.is_file():
        raise catalogue.DataError(f"{name} is not in {path.parent} yet: run `nlpcourse data get {name}` once.")
    return path.read_text(encoding="utf-8")


def tinyshakespeare() -> str:
    """Return 1,115,394 characters of Shakespeare's plays, 65 different ones; raises DataError until fetched.

    >>> tinyshakespeare()[:14]  # doctest: +SKIP
    'First Citizen:'

    Source: Karpathy (2015), char-rnn.
    """
    return _fetched("tinyshakespeare", "input.txt")


def names() -> list[str]:
    """Return 32,033 first names in lower case, the commonest of a sex first; raises DataError until fetched.

    >>> names()[:2]  # doctest: +SKIP
    ['emma', 'olivia']

    Source: Karpathy (2022), makemore; from the US Social Security Administration.
    """
    return _fetched("names", "names.txt").splitlines()


def sst2() -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Return 6,920 sentences to train on and 872 to develop with, each with 1 for praise or 0; needs fetching.

    >>> train, dev = sst2()  # doctest: +SKIP

    Source: Socher et al. (2013), the Stanford Sentiment Treebank; split and tokens as in Kim (2014).
    """
    parts = (_fetched("sst2", f"stsa.binary.{part}").splitlines() for part in ("train", "dev"))
    train, dev = ([(line[2:], int(line[0])) for line in part] for part in parts)
    return train, dev
