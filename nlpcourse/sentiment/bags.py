"""Bags of words: how often each word occurs, in whatever order, and naive Bayes on such counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from nlpcourse.text import refuse_tokens

Array = np.ndarray


def bag_of_words(texts: Sequence[Sequence[int]], vocab_size: int) -> Array:
    """Return the counts (N, V) of the words of each text: the sum of its one-hot vectors.

    `texts` are lists of numbers, as from `Vocabulary.encode`; column 0 counts the unknown words. Raises ValueError if
    a number is not between 0 and `vocab_size` − 1.

    >>> bag_of_words([[1, 3, 1], [0]], 4)
    array([[0., 2., 0., 1.],
           [1., 0., 0., 0.]])
    """
    X = np.zeros((len(texts), vocab_size))
    for row, ids in zip(X, texts):
        refuse_tokens(ids, vocab_size)
        np.add.at(row, np.asarray(ids, dtype=int), 1)  # row[ids] += 1 would count each word once
    return X


@dataclass(frozen=True)
class NaiveBayes:
    """Multinomial naive Bayes with add-one smoothing: zₖ = ln P(k) + Σ over the words ln P(word | k).

    P(word | k) = (count of the word in class k + 1) / (tokens in class k + V), where V does not count the unknown
    word: an unknown word is dropped, in training and after. The softmax of z is the posterior.

    >>> model = NaiveBayes.fit(np.array([[0.0, 2, 0], [0, 0, 1]]), np.eye(2))
    >>> np.exp(model.log_likelihood).round(3)
    array([[1.   , 0.75 , 0.25 ],
           [1.   , 0.333, 0.667]])

    Source: Jurafsky & Martin, Speech and Language Processing, ch. "Naive Bayes and Sentiment Classification".
    """

    log_prior: Array  # (K,)
    log_likelihood: Array  # (K, V), 0 for the unknown word

    @classmethod
    def fit(cls, X: Array, Y: Array) -> Self:
        """Count: `X` (N, V) are bags of words, column 0 for unknown words, `Y` (N, K) the one-hot classes.

        Raises ValueError if `Y` has another shape, is not one-hot, or a class has no example.
        """
        if np.ndim(Y) != 2 or len(Y) != len(X) or np.any(np.sort(Y)[:, :-1] != 0) or np.any(np.max(Y, axis=1) != 1):
            expected = f"one-hot Y (N, K) with N = {len(X)}"
            raise ValueError(f"expected {expected}, received shape {np.shape(Y)}; make it by np.eye(K)[labels]")
        examples = Y.sum(axis=0)
        if not examples.all():
            raise ValueError(f"expected an example of every class, received {examples.tolist()} of them")
        smoothed = (Y.T @ X)[:, 1:] + 1
        known = np.log(smoothed / smoothed.sum(axis=1, keepdims=True))
        return cls(np.log(examples / examples.sum()), np.hstack([np.zeros((len(known), 1)), known]))

    def predict(self, X: Array) -> Array:
        """Return the logits (B, K) of bags of words `X` (B, V): ln P(k, text)."""
        return X @ self.log_likelihood.T + self.log_prior
