"""The fast path of word2vec: one pass over the tokens, compiled by numba, from lecture 09 on.

What makes it fast: all context words of a centre are learned in one go, so that its vector is fetched once and they
share the negatives; a table draws a negative in one step; the loops run without Python's lock, so that several
threads may train the same arrays at once. They race, and do not wait for each other (Hogwild): a lost update is rare.
"""

import math
from typing import NamedTuple

import numpy as np
from numba import njit

SOFTMAX, NEGATIVE, HIERARCHICAL = range(3)
ATTRACT, REPEL = np.float32(1), np.float32(-1)
TINY = np.float32(1e-7)  # no probability counts as smaller in the loss
FASTMATH = {"reassoc", "contract", "nsz", "arcp"}  # sums may be taken in any order; NaN stays NaN
# pasted into train_block, where a call would count references to every array it is given: four times slower
_inline = njit(inline="always", fastmath=FASTMATH)


class Model(NamedTuple):
    """All that a block of training reads and writes, besides its tokens."""

    center: np.ndarray  # (V, D), with subwords (V + buckets, D)
    context: np.ndarray  # (V, D) or, of the tree, (V − 1, D)
    keep: np.ndarray  # (V,) probability that an occurrence stays
    part_starts: np.ndarray  # (V + 1,) word w is the mean of center[parts[part_starts[w] : part_starts[w + 1]]]
    parts: np.ndarray  # of all words, one after the other: rows of center
    path_starts: np.ndarray  # (V + 1,) and its path through the tree is path[path_starts[w] : path_starts[w + 1]]
    path: np.ndarray  # of all words, one after the other: rows of context
    code: np.ndarray  # of the same shape: 0 where the path turns left, 1 where right
    noise: np.ndarray  # (2²⁰,) the negatives, each as often as it is to be drawn
    loss: int
    cbow: bool
    window: int
    negatives: int


@_inline
def uniform(state):
    """Return the next random number of [0, 1): a linear congruential generator, its upper 53 of 64 bits."""
    state[0] = state[0] * np.uint64(6364136223846793005) + np.uint64(1442695040888963407)
    return np.float64(state[0] >> np.uint64(11)) * 2.0**-53


@_inline
def score(h, U, row):
    """Return the dot product of h (D,) and a row of U (n, D)."""
    total = np.float32(0)
    for d in range(h.size):
        total += h[d] * U[row, d]
    return total


@_inline
def pull(h, dh, U, row, by):
    """Move U[row] along h, and dh along U[row] as it was, all three (D,)."""
    by = np.float32(by)
    for d in range(h.size):
        u = U[row, d]
        dh[d] += by * u
        U[row, d] = u + by * h[d]


@_inline
def decide(h, dh, U, row, sign, share, lr):
    """Learn one decision, sign 1 to attract or −1 to repel, `share` times; return how probable it was, σ(±u·h)."""
    p = np.float32(1) / (np.float32(1) + math.exp(-sign * score(h, U, row)))
    pull(h, dh, U, row, lr * share * sign * (np.float32(1) - p))
    return max(p, TINY)


@_inline
def negative(m, h, dh, targets, lr, state):
    """Learn all targets (n,) of h against the same negatives, of which none repels a target that it hits."""
    loss = 0.0
    for o in targets:
        loss -= math.log(decide(h, dh, m.context, o, ATTRACT, 1, lr))
    drawn = np.empty(m.negatives, dtype=np.int32)
    for k in range(m.negatives):  # all at once, for memory is slow to answer and need not be asked one by one
        drawn[k] = m.noise[int(uniform(state) * m.noise.size)]
    for row in drawn:
        share = 0
        for o in targets:
            share += o != row
        loss -= share * math.log(decide(h, dh, m.context, row, REPEL, share, lr))
    return loss


@_inline
def hierarchical(m, h, dh, targets, lr):
    """Learn each of the targets (n,) of h along its path."""
    loss = 0.0
    for o in targets:
        p = 1.0
        for n in range(m.path_starts[o], m.path_starts[o + 1]):
            p *= decide(h, dh, m.context, m.path[n], REPEL if m.code[n] else ATTRACT, 1, lr)
        loss -= math.log(p)
    return loss


@_inline
def softmax(m, h, dh, targets, lr):
    """Learn all targets (n,) of h against the whole vocabulary."""
    z = np.empty(len(m.context), dtype=np.float32)
    for w in range(z.size):
        z[w] = score(h, m.context, w)
    p, loss = np.exp(z - z.max()), 0.0
    p /= p.sum()
    for o in targets:
        loss -= math.log(max(p[o], TINY))
    p *= -len(targets)
    for o in targets:
        p[o] += 1
    for w in range(z.size):
        pull(h, dh, m.context, w, lr * p[w])
    return loss


@_inline
def subsample(tokens, keep, kept, state):
    """Copy the tokens that stay, and return how many they are."""
    length = 0
    for w in tokens:
        if keep[w] >= 1 or uniform(state) < keep[w]:
            kept[length] = w
            length += 1
    return length


@_inline
def learn(m, inputs, targets, lr, h, dh, state):
    """Predict the targets from the mean h of some vectors, and move them all; return the loss.

    `inputs` (P,) are rows of center, `targets` (n,) words; `h` and `dh` (D,) are scratch; `state` (1,) is `uniform`'s.
    """
    share = np.float32(1 / len(inputs))
    h[:] = 0
    dh[:] = 0
    for row in inputs:
        for d in range(h.size):
            h[d] += share * m.center[row, d]
    if m.loss == NEGATIVE:
        loss = negative(m, h, dh, targets, lr, state)
    elif m.loss == HIERARCHICAL:
        loss = hierarchical(m, h, dh, targets, lr)
    else:
        loss = softmax(m, h, dh, targets, lr)
    for row in inputs:
        for d in range(h.size):
            m.center[row, d] += share * dh[d]
    return loss


@njit(nogil=True, cache=True, fastmath=FASTMATH)
def train_block(m, tokens, starts, lr, seed):
    """Train on the sentences tokens[starts[s] : starts[s + 1]]; return the sum of the losses and their number.

    `tokens` are all (N,), `starts` those of the block's sentences, with the end of its last.
    """
    state = np.array([seed], dtype=np.uint64)
    h, dh = np.zeros((2, m.center.shape[1]), dtype=np.float32)
    kept = np.empty(np.diff(starts).max(), dtype=tokens.dtype)
    around = np.empty(2 * m.window, dtype=tokens.dtype)
    loss, count = 0.0, 0
    for s in range(len(starts) - 1):
        length = subsample(tokens[starts[s] : starts[s + 1]], m.keep, kept, state)
        for t in range(length):
            reach = 1 + int(uniform(state) * m.window)  # near words are in more windows than far ones
            n = 0
            for j in range(max(0, t - reach), min(length, t + reach + 1)):
                if j != t:
                    around[n] = kept[j]
                    n += 1
            if n:
                own = m.parts[m.part_starts[kept[t]] : m.part_starts[kept[t] + 1]]  # of CBOW the word alone
                inputs, targets = (around[:n], own) if m.cbow else (own, around[:n])
                loss += learn(m, inputs, targets, lr, h, dh, state)
                count += len(targets)
    return loss, count
