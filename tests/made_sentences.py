"""Sentences to train on in a moment, and a measure of what was learned."""

import numpy as np

from nlpcourse.word2vec import WordVectors

CORPUS = [[f"w{i * i % 17}" for i in range(start, start + 9)] for start in range(60)]
SMALL = {"dim": 8, "min_count": 1, "epochs": 2}  # settings that learn it in a moment


def topics() -> list[list[str]]:
    """Return 600 sentences about animals or about food, of eight words each."""
    words = [[f"{topic}{i}" for i in range(10)] for topic in ("animal", "food")]
    rng = np.random.default_rng(0)
    return [[words[topic][i] for i in rng.integers(10, size=8)] for topic in rng.integers(2, size=600)]


def purity(vectors: WordVectors) -> float:
    """Return the share of nearest neighbours that are of the word's own topic."""
    return np.mean([vectors.nearest(word, 1)[0][0][0] == word[0] for word in vectors.words])
