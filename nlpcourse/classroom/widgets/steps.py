"""The steps of backpropagation on one example, each with its formula and its numbers in words."""

from collections.abc import Sequence
from typing import NamedTuple, Self

import numpy as np

from nlpcourse.classroom.plots.networks import factor, number, superscript
from nlpcourse.neurons import ACTIVATIONS, LOSSES, MLP

Array = np.ndarray


class Step(NamedTuple):
    """One quantity that is computed: its name in the notation, and its layer."""

    quantity: str  # x, z, a, J, δ or ∂J/∂W
    layer: int


class Trace(NamedTuple):
    """What one example leaves behind: lists over layers of arrays (n_l,), and dW[l] (n_l, n_{l−1})."""

    z: list
    a: list
    delta: list
    dW: list
    y: Array
    cost: float

    @classmethod
    def of(cls, net: MLP, x: Array, y: Array) -> Self:
        """Run `net` forward and backward on the example x (n_0,), y (n_L,)."""
        X, Y = np.atleast_2d(np.asarray(x, float)), np.atleast_2d(np.asarray(y, float))
        Z, A = net.forward(X)
        gradients = net.backward(Y, Z, A)
        z, delta = ([None] + [batch[0] for batch in batches[1:]] for batches in (Z, gradients.delta))
        return cls(z, [batch[0] for batch in A], delta, gradients.dW, Y[0], net.cost(X, Y))

    def without(self, step: Step) -> Self:
        """Return the trace with the numbers of one step replaced by NaN, which is written as a question mark."""
        if step.quantity == "J":
            return self._replace(cost=np.nan)
        field = {"x": "a", "z": "z", "a": "a", "δ": "delta", "∂J/∂W": "dW"}[step.quantity]
        values = list(getattr(self, field))
        values[step.layer] = np.full_like(values[step.layer], np.nan)
        return self._replace(**{field: values})


def list_steps(net: MLP) -> list[Step]:
    """List the steps: x, then z and a layer by layer, then J, then δ and ∂J/∂W back to layer 1.

    >>> net = MLP.initialise([1, 1], "tanh", "sigmoid", "squared_error", np.random.default_rng(0))
    >>> [step.quantity for step in list_steps(net)]
    ['x', 'z', 'a', 'J', 'δ', '∂J/∂W']
    """
    layers = range(1, net.depth + 1)
    forward = [Step(quantity, layer) for layer in layers for quantity in ("z", "a")]
    backward = [Step(quantity, layer) for layer in reversed(layers) for quantity in ("δ", "∂J/∂W")]
    return [Step("x", 0), *forward, Step("J", net.depth), *backward]


def trace_at(net: MLP, x: Array, y: Array, step: int, hidden: bool = False) -> tuple[Trace, Step]:
    """Return the trace of an example and its `step`, counted from 1 to 4L + 2; hidden, without the step's numbers.

    Raises ValueError if `step` is outside that range.
    """
    steps = list_steps(net)
    if not 1 <= step <= len(steps):
        raise ValueError(f"expected a step from 1 to {len(steps)}, received {step}")
    trace, present = Trace.of(net, x, y), steps[step - 1]
    return trace.without(present) if hidden else trace, present


def step_summary(net: MLP, x: Array, y: Array, step: int, hidden: bool = False) -> str:
    """Say which step this is, its formula, and below it the formula with its numbers (4 digits).

    `x` has the shape (n_0,), `y` (n_L,); `step` counts from 1 to 4L + 2; `hidden` puts a question
    mark for the step's result. Raises ValueError if `step` is outside that range.

    >>> net = MLP([None, np.array([[2.0]])], [None, np.array([1.0])], [None, "linear"], "squared_error")
    >>> print(step_summary(net, [3.0], [5.0], 2))
    Step 2 of 6, forward: z⁽¹⁾ = W⁽¹⁾ a⁽⁰⁾ + b⁽¹⁾
    z⁽¹⁾ = 2·3 + 1 = 7
    """
    trace, (quantity, layer) = trace_at(net, x, y, step, hidden)
    direction = "forward" if quantity in ("x", "z", "a") else "loss" if quantity == "J" else "backward"
    formula, lines = _EXPLAIN[quantity](net, trace, layer)
    return "\n".join([f"Step {step} of {len(list_steps(net))}, {direction}: {formula}", *lines])


