"""A text as the mean of its words' embeddings, and a network on top of it, with gradients down to the embeddings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

import numpy as np

from nlpcourse import batches
from nlpcourse.neurons import MLP, Gradients

Array = np.ndarray
PADDING = -1


def pad(texts: Sequence[Sequence[int]]) -> Array:
    """Return the texts, lists of word numbers, as one array (N, T), the shorter ones filled up with −1.

    Raises ValueError if they are tokens, not yet numbers.

    >>> pad([[5, 2, 7], [4]])
    array([[ 5,  2,  7],
           [ 4, -1, -1]])
    """
    return batches.pad(texts, PADDING)


class PooledGradients(NamedTuple):
    """What a backward pass through the pooling returns; dE is None where the embeddings are frozen."""

    dE: Array | None  # (V, D)
    head: Gradients

    def flat(self) -> Array:
        """Return all as one vector (P,), in the order of `PooledClassifier.parameters`."""
        return self.head.flat() if self.dE is None else np.concatenate([self.dE.ravel(), self.head.flat()])


@dataclass(frozen=True)
class PooledClassifier:
    """Mean of the embeddings, then a network: x = (1/N) Σ eₙ; h = σ(Wx + b); z = Uh; ŷ = softmax(z).

    `E` (V, D) has a row for each word, `head` is an MLP from D numbers to K logits with the loss `cross_entropy`
    (its output layer has a bias besides U). Only where `tuned` do the embeddings belong to the parameters.

    >>> head = MLP([None, np.eye(2)], [None, np.zeros(2)], [None, "linear"], "cross_entropy")
    >>> PooledClassifier(np.array([[0.0, 0], [2, 0], [0, 4]]), head).predict(pad([[1, 2], [1]]))
    array([[1., 2.],
           [2., 0.]])

    Source: Iyyer et al. (2015), Deep unordered composition rivals syntactic methods for text classification.
    """

    E: Array
    head: MLP
    tuned: bool = True

    def pool(self, ids: Array) -> Array:
        """Return the mean embedding (B, D) of each text of `ids` (B, T), padding left out; 0 for an empty text.

        Raises ValueError if `ids` is not one array (B, T), or a number is not that of a row of `E`.
        """
        if not isinstance(ids, np.ndarray) or ids.ndim != 2:
            received = f"shape {ids.shape}" if isinstance(ids, np.ndarray) else f"a {type(ids).__name__}"
            raise ValueError(f"expected one array (B, T) of word numbers, received {received}: use `pad`")
        wrong = ids[(ids < PADDING) | (ids >= len(self.E))]
        if wrong.size:
            raise ValueError(f"expected word numbers from 0 to {len(self.E) - 1}, or −1 to pad, received {wrong[0]}")
        return np.einsum("bt,btd->bd", _shares(ids), self.E[ids])

    def predict(self, ids: Array) -> Array:
        """Return the logits (B, K) of the texts `ids` (B, T)."""
        return self.head.predict(self.pool(ids))

    def gradients(self, ids: Array, Y: Array) -> PooledGradients:
        """Run forward, then backward, for the texts `ids` (B, T) with one-hot targets `Y` (B, K).

        Each of the N words of a text gets 1/N of the gradient of its mean, and a word that comes twice gets it twice.
        """
        gradients = self.head.gradients(self.pool(ids), Y)
        if not self.tuned:
            return PooledGradients(None, gradients)
        dX = gradients.delta[1] @ self.head.W[1]  # (B, D)
        dE = np.zeros_like(self.E)
        np.add.at(dE, ids, _shares(ids)[..., None] * dX[:, None, :])  # (B, T, D); += would count a word once
        return PooledGradients(dE, gradients)

    def parameters(self) -> Array:
        """Return what is trained as one vector (P,): the embeddings, if tuned, then those of the head."""
        return np.concatenate([self.E.ravel(), self.head.parameters()]) if self.tuned else self.head.parameters()

    def with_parameters(self, theta: Array) -> Self:
        """Return a classifier of this shape with the parameters `theta` (P,), as from `parameters`."""
        if not self.tuned:
            return replace(self, head=self.head.with_parameters(theta))
        E, rest = np.split(theta, [self.E.size])
        return replace(self, E=E.reshape(self.E.shape), head=self.head.with_parameters(rest))


def _shares(ids: Array) -> Array:
    """Return the weight of each place (B, T) in its text's mean: 1/N, or 0 for padding."""
    mask = ids != PADDING
    return mask / np.maximum(mask.sum(axis=1, keepdims=True), 1)
