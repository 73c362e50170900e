"""A tensor engine: reverse mode on NumPy arrays, with broadcasting.

The work is done by few large array operations, so the engine itself must cost little: a node is one small object,
its gate is looked up, not made, and a gradient that arrives alone is kept as it is, not added to zeros.
"""

from typing import Self

import numpy as np

from nlpcourse.autodiff import gates
from nlpcourse.autodiff.gates import GATES, Gate
from nlpcourse.autodiff.graph import topological_order
from nlpcourse.autodiff.numbers import floats

Array = np.ndarray


class Tensor:
    """An array in a computation graph: the gate that computed it, and its parents.

    `grad`, of the shape of `data`, is ∂root/∂self after `root.backward()`, and None before. Gradients of inputs add
    up from call to call, until `grad` is set to None again. Plain arrays and numbers mixed into an expression become
    constants, which get no gradient. Data are kept as a copy, in double precision.

    >>> W, b = Tensor([[1.0, -1.0]]), Tensor([0.5])
    >>> J = (np.array([[2.0, 1.0], [0.0, 3.0]]) @ W.T + b).relu().sum()
    >>> J.backward()
    >>> J.data, W.grad, b.grad
    (np.float64(1.5), array([[2., 1.]]), array([1.]))

    Source: Griewank & Walther (2008), Evaluating Derivatives; the names are PyTorch's.
    """

    __slots__ = ("constant", "data", "gate", "grad", "name", "parents")
    __array_ufunc__ = None  # so that `array @ tensor` comes to `__rmatmul__`

    def __init__(self, data: Array | float, name: str = "", constant: bool = False):
        self.data = floats(data)
        self.name, self.constant = name, constant
        self.grad, self.gate, self.parents = None, None, ()

    def __repr__(self) -> str:
        return f"Tensor({self.data!r})"

    @property
    def op(self) -> str:
        """Name of the gate that computed this tensor; empty for an input."""
        return self.gate.name if self.gate else ""

    @property
    def shape(self) -> tuple[int, ...]:
        """Shape of the array."""
        return self.data.shape

    def __add__(self, other: Self | Array | float) -> Self:
        return apply(GATES["add"], self, other)

    def __radd__(self, other: Array | float) -> Self:
        return apply(GATES["add"], other, self)

    def __sub__(self, other: Self | Array | float) -> Self:
        return apply(GATES["subtract"], self, other)

    def __rsub__(self, other: Array | float) -> Self:
        return apply(GATES["subtract"], other, self)

    def __mul__(self, other: Self | Array | float) -> Self:
        return apply(GATES["multiply"], self, other)

    def __rmul__(self, other: Array | float) -> Self:
        return apply(GATES["multiply"], other, self)

    def __truediv__(self, other: Self | Array | float) -> Self:
        return apply(GATES["divide"], self, other)

    def __rtruediv__(self, other: Array | float) -> Self:
        return apply(GATES["divide"], other, self)

    def __neg__(self) -> Self:
        return apply(GATES["negate"], self)

    def __pow__(self, n: float) -> Self:
        return apply(gates.power(n), self)

    def __rpow__(self, other: float) -> Self:
        return apply(gates.power(self), other)

    def __matmul__(self, other: Self | Array) -> Self:
        return apply(GATES["matmul"], self, other)

    def __rmatmul__(self, other: Array) -> Self:
        return apply(GATES["matmul"], other, self)

    def __getitem__(self, index: object) -> Self:
        return apply(gates.rows(index), self)

    @property
    def T(self) -> Self:
        """Return the matrix with rows and columns exchanged."""
        return apply(GATES["transpose"], self)

    def maximum(self, other: Self | Array | float) -> Self:
        """Return the larger of two, entry by entry; where they are equal, each has half the slope, as in PyTorch."""
        return apply(GATES["maximum"], self, other)

    def exp(self) -> Self:
        """Return eˣ of each entry."""
        return apply(GATES["exp"], self)

    def log(self) -> Self:
        """Return the natural logarithm of each entry."""
        return apply(GATES["log"], self)

    def tanh(self) -> Self:
        """Return the hyperbolic tangent of each entry."""
        return apply(GATES["tanh"], self)

    def sigmoid(self) -> Self:
        """Return σ(x) = 1 / (1 + e⁻ˣ) of each entry."""
        return apply(GATES["sigmoid"], self)

    def relu(self) -> Self:
        """Return max(0, x) of each entry; at 0 the slope is 0, as in PyTorch."""
        return apply(GATES["relu"], self)

    def sum(self, axis: int | None = None) -> Self:
        """Return the sum of all entries, or along `axis`."""
        return apply(GATES["sum"] if axis is None else gates.sum_over(axis), self)

    def mean(self) -> Self:
        """Return the mean of all entries."""
        return self.sum() / self.data.size

    def backward(self, seed: Array | float = 1.0) -> None:
        """Fill in `grad` of all that led here, from ∂self/∂self = `seed` back to the inputs.

        Raises ValueError unless `seed` has this tensor's shape: a loss is one number.
        """
        seed = floats(seed)
        if seed.shape != np.shape(self.data):
            what_to_do = "call backward on one number, such as .sum(), or give a seed of that shape"
            raise ValueError(f"expected a seed of shape {self.shape}, received {seed.shape}; {what_to_do}")
        order = topological_order(self)
        for node in order:
            if node.parents:  # what an earlier call left in between would be counted again
                node.grad = None
        self.grad = seed if self.grad is None else self.grad + seed
        for node in reversed(order):
            if node.parents:
                _pull_back(node)


