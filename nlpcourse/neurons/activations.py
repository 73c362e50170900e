"""Activation functions and their slopes, elementwise."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

Array = np.ndarray


def sigmoid(z: Array | float) -> Array:
    """Squash z into (0, 1): σ(z) = 1 / (1 + e⁻ᶻ).

    Takes and returns any shape. It never overflows: the exponential is of -|z|.

    >>> sigmoid(np.array([-1000.0, 0.0, 1000.0]))
    array([0. , 0.5, 1. ])

    Source: Jurafsky & Martin, Speech and Language Processing, ch. "Logistic Regression", eq. σ.
    """
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1 / (1 + e), e / (1 + e))


def sigmoid_slope(z: Array | float) -> Array:
    """Slope of the sigmoid: σ'(z) = σ(z)(1 − σ(z)), at most 1/4.

    Takes and returns any shape.

    >>> float(sigmoid_slope(0.0))
    0.25
    """
    a = sigmoid(z)
    return a * (1 - a)


def tanh_slope(z: Array | float) -> Array:
    """Slope of the hyperbolic tangent: tanh'(z) = 1 − tanh²(z), at most 1.

    Takes and returns any shape.

    >>> float(tanh_slope(0.0))
    1.0
    """
    return 1 - np.tanh(z) ** 2


def relu(z: Array | float) -> Array:
    """Keep what is positive: relu(z) = max(0, z).

    Takes and returns any shape.

    >>> relu(np.array([-2.0, 3.0]))
    array([0., 3.])

    Source: Glorot, Bordes & Bengio (2011), Deep Sparse Rectifier Neural Networks.
    """
    return np.maximum(z, 0.0)


def relu_slope(z: Array | float) -> Array:
    """Slope of relu: 1 where z > 0, else 0 (at the kink, 0, as in PyTorch).

    Takes and returns any shape.

    >>> relu_slope(np.array([-2.0, 0.0, 3.0]))
    array([0., 0., 1.])
    """
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


class Activation(NamedTuple):
    """An activation function and its slope, both elementwise."""

    function: Callable[[Array], Array]
    slope: Callable[[Array], Array]


ACTIVATIONS = {
    "linear": Activation(lambda z: z, np.ones_like),
    "sigmoid": Activation(sigmoid, sigmoid_slope),
    "tanh": Activation(np.tanh, tanh_slope),
    "relu": Activation(relu, relu_slope),
}
