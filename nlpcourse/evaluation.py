"""How good are word vectors? Similarity, rank correlation, analogies, associations, and two spaces laid on each other.

Built in lectures 09 and 10; the perplexity of a language model in lecture 11.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import comb
from typing import Protocol

import numpy as np

from nlpcourse.refusals import refuse_no_generator, refuse_unless_whole

Array = np.ndarray


class Vectors(Protocol):
    """Whatever has words and a vector for each, such as `nlpcourse.word2vec.WordVectors`."""

    words: Sequence[str]
    center: Array  # (V, D)


def _unit(vectors: Array) -> Array:
    """Return vectors (..., D) at length 1; raises ValueError where one has no direction."""
    vectors = np.asarray(vectors, dtype=float)
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    if not np.all(np.isfinite(lengths) & (lengths > 0)):
        raise ValueError("expected vectors with a direction, received one that is all 0 or not finite; leave it out")
    return vectors / lengths


def cosine(a: Array, B: Array) -> Array:
    """Return the cosine of `a` with each row of `B`: cos(a, b) = a·b / (‖a‖ ‖b‖).

    `a` is one vector (D,) or several (M, D), `B` is (N, D); the result is (N,) or (M, N). Raises ValueError if a vector
    is all 0 or not finite, or the lengths D differ.

    >>> cosine(np.array([1.0, 0.0]), np.array([[2.0, 0.0], [3.0, 3.0], [-1.0, 0.0]])).round(4)
    array([ 1.    ,  0.7071, -1.    ])
    """
    if np.ndim(B) != 2 or np.shape(a)[-1:] != np.shape(B)[1:]:
        raise ValueError(f"expected a (…, D) and B (N, D), received {np.shape(a)} and {np.shape(B)}: take one space")
    return _unit(a) @ _unit(B).T


def _ranks(values: Array) -> Array:
    """Return the rank of each value (N,) from 1 on; equal values share the mean of their ranks."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts - 1) / 2)[place]


def spearman(x: Array, y: Array) -> float:
    """Return Spearman's rank correlation: Pearson's correlation of the ranks, equal values sharing their mean rank.

    `x` and `y` have the shape (N,). Raises ValueError if their lengths differ, a number is not finite, or all numbers
    of one of them are equal, which leaves nothing to rank.

    >>> spearman(np.array([1, 2, 3, 4]), np.array([10, 20, 20, 90])).__round__(6)
    0.948683

    Source: Spearman (1904), The proof and measurement of association between two things.
    """
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if x.shape != y.shape or x.ndim != 1:
        raise ValueError(f"expected two lists of numbers of one length, received shapes {x.shape} and {y.shape}")
    for values in (x, y):
        if not np.isfinite(values).all() or len(set(values.tolist())) < 2:
            raise ValueError("expected finite numbers that are not all equal, received others; drop pairs unscored")
    return float(np.corrcoef(_ranks(x), _ranks(y))[0, 1])


def analogy(vectors: Vectors, a: str, b: str, c: str, exclude: bool = True) -> str:
    """Return the word d for which "a is to b as c is to d": the nearest, by cosine, to b − a + c of unit vectors.

    Unless `exclude` is False, a, b and c themselves may not be the answer. Raises ValueError if a word or a vector is
    without the other, or no other word is left to be the answer.

    >>> from types import SimpleNamespace
    >>> space = np.array([[1.0, 2], [-1, 2], [1, 9], [-1, 9]])
    >>> analogy(SimpleNamespace(words=["man", "woman", "king", "queen"], center=space), "man", "woman", "king")
    'queen'

    Source: Mikolov, Yih & Zweig (2013), Linguistic regularities in continuous space word representations.
    """
    words = list(vectors.words)
    if len(words) != len(vectors.center):
        raise ValueError(f"expected a vector for each of {len(words)} words, received {len(vectors.center)}: mend them")
    unknown = [word for word in (a, b, c) if word not in words]
    if unknown:
        raise ValueError(f"expected words that have a vector, received {unknown[0]!r}; ask only about trained words")
    asked = [words.index(word) for word in (a, b, c)]
    units = _unit(vectors.center)
    scores = units @ (units[asked[1]] - units[asked[0]] + units[asked[2]])  # (V,)
    if exclude:
        scores[asked] = -np.inf
        if np.isneginf(scores).all():
            raise ValueError(f"expected more words than the three asked about, received {len(scores)}; add words")
    return words[scores.argmax()]


def neighbour_purity(vectors: Vectors, classes: Mapping[str, str], k: int = 10) -> float:
    """Return the share of neighbours that are of a word's own class, averaged over the words that have a class.

    The neighbours of a word are the `k` nearest by cosine among the other words that have a class and a vector. Chance
    is about Σ_c p_c², where p_c is the share of class c. Raises ValueError unless 1 ≤ k < number of such words.

    >>> from types import SimpleNamespace
    >>> space = SimpleNamespace(words=["cat", "dog", "tea", "the"], center=np.array([[1.0, 0], [1, 1], [0, 1], [3, 1]]))
    >>> round(neighbour_purity(space, {"cat": "animal", "dog": "animal", "tea": "food"}, k=1), 3)
    0.667
    """
    rows = [i for i, word in enumerate(vectors.words) if word in classes]
    refuse_unless_whole("k", k, 1)
    if k >= len(rows):
        raise ValueError(f"expected k < {len(rows)}, words with a class and a vector, received k = {k}; class more")
    labels = np.array([classes[vectors.words[i]] for i in rows])
    similarities = cosine(vectors.center[rows], vectors.center[rows])  # (N, N)
    np.fill_diagonal(similarities, -np.inf)
    nearest = np.argsort(-similarities, axis=1, kind="stable")[:, :k]
    return float((labels[nearest] == labels[:, None]).mean())