def apply(gate: Gate, *inputs: Tensor | Array | float) -> Tensor:
    """Return the node that `gate` makes of its inputs; plain arrays and numbers become constants."""
    parents = [x if isinstance(x, Tensor) else Tensor(x, constant=True) for x in inputs]
    node = Tensor.__new__(Tensor)
    node.name, node.grad, node.gate, node.parents = "", None, gate, parents
    node.constant = all([x.constant for x in parents])  # a list, for a generator costs more
    node.data = gate.forward(*[x.data for x in parents])
    return node


def linear(A: Tensor | Array, W: Tensor, b: Tensor) -> Tensor:
    """Return Z = A Wᵀ + b, a whole layer in one gate: A (B, n_in), W (n_out, n_in), b (n_out,), Z (B, n_out).

    The same as `A @ W.T + b` in three, but faster. Raises ValueError if the shapes do not fit.
    """
    return apply(GATES["linear"], A, W, b)


def cross_entropy(Z: Tensor, Y: Array) -> Tensor:
    """Return J = −(1/B) Σ y · ln softmax(z) of logits `Z` (B, K), for one-hot targets `Y` (B, K).

    Raises ValueError if the shapes differ, or are not those of a batch, or a row of `Y` does not add up to 1.

    >>> cross_entropy(Tensor(np.zeros((1, 10))), np.eye(10)[[3]]).data.round(6)
    np.float64(2.302585)
    """
    if not isinstance(Z, Tensor):
        raise TypeError(f"expected the logits as a Tensor, received a {type(Z).__name__}: compute them from Tensors")
    Y = floats(Y)
    if Y.shape != Z.shape:
        raise ValueError(f"expected one-hot targets of shape {Z.shape}, as the logits, received {Y.shape}")
    if Z.data.ndim != 2:
        raise ValueError(f"expected logits of shape (B, K), received {Z.shape}; one example is Z[None, :]")
    if not np.allclose(Y.sum(axis=1), 1.0):  # the gradient softmax(z) − y would be another
        raise ValueError("expected rows of targets that add up to 1, such as np.eye(K)[labels]; divide each by its sum")
    return apply(gates.cross_entropy(Y), Z)


def _pull_back(node: Tensor) -> None:
    """Send a node's gradient back to its parents, through its gate."""
    g, y, parents = node.grad, node.data, node.parents
    arrays = [parent.data for parent in parents]
    for parent, pull in zip(parents, node.gate.pulls):
        if parent.constant:
            continue
        share = pull(g, y, *arrays)
        if share.shape != parent.data.shape:
            share = _sum_to(share, parent.data.shape)
        if parent.grad is not None:
            parent.grad = parent.grad + share  # not +=, for the array may be another node's, too
        elif parent.parents or (share.base is None and share is not g):  # in between, or an array of nobody else's
            parent.grad = share
        else:
            parent.grad = share.copy()  # an input's gradient is its own: nobody else's changes with it


def _sum_to(share: Array, shape: tuple[int, ...]) -> Array:
    """Undo broadcasting: add up the gradients of all copies of an array of this shape."""
    for _ in range(share.ndim - len(shape)):
        share = np.add.reduce(share, axis=0)
    for axis, size in enumerate(shape):
        if size < share.shape[axis]:
            share = np.add.reduce(share, axis=axis, keepdims=True)
    return share