def _about_x(net: MLP, trace: Trace, layer: int) -> tuple[str, list[str]]:
    return "the input, a⁽⁰⁾ = x", [f"x = {_vector(trace.a[0])}, target y = {_vector(trace.y)}"]


def _about_z(net: MLP, trace: Trace, layer: int) -> tuple[str, list[str]]:
    here, below = superscript(layer), superscript(layer - 1)
    lines = [
        f"{name} = {_products(row, trace.a[layer - 1])} + {factor(bias)} = {number(z)}"
        for name, row, bias, z in zip(_units("z", trace.z, layer), net.W[layer], net.b[layer], trace.z[layer])
    ]
    return f"z{here} = W{here} a{below} + b{here}", lines


def _about_a(net: MLP, trace: Trace, layer: int) -> tuple[str, list[str]]:
    here, sigma = superscript(layer), net.activations[layer]
    named = zip(_units("a", trace.a, layer), trace.z[layer], trace.a[layer])
    return f"a{here} = σ(z{here})", [f"{name} = {sigma}({number(z)}) = {number(a)}" for name, z, a in named]


def _about_J(net: MLP, trace: Trace, layer: int) -> tuple[str, list[str]]:
    inputs = f"ŷ = {_vector(trace.a[layer])}, y = {_vector(trace.y)}"
    return f"J compares ŷ = a{superscript(layer)} with y", [f"J = {net.loss}({inputs}) = {number(trace.cost)}"]


def _about_delta(net: MLP, trace: Trace, layer: int) -> tuple[str, list[str]]:
    here, above = superscript(layer), superscript(layer + 1)
    if layer == net.depth:
        arriving = f"∂J/∂a{here}"
        sums = [factor(g) for g in LOSSES[net.loss].gradient(trace.a[layer][None], trace.y[None])[0]]
    else:
        arriving = f"(W{above})ᵀ δ{above}"
        sums = [f"({_products(column, trace.delta[layer + 1])})" for column in net.W[layer + 1].T]
    gains = ACTIVATIONS[net.activations[layer]].slope(trace.z[layer])
    lines = [
        f"{name} = {number(gain)} · {total} = {number(delta)}"
        for name, gain, total, delta in zip(_units("δ", trace.delta, layer), gains, sums, trace.delta[layer])
    ]
    return f"δ{here} = σ'(z{here}) ⊙ {arriving}", lines


def _about_dW(net: MLP, trace: Trace, layer: int) -> tuple[str, list[str]]:
    here, below = superscript(layer), superscript(layer - 1)
    names = [f"row {i}: " for i in range(1, net.sizes[layer] + 1)] if net.sizes[layer] > 1 else [""]
    lines = [
        f"{name}{factor(delta)}·{_vector(trace.a[layer - 1])} = {_vector(row)}"
        for name, delta, row in zip(names, trace.delta[layer], trace.dW[layer])
    ]
    return f"∂J/∂W{here} = δ{here} (a{below})ᵀ", [*lines, f"∂J/∂b{here} = δ{here} = {_vector(trace.delta[layer])}"]


_EXPLAIN = {"x": _about_x, "z": _about_z, "a": _about_a, "J": _about_J, "δ": _about_delta, "∂J/∂W": _about_dW}


def _units(name: str, values: Sequence, layer: int) -> list[str]:
    """Name the units of a layer: z₁⁽²⁾, z₂⁽²⁾, …, or z⁽²⁾ where there is only one."""
    count = len(values[layer])
    return [name + ("" if count == 1 else "₁₂₃₄"[unit]) + superscript(layer) for unit in range(count)]


def _products(weights: Array, values: Array) -> str:
    return " + ".join(f"{factor(weight)}·{factor(value)}" for weight, value in zip(weights, values))


def _vector(values: Array) -> str:
    return number(values[0]) if len(values) == 1 else "[" + ", ".join(map(number, values)) + "]"
