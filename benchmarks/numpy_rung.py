"""Skip-gram with negative sampling in plain NumPy, like the last rung of lecture 09's ladder before it is compiled."""

import numpy as np

from nlpcourse.refusals import refuse_no_generator
from nlpcourse.word2vec import Config, WordVectors
from nlpcourse.word2vec.sampling import keep_probability, noise
from nlpcourse.word2vec.training import NO_PAIRS, encode, refuse_no_config

Array = np.ndarray
STRETCH = 128  # centre words of a step
DRAWS = 64  # negatives that a stretch shares


def train_in_numpy(sentences: list[list[str]], config: Config, rng: np.random.Generator) -> WordVectors:
    """Train skip-gram with negative sampling in plain NumPy, 128 centre words at a time.

    All of a stretch share 64 negatives, so that the scores of all words around and of all negatives are one matrix
    product, and the gradients two more. Raises ValueError for a configuration that asks for anything else, and as
    `train` does.
    """
    refuse_no_generator(rng)
    refuse_no_config(config)
    for name in ("architecture", "loss", "subwords", "threads"):
        if (asked := getattr(config, name)) != (only := getattr(Config, name)):
            raise ValueError(f"expected {name} to be {only!r} in plain NumPy, received {asked!r}: train in nlpcourse")
    words, tokens, starts = encode(sentences, config.min_count)
    counts, sentence = np.bincount(tokens), np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    keep, cumulative = keep_probability(counts, config.subsample), np.cumsum(noise(counts, config.exponent))
    center = ((rng.random((len(words), config.dim)) - 0.5) / config.dim).astype(np.float32)
    context = np.zeros_like(center)
    for epoch in range(config.epochs):
        stay = np.flatnonzero(rng.random(len(tokens)) < keep[tokens])
        ids, of_sentence = tokens[stay], sentence[stay]
        reach, learned = rng.integers(1, config.window + 1, len(ids)), 0
        for start in range(0, len(ids), STRETCH):
            here = slice(start, start + STRETCH)
            near = slice(max(0, start - config.window), start + STRETCH + config.window)
            pairs = in_windows(here, near, reach, of_sentence)
            rows = np.append(ids[near], np.searchsorted(cumulative[:-1], rng.random(DRAWS)))
            lr = config.lr * (1 - (epoch + start / len(ids)) / config.epochs)
            shared_step(center, context, ids[here], rows, pairs, config.negatives / DRAWS, lr)
            learned += pairs.sum()
        if not learned:
            raise ValueError(NO_PAIRS)
    return WordVectors(words, center, context)


def in_windows(here: slice, near: slice, reach: Array, of_sentence: Array) -> Array:
    """Return which words `near` are in the window of each word `here`, (B, A); `reach` and `of_sentence` are of all."""
    t, j = (np.arange(*part.indices(len(reach))) for part in (here, near))
    gap = np.abs(j - t[:, None])
    return (gap > 0) & (gap <= reach[here, None]) & (of_sentence[near] == of_sentence[here, None])


def shared_step(center: Array, context: Array, ids: Array, rows: Array, pairs: Array, share: float, lr: float) -> None:
    """Learn a stretch of words `ids` (B,) in place; the first of `rows` are the words around it, the others negatives.

    `pairs` (B, A) says which word around is in whose window; every negative counts `share` times for each of them.
    """
    v, u = center[ids], context[rows]  # (B, D), (A + M, D)
    delta = 1 / (1 + np.exp(-(v @ u.T)))  # (B, A + M)
    around = pairs.shape[1]
    delta[:, :around] = (delta[:, :around] - 1) * pairs
    delta[:, around:] *= np.float32(share) * pairs.sum(axis=1, keepdims=True, dtype=np.float32)
    delta *= np.float32(lr)
    np.subtract.at(center, ids, delta @ u)
    np.subtract.at(context, rows, delta.T @ v)
