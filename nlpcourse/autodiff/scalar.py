"""A scalar engine: every number knows which numbers it came from, and how it moves when they do."""

from typing import Self

from nlpcourse.autodiff.graph import topological_order
from nlpcourse.autodiff.numbers import FUNCTIONS, computed, exponent, number


class Value:
    """A number in a computation graph, its parents, and its local slope for each of them.

    `grad` is ∂root/∂self after `root.backward()`; in inputs it adds up until set to 0. Numbers become constants, and
    what is computed from constants alone is one.

    >>> a, b, c = Value(3.0), Value(1.0), Value(-2.0)
    >>> L = c * (a + 2 * b)
    >>> L.backward()
    >>> L.data, a.grad, b.grad, c.grad
    (-10.0, -2.0, -4.0, 5.0)

    Source: Wengert (1964), A simple automatic derivative evaluation program; its form here: Karpathy, micrograd.
    """

    __array_ufunc__ = None  # so that `array + value` comes to `__radd__`, which refuses it
    __slots__ = ("constant", "data", "grad", "name", "op", "parents", "slopes")

    def __init__(self, data: float, parents=(), slopes=(), op: str = "", name: str = "", constant: bool = False):
        self.data, self.grad, self.parents, self.slopes = float(number(data)), 0.0, parents, slopes
        self.op, self.name = op, name
        self.constant = constant or (len(parents) > 0 and all(parent.constant for parent in parents))

    def __repr__(self) -> str:
        return f"Value({self.data:g}, grad={self.grad:g})"

    def __add__(self, other: Self | float) -> Self:
        other = _node(other)
        return Value(self.data + other.data, (self, other), (1.0, 1.0), "+")

    def __sub__(self, other: Self | float) -> Self:
        other = _node(other)
        return Value(self.data - other.data, (self, other), (1.0, -1.0), "−")

    def __mul__(self, other: Self | float) -> Self:
        other = _node(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data), "×")

    def __truediv__(self, other: Self | float) -> Self:
        other = _node(other)
        slope = computed(f"{self.data:g} / {other.data:g}", lambda: -self.data / other.data**2)
        return Value(self.data / other.data, (self, other), (1 / other.data, slope), "/")

    def __pow__(self, n: float) -> Self:
        exponent(n)
        what = f"{self.data:g} ** {n:g}"
        slope = computed(what, lambda: n * self.data ** (n - 1) if n else 0.0)  # x⁰ is 1 at 0, too
        return Value(computed(what, lambda: self.data**n), (self,), (slope,), f"^{n:g}")

    def __rpow__(self, other: float) -> Self:
        exponent(self)  # which raises

    def __neg__(self) -> Self:
        return Value(-self.data, (self,), (-1.0,), "neg")

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, other: float) -> Self:
        return _node(other) - self

    def __rtruediv__(self, other: float) -> Self:
        return _node(other) / self

    def apply(self, function: str) -> Self:
        """Return a function of this value, by its name in `FUNCTIONS`: `x.apply("exp")`."""
        if function not in FUNCTIONS:
            raise ValueError(f"expected one of {', '.join(FUNCTIONS)}, received {function!r}")
        value, slope = FUNCTIONS[function]
        y = computed(f"{function}({self.data:g})", lambda: value(self.data))
        return Value(y, (self,), (slope(self.data, y),), function)

    def maximum(self, other: Self | float) -> Self:
        """Return the larger of two; where they are equal, each has half the slope, as in PyTorch."""
        other = _node(other)
        share = 0.5 if self.data == other.data else float(self.data > other.data)
        return Value(max(self.data, other.data), (self, other), (share, 1 - share), "max")

    def backward(self) -> None:
        """Fill in `grad` of all that led here, from ∂self/∂self = 1 back to the inputs."""
        order = topological_order(self)
        for node in order:
            node.grad = 0.0 if node.parents else node.grad  # what an earlier call left would be counted again
        self.grad += 1.0
        for node in reversed(order):
            for parent, slope in zip(node.parents, node.slopes):
                if not parent.constant:
                    parent.grad += slope * node.grad


def _node(x: Value | float) -> Value:
    return x if isinstance(x, Value) else Value(number(x), name=f"{x:g}", constant=True)
