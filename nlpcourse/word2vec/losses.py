"""One step of each loss of word2vec in plain NumPy, built in lectures 08 and 09, and the oracle of the fast path.

Every step takes a centre vector v (D,) and gives the loss of one context word and its gradients. For CBOW v is the
mean of the context's vectors, and the word to predict is the centre.
"""

from collections.abc import Sequence

import numpy as np

from nlpcourse.refusals import array_of
from nlpcourse.text import refuse_tokens

Array = np.ndarray


def _fitting(v: Array, U: Array, rows: Sequence[int]) -> tuple[Array, Array, Array]:
    """Return v (D,), U (V, D) and the rows u (n, D) of U as arrays; raise ValueError if they make no sense."""
    v, U = array_of(v), array_of(U)
    if U.ndim != 2 or v.shape != U.shape[1:]:
        raise ValueError(f"expected v (D,) and U (V, D), received {v.shape} and {U.shape}: give them one D")
    refuse_tokens(rows, len(U))
    u = U[np.asarray(rows, dtype=np.int64)]
    for array in (v, u):
        if array.dtype.kind not in "iuf" or not np.isfinite(array).all():
            raise ValueError(f"expected finite numbers in v and U, received {array!s:.40}: train with a smaller lr")
    return v, U, u


def _decide(v: Array, u: Array, signs: Array) -> tuple[float, Array, Array]:
    """Return the loss of yes-or-no questions, one for each row of u (n, D), and its gradients for v (D,) and u.

    J = −Σ log σ(s u·v), with s = 1 where yes is right and −1 where no is.
    """
    log_p = -np.logaddexp(0.0, -signs * (u @ v))  # log σ, for scores far out too
    delta = signs * np.expm1(log_p)  # σ(u·v) − 1 where yes is right, σ(u·v) where no is
    return float(-log_p.sum()), delta @ u, np.outer(delta, v)


def softmax_step(v: Array, U: Array, o: int) -> tuple[float, Array, Array]:
    """Return the loss −log P(o | v) and its gradients with respect to v (D,) and U (V, D).

    P(w | v) = exp(u_w·v) / Σ_i exp(u_i·v); ∂J/∂v = −u_o + Σ_w P(w | v) u_w; ∂J/∂u_w = (P(w | v) − 1[w = o]) v.

    >>> loss, dv, dU = softmax_step(np.zeros(2), np.eye(4, 2), 3)
    >>> round(loss, 6)
    1.386294

    Source: Mikolov et al. (2013), Efficient estimation of word representations in vector space.
    """
    v, U, _ = _fitting(v, U, [o])
    z = U @ v
    log_p = z - np.logaddexp.reduce(z)
    delta = np.exp(log_p)
    delta[o] -= 1
    return float(-log_p[o]), U.T @ delta, np.outer(delta, v)


def negative_step(v: Array, U: Array, gold: int, negatives: Sequence[int]) -> tuple[float, Array, Array, Array]:
    """Return the loss of one context word against K noise words, its gradient for v, and for the few rows concerned.

    J = −log σ(u_gold·v) − Σ_k log σ(−u_k·v); ∂J/∂u_gold = (σ(u_gold·v) − 1) v; ∂J/∂u_k = σ(u_k·v) v;
    ∂J/∂v = (σ(u_gold·v) − 1) u_gold + Σ_k σ(u_k·v) u_k.

    Returns loss, dv (D,), rows (1 + K,) = [gold, *negatives] and dU_rows (1 + K, D), so that a step is
    `np.subtract.at(U, rows, lr * dU_rows)`: a word drawn twice is there twice.

    >>> U = np.array([[0.3, 0.4], [0.5, 0.1], [-0.2, 0.6]])
    >>> loss, dv, rows, dU_rows = negative_step(np.array([0.2, -0.1]), U, 0, [1, 2])
    >>> round(loss, 6), dv.round(6).tolist(), rows.tolist()
    (2.066753, [0.017738, 0.139261], [0, 1, 2])

    Source: Mikolov et al. (2013), Distributed representations of words and phrases and their compositionality, eq. 4.
    """
    rows = [gold, *negatives] if np.iterable(negatives) else negatives  # which is refused
    v, _, u = _fitting(v, U, rows)
    loss, dv, dU_rows = _decide(v, u, np.where(np.arange(len(rows)) == 0, 1.0, -1.0))  # attracted, repelled
    return loss, dv, np.array(rows, dtype=np.int64), dU_rows


def path_step(v: Array, nodes: Array, path: Sequence[int], code: Sequence[int]) -> tuple[float, Array, Array]:
    """Return the loss of one word at the end of a path through the tree, its gradient for v, and for the path's nodes.

    P = Π_n σ(n·v) where the path turns left (code 0), σ(−n·v) where it turns right (code 1); J = −log P;
    ∂J/∂n = (σ(n·v) − 1[left]) v; ∂J/∂v = Σ_n (σ(n·v) − 1[left]) n.

    `nodes` (V − 1, D) are the vectors of all inner nodes, `path` and `code` (L,) those of `huffman.Tree`. Returns
    loss, dv (D,) and d_nodes (L, D), the gradients of the rows `path`.

    >>> loss, dv, d_nodes = path_step(np.zeros(2), np.ones((3, 2)), [2, 0], [1, 0])
    >>> round(loss, 6), dv.tolist(), d_nodes.shape
    (1.386294, [0.0, 0.0], (2, 2))

    Source: Morin & Bengio (2005), Hierarchical probabilistic neural network language model; Mikolov et al. (2013).
    """
    v, _, n = _fitting(v, nodes, path)
    if array_of(code).shape != np.shape(path) or not {0, 1}.issuperset(code):
        raise ValueError(f"expected 0 or 1 at each of {len(path)} nodes, received {code}: take the codes of a tree")
    return _decide(v, n, 1.0 - 2.0 * np.asarray(code))
