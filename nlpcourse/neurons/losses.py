"""Losses and their gradients, and the softmax that cross-entropy contains."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

Array = np.ndarray


def softmax(logits: Array) -> Array:
    """Turn logits into probabilities: softmax(z)ₖ = exp(zₖ) / Σⱼ exp(zⱼ).

    `logits` has the shape (..., K); the result has the same shape and sums to 1 over the last axis.

    >>> softmax(np.array([1000.0, 1000.0]))
    array([0.5, 0.5])
    """
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def log_softmax(logits: Array) -> Array:
    """Turn logits into the logarithms of probabilities: ln softmax(z)ₖ = zₖ − ln Σⱼ exp(zⱼ).

    `logits` has the shape (..., K), and so has the result. It stays finite where the softmax itself
    is 0, which ln(softmax(z)) does not.

    >>> log_softmax(np.array([0.0, -1000.0]))
    array([    0., -1000.])
    """
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def _check_shapes(Y_hat: Array, Y: Array) -> None:
    """Raise ValueError unless the targets have the output's shape: (B,) and (B, 1) would broadcast to (B, B)."""
    if np.shape(Y) != np.shape(Y_hat):
        raise ValueError(f"expected Y of shape {np.shape(Y_hat)}, as the output, received {np.shape(Y)}")


class Loss(NamedTuple):
    """A loss and its gradient, both functions of (Y_hat, Y), each of shape (B, n_out); ValueError if they differ.

    The loss is summed over the outputs and averaged over the batch. (PyTorch's `mean` averages
    over the outputs too, so its squared and binary losses are smaller by the factor n_out.)
    """

    value: Callable[[Array, Array], float]
    gradient: Callable[[Array, Array], Array]


def squared_error(Y_hat: Array, Y: Array) -> float:
    """Half the squared distance, averaged over the batch: J = (1/B) Σ ½‖ŷ − y‖².

    `Y_hat` and `Y` have the shape (B, n_out).

    >>> squared_error(np.array([[1.0, 0.0]]), np.array([[0.0, 0.0]]))
    0.5
    """
    _check_shapes(Y_hat, Y)
    return float(0.5 * ((Y_hat - Y) ** 2).sum() / len(Y))


def binary_cross_entropy(Y_hat: Array, Y: Array) -> float:
    """Surprise at yes/no targets: J = −(1/B) Σ [y ln ŷ + (1 − y) ln(1 − ŷ)].

    `Y_hat` holds probabilities (B, n_out), `Y` the targets 0 or 1. As in PyTorch, a logarithm is
    never taken below −100, so that a confident mistake costs much but not infinity.

    >>> round(binary_cross_entropy(np.array([[0.5]]), np.array([[1.0]])), 6)
    0.693147
    """
    _check_shapes(Y_hat, Y)
    with np.errstate(divide="ignore"):
        log_yes = np.maximum(np.log(Y_hat), -100)
        log_no = np.maximum(np.log1p(-Y_hat), -100)
    return float(-(Y * log_yes + (1 - Y) * log_no).sum() / len(Y))


def _mean_error(Y_hat: Array, Y: Array) -> Array:
    _check_shapes(Y_hat, Y)
    return (Y_hat - Y) / len(Y)


def _binary_cross_entropy_gradient(Y_hat: Array, Y: Array) -> Array:
    _check_shapes(Y_hat, Y)
    return (Y_hat - Y) / np.maximum(Y_hat * (1 - Y_hat), 1e-12) / len(Y)


def cross_entropy(logits: Array, Y: Array) -> float:
    """Surprise at the right class: J = −(1/B) Σ y · ln softmax(z).

    `logits` has the shape (B, K), `Y` is one-hot of the same shape. The output layer before it is
    linear: softmax is part of this loss, as in PyTorch.

    >>> round(cross_entropy(np.zeros((1, 10)), np.eye(10)[[3]]), 6)
    2.302585
    """
    _check_shapes(logits, Y)
    return float((Y * -log_softmax(logits)).sum() / len(Y))


LOSSES = {
    "squared_error": Loss(squared_error, _mean_error),
    "binary_cross_entropy": Loss(binary_cross_entropy, _binary_cross_entropy_gradient),
    "cross_entropy": Loss(cross_entropy, lambda logits, Y: _mean_error(softmax(logits), Y)),
}
