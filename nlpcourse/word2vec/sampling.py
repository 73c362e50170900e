"""What word2vec trains on: pairs from a window, noise words, and how often a frequent word may stay."""

from collections.abc import Iterator, Sequence

import numpy as np

Array = np.ndarray


def pairs(ids: Sequence[int], window: int) -> Iterator[tuple[int, int]]:
    """Yield (centre, context) for each word and each other within `window` places: 2mT − m(m + 1) of them.

    >>> list(pairs([7, 8, 9], 1))
    [(7, 8), (8, 7), (8, 9), (9, 8)]
    """
    if window < 1:
        raise ValueError(f"expected a window of 1 or more, received {window}")
    for t, center in enumerate(ids):
        for j in range(max(0, t - window), min(len(ids), t + window + 1)):
            if j != t:
                yield center, ids[j]


def noise(counts: Sequence[float], exponent: float = 0.75) -> Array:
    """Return the distribution of the negatives, P(w) = count(w)^a / Σ count^a.

    >>> noise([0.9, 0.09, 0.01]).round(6).tolist()
    [0.825048, 0.146717, 0.028236]

    Source: Mikolov et al. (2013), Distributed representations of words and phrases, section 2.2.
    """
    counts = np.asarray(counts, dtype=float)
    if counts.ndim != 1 or not (np.isfinite(counts) & (counts > 0)).all():
        raise ValueError("expected counts above 0, one for each word, received others: leave out words never seen")
    # measured against the most frequent, so that large counts do not overflow
    powers = (counts / counts.max()) ** exponent
    return powers / powers.sum()


def keep_probability(counts: Sequence[float], threshold: float) -> Array:
    """Return for each word with which probability an occurrence stays: min(1, √(t/f) + t/f), f its share of all.

    At 0 every word stays. This is what word2vec's program does; its paper has √(t/f) alone.

    >>> keep_probability([1000, 10, 1], 1e-3).round(3).tolist()
    [0.033, 0.419, 1.0]

    Source: word2vec.c; Mikolov et al. (2013), Distributed representations of words and phrases, eq. 5.
    """
    counts = np.asarray(counts, dtype=float)
    if threshold == 0:
        return np.ones(len(counts))
    ratio = threshold * counts.sum() / counts
    return np.minimum(1.0, np.sqrt(ratio) + ratio)


def noise_table(distribution: Array, size: int = 2**20) -> Array:
    """Return words (size,) among which a place drawn at random is one of that distribution, to a millionth.

    >>> noise_table(np.array([0.5, 0.3, 0.2]), 10).tolist()
    [0, 0, 0, 0, 0, 1, 1, 1, 2, 2]

    Source: word2vec.c.
    """
    places = (np.arange(size) + 0.5) / size
    return np.searchsorted(np.cumsum(distribution)[:-1], places, side="right").astype(np.int32)
