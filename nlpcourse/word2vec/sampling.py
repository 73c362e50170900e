"""What word2vec trains on: pairs from a window, noise words, and how often a frequent word may stay."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

import numpy as np

from nlpcourse.refusals import refuse_unless_finite, refuse_unless_whole

Array = np.ndarray


def pairs(ids: Sequence[int], window: int) -> Iterator[tuple[int, int]]:
    """Yield (centre, context) for each word and each other within `window` places: 2mT − m(m + 1) of them.

    >>> list(pairs([7, 8, 9], 1))
    [(7, 8), (8, 7), (8, 9), (9, 8)]
    """
    refuse_unless_whole("window", window, 1)
    if not np.iterable(ids):
        raise ValueError(f"expected the words of a sentence, received {ids!r:.40}: give a list of them")
    for t, center in enumerate(ids := list(ids)):
        yield from ((center, ids[j]) for j in range(max(0, t - window), min(len(ids), t + window + 1)) if j != t)


def noise(counts: Sequence[float], exponent: float = 0.75) -> Array:
    """Return the distribution of the negatives, P(w) = count(w)^a / Σ count^a.

    >>> noise([0.9, 0.09, 0.01]).round(6).tolist()
    [0.825048, 0.146717, 0.028236]

    Source: Mikolov et al. (2013), Distributed representations of words and phrases, section 2.2.
    """
    refuse_unless_finite("exponent", exponent)
    logs = np.log(_checked(counts))
    refuse_unless_finite("exponent times log(count)", exponent * float(np.abs(logs).max()))
    powers = np.exp(exponent * logs - (exponent * logs).max())  # against the largest, which may be beyond all numbers
    return powers / powers.sum()


def keep_probability(counts: Sequence[float], threshold: float) -> Array:
    """Return for each word with which probability an occurrence stays: min(1, √(t/f) + t/f), f its share of all.

    At 0 every word stays. This is what word2vec's program does; its paper has √(t/f) alone.

    >>> keep_probability([1000, 10, 1], 1e-3).round(3).tolist()
    [0.033, 0.419, 1.0]

    Source: word2vec.c; Mikolov et al. (2013), Distributed representations of words and phrases, eq. 5.
    """
    refuse_unless_finite("threshold", threshold, 0)
    counts = _checked(counts)
    ratio = (threshold or np.inf) * counts.sum() / counts  # at 0 every word stays
    return np.minimum(1.0, np.sqrt(ratio) + ratio)


def _checked(counts: Sequence[float]) -> Array:
    with suppress(ValueError):  # rows of different lengths
        found = np.asarray(counts)
        if found.ndim == 1 and found.size and found.dtype.kind in "iuf" and 0 < found.min() <= found.max() < np.inf:
            return found.astype(float)
    raise ValueError(f"expected counts above 0, one for each word, received {counts!s:.40}: leave out unseen words")


def noise_table(counts: Sequence[float], exponent: float) -> Array:
    """Return 2²⁰ words, among which a place drawn at random is one of `noise`, to a millionth.

    >>> np.bincount(noise_table([4, 2, 2], 1.0)).tolist()
    [524288, 262144, 262144]

    Source: word2vec.c.
    """
    places = (np.arange(2**20) + 0.5) / 2**20
    return np.searchsorted(np.cumsum(noise(counts, exponent))[:-1], places, side="right").astype(np.int32)
