"""GloVe: word vectors whose dot products fit the logarithms of co-occurrence counts, built in lecture 09."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_array

from nlpcourse.optimizers import AdaGrad
from nlpcourse.refusals import array_of, refuse_no_generator, refuse_unless_whole
from nlpcourse.text import refuse_tokens

Array = np.ndarray


class Glove(NamedTuple):
    """The fitted parameters, and the loss before each step."""

    center: Array  # (V, D)
    context: Array  # (V, D)
    center_bias: Array  # (V,)
    context_bias: Array  # (V,)
    losses: list[float]


def cooccurrences(sentences: Iterable[Sequence[int]], vocab_size: int, window: int = 5) -> csr_array:
    """Count X (V, V): each pair of words at a distance d ≤ window in a sentence adds 1/d to X_ij and X_ji.

    `sentences` are lists of numbers of words from 0 to V − 1.

    >>> cooccurrences([[0, 1, 2]], 3, window=2).toarray()
    array([[0. , 1. , 0.5],
           [1. , 0. , 1. ],
           [0.5, 1. , 0. ]])
    """
    refuse_unless_whole("vocab_size", vocab_size, 1)
    refuse_unless_whole("window", window, 1)
    texts = sentences if np.iterable(sentences) else [sentences]
    sentences = [list(ids) if np.iterable(ids) else ids for ids in texts]
    for ids in sentences:
        refuse_tokens(ids, vocab_size)
    X = csr_array((vocab_size, vocab_size))
    words = np.concatenate([[], *sentences]).astype(int)  # of no sentences: no words
    place = np.repeat(np.arange(len(sentences)), [len(ids) for ids in sentences])
    for d in range(1, window + 1):
        near = place[:-d] == place[d:]  # no pair leads from one sentence into the next
        X = X + csr_array((np.full(near.sum(), 1 / d), (words[:-d][near], words[d:][near])), shape=X.shape)
    return X + X.T


def weights(X: Array) -> Array:
    """Return f(X) = min(1, (X / 100)^¾), with the published constants: how much each count is trusted.

    >>> weights(np.array([1.0, 10.0, 100.0, 1000.0])).round(6)
    array([0.031623, 0.177828, 1.      , 1.      ])
    """
    X = array_of(X)
    if X.dtype.kind not in "iuf" or not (X >= 0).all():
        raise ValueError(f"expected counts from 0 on, received {X!s:.40}: count anew")
    return np.minimum(1.0, (X / 100.0) ** 0.75)


def _matrix(X: csr_array) -> csr_array:
    """Return counts X (V, V) as sparse floats; raise ValueError unless they are finite, from 0 on and not all 0."""
    with suppress(TypeError, ValueError):  # no numbers, or rows of different lengths
        found = csr_array(X, dtype=float)
        if np.ndim(X) == 2 and found.shape[0] == found.shape[1] and 0 < found.sum() < np.inf and found.data.min() >= 0:
            return found
        X = f"{found.data[:3]} in {found.shape}"
    raise ValueError(f"expected finite counts (V, V), not all 0, received {X!s:.40}: count anew")


def glove(X: csr_array, dim: int, steps: int, rng: np.random.Generator) -> Glove:
    """Minimise J = Σ f(X_ij) (w_i · w̃_j + b_i + b̃_j − log X_ij)² over the counts X_ij > 0 by AdaGrad, all at once.

    `X` is (V, V) and sparse; a step costs O(D) for each of its entries, however many words the text had.

    Source: Pennington, Socher & Manning (2014), "GloVe: global vectors for word representation".
    """
    refuse_unless_whole("dim", dim, 1)
    refuse_unless_whole("steps", steps, 0)
    refuse_no_generator(rng)
    X = _matrix(X)
    rows, columns = X.nonzero()  # of the counts that are not 0
    counts = X[rows, columns]
    f, logs = weights(counts), np.log(counts)
    theta = [(rng.random((X.shape[0], dim)) - 0.5) / dim for _ in range(2)] + [np.zeros(X.shape[0]) for _ in range(2)]
    optimizers, losses = [AdaGrad(lr=0.1) for _ in theta], []
    for _ in range(steps):
        center, context, center_bias, context_bias = theta
        error = np.einsum("nd,nd->n", center[rows], context[columns]) + center_bias[rows] + context_bias[columns] - logs
        losses.append(float(f @ error**2))
        G = csr_array((2 * f * error, (rows, columns)), shape=X.shape)
        gradients = [G @ context, G.T @ center, G.sum(axis=1), G.sum(axis=0)]
        theta = [o.step(array, gradient) for o, array, gradient in zip(optimizers, theta, gradients)]
    return Glove(*theta, losses)