def _associations(X: Array, Y: Array, A: Array, B: Array) -> Array:
    """Return s(w, A, B) of the targets X, then Y: the mean cosine with A less the mean cosine with B."""
    shapes = [np.shape(vectors) for vectors in (X, Y, A, B)]
    if any(len(shape) != 2 or shape[0] < n or shape[1] != shapes[0][1] for shape, n in zip(shapes, (2, 2, 1, 1))):
        raise ValueError(f"expected X, Y (2 or more, D) and A, B (1 or more, D), received {shapes}: mend the sets")
    targets = np.concatenate([X, Y])
    return cosine(targets, A).mean(axis=1) - cosine(targets, B).mean(axis=1)


def weat(X: Array, Y: Array, A: Array, B: Array) -> float:
    """Return the effect size of a word-embedding association test: are X nearer to A, and Y nearer to B?

    s(w) = mean over A of cos(w, a) − mean over B of cos(w, b);  d = (mean of s over X − mean over Y) / spread of s

    Each argument is (number of words, D); the spread is the standard deviation over X and Y together, with N − 1. The
    result is 0 if the two means are equal, and within ±2 if X and Y are equally many. Raises ValueError if a set is
    too small, the lengths D differ, or all s are equal.

    >>> weat(np.eye(2)[[0, 0]], np.eye(2)[[1, 1]], np.eye(2)[[0]], np.eye(2)[[1]]).__round__(4)
    1.7321

    Source: Caliskan, Bryson & Narayanan (2017), Semantics derived automatically from language corpora.
    """
    s = _associations(X, Y, A, B)
    if np.ptp(s) < 1e-12:
        raise ValueError("expected X and Y that differ in association, received equal ones; are A and B equal?")
    return float((s[: len(X)].mean() - s[len(X) :].mean()) / s.std(ddof=1))


def weat_p_value(X: Array, Y: Array, A: Array, B: Array, rng: np.random.Generator, most: int = 10_000) -> float:
    """Return how often words dealt to X and Y at random differ as much as X and Y do, or more: a one-sided p-value.

    Where there are at most `most` ways to deal them, all are tried; else `most` are drawn, and the observed one counts
    as one more, so that p is never 0. Arguments as for `weat`; raises ValueError as well if `rng` is no generator, or
    `most` no whole number from 1 on.

    >>> sides = np.eye(2)[[0, 0, 0]], np.eye(2)[[1, 1, 1]]
    >>> weat_p_value(*sides, np.eye(2)[[0]], np.eye(2)[[1]], np.random.default_rng(0))  # 1 way of 20
    0.05
    """
    refuse_no_generator(rng)
    refuse_unless_whole("most", most, 1)
    s, n = _associations(X, Y, A, B), len(X)
    if comb(len(s), n) <= most:
        dealt = np.array(list(combinations(range(len(s)), n)))
    else:
        dealt = np.vstack([np.arange(n), np.argsort(rng.random((most, len(s))), axis=1)[:, :n]])
    # with the words given, the difference of the means grows with the sum over X
    return float((s[dealt].sum(axis=1) >= s[:n].sum() - 1e-12).mean())


def procrustes(A: Array, B: Array) -> Array:
    """Return the rotation or reflection R (D, D) that brings A (N, D) nearest to B (N, D): the least ‖A R − B‖.

    R = U Vᵀ, of the singular value decomposition U S Vᵀ = Aᵀ B. ValueError if shapes differ or a number is not finite.

    >>> procrustes(np.array([[1.0, 0], [0, 2]]), np.array([[0.0, 1], [-2, 0]])).round(6) + 0.0
    array([[ 0.,  1.],
           [-1.,  0.]])

    Source: Schönemann (1966), A generalized solution of the orthogonal Procrustes problem.
    """
    numbers = np.shape(A) == np.shape(B) and np.array([A, B]).dtype.kind in "biuf"
    if not numbers or np.ndim(A) != 2 or not np.isfinite([A, B]).all():
        raise ValueError(f"expected finite A and B, rows of the same words, received {np.shape(A)} and {np.shape(B)}")
    U, _, Vt = np.linalg.svd(np.transpose(A) @ B)
    return U @ Vt


def perplexity(log_probabilities: Array) -> float:
    """Return exp of the mean of −log P, natural logarithms: among so many equally likely words a model would choose.

    Raises ValueError if there are none, or one is no logarithm of a probability.

    >>> perplexity(np.log([0.5, 0.125])).__round__(6)
    4.0

    Source: Jelinek, Mercer, Bahl & Baker (1977), Perplexity: a measure of the difficulty of speech recognition tasks.
    """
    found = np.asarray(log_probabilities, dtype=float)
    if not found.size or not (found < 1e-6).all():
        expected = "expected logarithms of probabilities, 0 at most and one or more of them"
        raise ValueError(f"{expected}, received {str(found)[:40]}; take np.log of what a model gives")
    return float(np.exp(-found.mean()))
