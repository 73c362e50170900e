"""Gradient descent and its descendants on plain arrays, and the mini-batches they step on, built in lectures 02 and 06.

Each optimizer takes the parameters θ and the gradient ∂J/∂θ, arrays of one shape, and returns the new parameters;
what it remembers from step to step it keeps to itself. So make one optimizer for each array: a network's parameters
as one vector (`MLP.parameters`), say. Other shapes raise ValueError. The formulas and, where there are any, the
defaults are those of `torch.optim`; ρ is its `alpha` in RMSprop.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from numbers import Integral, Real

import numpy as np

from nlpcourse.refusals import refuse_no_generator, refuse_unless_whole

Array = np.ndarray


def minibatches(n_examples: int, batch_size: int, rng: np.random.Generator) -> Iterator[np.ndarray]:
    """Yield the rows of each mini-batch of one epoch, in random order: every example is used once.

    There are ⌈n_examples / batch_size⌉ batches; the last holds what is left. Raises ValueError if either is no whole
    number, `batch_size` is below 1, or `rng` is no generator.

    >>> [len(rows) for rows in minibatches(10, 3, np.random.default_rng(0))]
    [3, 3, 3, 1]
    """
    if not isinstance(n_examples, Integral) or n_examples < 0:
        raise ValueError(f"expected how many examples there are, received {str(n_examples)[:30]}: give len(X)")
    refuse_unless_whole("batch_size", batch_size, 1)
    refuse_no_generator(rng)
    order = rng.permutation(n_examples)
    for start in range(0, n_examples, batch_size):
        yield order[start : start + batch_size]


@dataclass
class SGD:
    """Gradient descent, with momentum μ if wanted: v ← μv + g; θ ← θ − ηv, for Nesterov θ ← θ − η(g + μv).

    The gradient may be that of all examples, of one, or of a mini-batch: the step is the same.

    >>> SGD(lr=0.1).step(np.array([1.0]), np.array([2.0]))
    array([0.8])

    Source: Polyak (1964), Some methods of speeding up the convergence of iteration methods; Sutskever et al. (2013),
    On the importance of initialization and momentum in deep learning. As in PyTorch, η multiplies the velocity.
    """

    lr: float
    momentum: float = 0.0
    nesterov: bool = False
    _velocity: Array | float = field(default=0.0, init=False, repr=False)

    def step(self, theta: Array, gradient: Array) -> Array:
        """Return the parameters after one step."""
        _check_shapes(theta, gradient, self._velocity)
        self._velocity = np.asarray(self.momentum * self._velocity + gradient)
        return theta - self.lr * (gradient + self.momentum * self._velocity if self.nesterov else self._velocity)


@dataclass
class AdaGrad:
    """Divide by the size of all gradients so far: s ← s + g²; θ ← θ − ηg / (√s + ε).

    >>> AdaGrad(lr=0.1).step(np.array([1.0, 1.0]), np.array([2.0, 200.0])).round(6)
    array([0.9, 0.9])

    Source: Duchi, Hazan & Singer (2011), Adaptive subgradient methods for online learning, algorithm 1 (diagonal).
    """

    lr: float = 0.01
    eps: float = 1e-10
    _squares: Array | float = field(default=0.0, init=False, repr=False)

    def step(self, theta: Array, gradient: Array) -> Array:
        """Return the parameters after one step."""
        _check_shapes(theta, gradient, self._squares)
        self._squares = np.asarray(self._squares + gradient**2)
        return theta - self.lr * gradient / (np.sqrt(self._squares) + self.eps)


@dataclass
class RMSProp:
    """Divide by the size of recent gradients: s ← ρs + (1 − ρ)g²; θ ← θ − ηg / (√s + ε).

    >>> RMSProp(lr=0.1, rho=0.75).step(np.array([1.0]), np.array([2.0])).round(6)
    array([0.8])

    Source: Tieleman & Hinton (2012), Neural networks for machine learning, lecture 6.5.
    """

    lr: float = 0.01
    rho: float = 0.99
    eps: float = 1e-8
    _squares: Array | float = field(default=0.0, init=False, repr=False)

    def step(self, theta: Array, gradient: Array) -> Array:
        """Return the parameters after one step."""
        _check_shapes(theta, gradient, self._squares)
        self._squares = np.asarray(self.rho * self._squares + (1 - self.rho) * gradient**2)
        return theta - self.lr * gradient / (np.sqrt(self._squares) + self.eps)


@dataclass
class AdaDelta:
    """RMSProp whose rate is the size of its own recent steps: Δ = g √(u + ε) / √(s + ε); u ← ρu + (1 − ρ)Δ².

    Source: Zeiler (2012), ADADELTA: an adaptive learning rate method, algorithm 1.
    """

    lr: float = 1.0
    rho: float = 0.9
    eps: float = 1e-6
    _squares: Array | float = field(default=0.0, init=False, repr=False)
    _steps: Array | float = field(default=0.0, init=False, repr=False)

    def step(self, theta: Array, gradient: Array) -> Array:
        """Return the parameters after one step."""
        _check_shapes(theta, gradient, self._squares)
        self._squares = np.asarray(self.rho * self._squares + (1 - self.rho) * gradient**2)
        change = gradient * np.sqrt(self._steps + self.eps) / np.sqrt(self._squares + self.eps)
        self._steps = self.rho * self._steps + (1 - self.rho) * change**2
        return theta - self.lr * change


@dataclass
class Adam:
    """Momentum over the size of recent gradients, both corrected for their start at zero.

    m ← β₁m + (1 − β₁)g; s ← β₂s + (1 − β₂)g²; θ ← θ − η m̂ / (√ŝ + ε) with m̂ = m / (1 − β₁ᵗ), ŝ = s / (1 − β₂ᵗ).

    >>> Adam(lr=0.1).step(np.array([1.0, 1.0]), np.array([2.0, 200.0])).round(6)
    array([0.9, 0.9])

    Source: Kingma & Ba (2015), Adam: a method for stochastic optimization, algorithm 1.
    """

    lr: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8
    _mean: Array | float = field(default=0.0, init=False, repr=False)
    _squares: Array | float = field(default=0.0, init=False, repr=False)
    _count: int = field(default=0, init=False, repr=False)

    def step(self, theta: Array, gradient: Array) -> Array:
        """Return the parameters after one step."""
        _check_shapes(theta, gradient, self._squares)
        self._count += 1
        self._mean = self.beta1 * self._mean + (1 - self.beta1) * gradient
        self._squares = np.asarray(self.beta2 * self._squares + (1 - self.beta2) * gradient**2)
        mean = self._mean / (1 - self.beta1**self._count)
        squares = self._squares / (1 - self.beta2**self._count)
        return theta - self.lr * mean / (np.sqrt(squares) + self.eps)


def _check_shapes(theta: Array, gradient: Array, kept: Array | float) -> None:
    """Refuse arrays that NumPy would broadcast: a gradient of another shape, or what is `kept` from another array."""
    for name, given in (("parameters", theta), ("gradient", gradient)):
        if not isinstance(given, (Array, Real)):
            what_to_do = "give np.array(…) of a list, and .data of a Tensor"
            raise ValueError(f"expected {name} as an array, received a {type(given).__name__}; {what_to_do}")
    shape = np.shape(theta)
    if np.shape(gradient) != shape:
        expected = f"expected a gradient of shape {shape}, as the parameters"
        raise ValueError(f"{expected}, received {np.shape(gradient)}; give one slope for each parameter")
    if isinstance(kept, Array) and kept.shape != shape:  # before the first step it is a plain 0.0
        expected = f"expected parameters of shape {kept.shape}, as in the last step"
        raise ValueError(f"{expected}, received {shape}; make one optimizer for each array")
