"""The gates of the tensor engine: each a function of arrays, and how its gradient passes back to each input."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from nlpcourse.autodiff.numbers import exponent
from nlpcourse.neurons import log_softmax, relu, sigmoid

Array = np.ndarray


class Gate(NamedTuple):
    """One operation: y = forward(*inputs), and for each input a function that turns ∂J/∂y into ∂J/∂input.

    A pull-back takes g = ∂J/∂y, then y, then the inputs. It multiplies g by the local slope without ever writing out
    the Jacobian. Where NumPy broadcasts, it may return the shape of y: the engine adds up the copies.

    Source: Griewank & Walther (2008), Evaluating Derivatives, ch. 3: the reverse mode.
    """

    name: str
    forward: Callable[..., Array]
    pulls: tuple[Callable[..., Array], ...]


def _swap(matrix: Array) -> Array:
    if matrix.ndim < 2:
        raise ValueError(f"expected a matrix to transpose, received shape {matrix.shape}; a row is x[None, :]")
    return matrix.swapaxes(-1, -2)


def _product(a: Array, b: Array) -> Array:
    if a.ndim < 2 or b.ndim < 2:
        raise ValueError(f"expected matrices around @, received shapes {a.shape} and {b.shape}; a row is x[None, :]")
    if a.shape[-1] != b.shape[-2]:
        raise ValueError(f"expected (…, n, m) @ (…, m, k), received shapes {a.shape} and {b.shape}; is a .T missing?")
    return a @ b


def _layer(A: Array, W: Array, b: Array) -> Array:
    if A.ndim != 2 or A.shape[1:] != W.shape[1:] or b.shape != W.shape[:1]:  # else NumPy would broadcast another b
        expected = "expected A (B, n_in), W (n_out, n_in) and b (n_out,)"
        raise ValueError(f"{expected}, received the shapes {A.shape}, {W.shape} and {b.shape}")
    return A @ W.T + b


def _wins(y: Array, one: Array, other: Array) -> Array:
    """Share of `one` in the maximum y of two: 1, 0, or a half where they are equal."""
    return (one == y) / (1.0 + (one == other))


GATES = {
    "add": Gate("+", np.add, (lambda g, y, a, b: g, lambda g, y, a, b: g)),
    "subtract": Gate("−", np.subtract, (lambda g, y, a, b: g, lambda g, y, a, b: -g)),
    "multiply": Gate("×", np.multiply, (lambda g, y, a, b: g * b, lambda g, y, a, b: g * a)),
    "divide": Gate("/", np.divide, (lambda g, y, a, b: g / b, lambda g, y, a, b: -g * y / b)),
    "maximum": Gate("max", np.maximum, (lambda g, y, a, b: g * _wins(y, a, b), lambda g, y, a, b: g * _wins(y, b, a))),
    "matmul": Gate("@", _product, (lambda g, y, a, b: g @ _swap(b), lambda g, y, a, b: _swap(a) @ g)),
    "linear": Gate(
        "linear",
        _layer,
        (lambda g, Z, A, W, b: g @ W, lambda g, Z, A, W, b: g.T @ A, lambda g, Z, A, W, b: np.add.reduce(g, axis=0)),
    ),
    "transpose": Gate("T", _swap, (lambda g, y, x: _swap(g),)),
    "negate": Gate("neg", np.negative, (lambda g, y, x: -g,)),
    "exp": Gate("exp", np.exp, (lambda g, y, x: g * y,)),
    "log": Gate("log", np.log, (lambda g, y, x: g / x,)),
    "tanh": Gate("tanh", np.tanh, (lambda g, y, x: g * (1 - y * y),)),
    "sigmoid": Gate("sigmoid", sigmoid, (lambda g, y, x: g * y * (1 - y),)),
    "relu": Gate("relu", relu, (lambda g, y, x: np.where(x > 0, g, 0.0),)),
    "sum": Gate("sum", np.sum, (lambda g, y, x: np.broadcast_to(g, x.shape),)),
}


def power(n: float) -> Gate:
    """Return the gate y = xⁿ for a fixed number n; anything else raises TypeError."""
    exponent(n)

    def pull(g: Array, y: Array, x: Array) -> Array:
        return g * (n * x ** (n - 1) if n else np.zeros_like(x))  # x⁰ is 1 at 0, too, where 1/x is infinite

    return Gate(f"^{n:g}", lambda x: x**n, (pull,))


def sum_over(axis: int) -> Gate:
    """Return the gate that adds up along `axis`; the gradient goes to every entry that was added."""

    def pull(g: Array, y: Array, x: Array) -> Array:
        return np.broadcast_to(np.expand_dims(g, axis), x.shape)

    return Gate("sum", lambda x: x.sum(axis=axis), (pull,))


def rows(index: object) -> Gate:
    """Return the gate y = x[index]; entries that are taken twice collect both gradients."""

    def pull(g: Array, y: Array, x: Array) -> Array:
        grad = np.zeros_like(x)
        np.add.at(grad, index, g)
        return grad

    return Gate("[ ]", lambda x: x[index], (pull,))


def cross_entropy(Y: Array) -> Gate:
    """Return the gate J = −(1/B) Σ y · ln softmax(z) for one-hot targets `Y` (B, K), on logits of the same shape.

    Forward keeps ln softmax(Z), for backward needs it: ∂J/∂Z = (softmax(Z) − Y) / B.
    """
    kept = {}

    def forward(Z: Array) -> Array:
        kept["ln p"] = log_softmax(Z)
        return -np.vdot(Y, kept["ln p"]) / len(Y)

    return Gate("cross-entropy", forward, (lambda g, y, Z: (np.exp(kept["ln p"]) - Y) * (g / len(Y)),))
