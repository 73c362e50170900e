"""Drawings of small networks: units as circles, weights as arrows, forward and in reverse."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import COLOURS, SIZE, new_figure, true_minus
from nlpcourse.neurons import ACTIVATIONS, LOSSES, MLP

Array = np.ndarray
LineStyle = str | tuple  # as in matplotlib: "-", or an offset and the lengths of dashes and gaps
DIAMETER = 37  # of a unit, in points
LARGEST_LAYER, MOST_LAYERS = 4, 4  # a larger network cannot be read at this size
MOST_LABELLED_EDGES = 6  # more numbers than that between two layers overlap
LINE_STYLES = {"forward": "-", "backward": (0, (4, 2))}
WHITE = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}


def superscript(layer: int) -> str:
    """Write a layer as it stands in the notation.

    >>> "a" + superscript(12)
    'a⁽¹²⁾'
    """
    return f"⁽{layer}⁾".translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def short(value: float, digits: int = 2) -> str:
    """Write a number with few significant digits and a true minus sign.

    NaN, a number that is hidden, becomes a question mark.

    >>> short(-0.00955281), short(0.62246, digits=4), short(np.nan)
    ('−0.0096', '0.6225', '?')
    """
    return "?" if np.isnan(value) else true_minus(f"{value + 0.0:.{digits}g}")  # + 0.0: no minus before zero


def number(value: float) -> str:
    """Write a number with four digits, as it stands in a sum or as a result."""
    return short(value, digits=4)


def factor(value: float) -> str:
    """Write a number with four digits as it stands in a product, a negative one in brackets.

    >>> factor(-0.5), factor(2)
    ('(−0.5)', '2')
    """
    return f"({number(value)})" if value < 0 else number(value)


def unit_positions(sizes: Sequence[int]) -> list[Array]:
    """Return for each layer the centres (n, 2) of its units: layer l at x = l, centred on y = 0.

    >>> unit_positions([1, 2])[1].tolist()
    [[1.0, 0.5], [1.0, -0.5]]
    """
    return [np.array([[layer, (n - 1) / 2 - unit] for unit in range(n)], float) for layer, n in enumerate(sizes)]


def check_sizes(sizes: Sequence[int]) -> None:
    """Raise ValueError unless a network with `sizes` (n_0, …, n_L) units per layer can be drawn.

    >>> check_sizes([3, 300, 2])
    Traceback (most recent call last):
    ValueError: expected 1 to 4 layers of 1 to 4 units, received sizes [3, 300, 2]; draw a smaller network
    """
    if not (1 < len(sizes) <= MOST_LAYERS + 1 and all(0 < size <= LARGEST_LAYER for size in sizes)):
        limits = f"1 to {MOST_LAYERS} layers of 1 to {LARGEST_LAYER} units"
        raise ValueError(f"expected {limits}, received sizes {list(sizes)}; draw a smaller network")


def prepare_axes(axes: Axes, sizes: Sequence[int], right: float = 0.45) -> None:
    """Turn the axes into a blank page for `unit_positions(sizes)`, with room for names above."""
    check_sizes(sizes)
    reach = (max(sizes) - 1) / 2
    axes.set(xlim=(-0.45, len(sizes) - 1 + right), ylim=(-reach - 0.5, reach + 0.9))
    axes.set_axis_off()


def draw_units(axes: Axes, centres: Array, texts: Sequence[str], colour: str, **outline: Any) -> None:
    """Draw a layer's units at `centres` (n, 2) with a text in each; `outline` goes to `scatter`."""
    outline = {"facecolor": "white", "linewidth": 1.4} | outline
    axes.scatter(*centres.T, s=DIAMETER**2, edgecolor=colour, **outline, zorder=4)
    for centre, text in zip(centres, texts):
        axes.text(*centre, text, ha="center", va="center", fontsize=7.5, linespacing=1.25, zorder=5)


def draw_edges(axes: Axes, sources: Array, targets: Array, colour: str, style: LineStyle = "-", width=1.0) -> None:
    """Draw an arrow from each source (n_in, 2) to each target (n_out, 2), rim to rim."""
    arrow = {"arrowstyle": "-|>", "shrinkA": DIAMETER / 2, "shrinkB": DIAMETER / 2, "color": colour}
    for source in sources:
        for target in targets:
            axes.annotate("", target, source, arrowprops=arrow | {"linestyle": style, "linewidth": width})


def label_edges(axes: Axes, below: Array, above: Array, W: Array, colour: str) -> None:
    """Write the weights W (n_out, n_in) on the edges from the layer `below` to the one `above`, if they fit."""
    if W.size > MOST_LABELLED_EDGES:
        return
    towards = np.sign(len(above) - len(below)) or float(len(above) > 1)  # not the middle, where edges cross
    share = 0.5 + (0.14 if W.size <= 4 else 0.2) * towards  # nearer the larger layer, where edges are apart
    write = short if np.allclose(W, W.round(1)) else _fixed
    for row, target in zip(W, above):
        for weight, source in zip(row, below):
            point = source + share * (target - source)
            axes.text(*point, write(weight), fontsize=7, color=colour, ha="center", va="center", bbox=WHITE, zorder=5)


def _label(axes: Axes, sizes: Sequence[int], names: Sequence[str], colour: str, offset: float = 0.0) -> None:
    """Write one name above each layer, or (offset ±0.5) above the edges after or before it."""
    top = (max(sizes) - 1) / 2
    for layer, name in enumerate(names):
        options = {"xytext": (0, DIAMETER / 2 + 9), "textcoords": "offset points", "ha": "center", "va": "center"}
        axes.annotate(name, (layer + offset, top), fontsize=9, color=colour, **options)


def _label_layers(axes: Axes, sizes: Sequence[int], edge_colour: str) -> None:
    """Write x, a⁽¹⁾, a⁽²⁾, … above the layers and W⁽¹⁾, W⁽²⁾, … above the edges between them."""
    layers = range(1, len(sizes))
    _label(axes, sizes, ["x", *("a" + superscript(layer) for layer in layers)], COLOURS["forward"])
    _label(axes, sizes, ["W" + superscript(layer) for layer in layers], edge_colour, offset=0.5)


def draw_network(sizes: Sequence[int], title: str, row: tuple[int, int] | None = None) -> Figure:
    """Draw a fully connected network with `sizes` (n_0, …, n_L) units per layer.

    `row` = (layer, unit) makes the arrows into one unit heavy: a row of that layer's W, counted from 0.

    >>> figure = draw_network([2, 3, 1], "Two inputs, three hidden units, one output")
    >>> [text.get_text() for text in figure.axes[0].texts if text.get_text()]
    ['x', 'a⁽¹⁾', 'a⁽²⁾', 'W⁽¹⁾', 'W⁽²⁾']
    """
    figure, axes = new_figure(title)
    prepare_axes(axes, sizes)
    positions = unit_positions(sizes)
    for centres in positions:
        draw_units(axes, centres, [""] * len(centres), COLOURS["forward"])
    _label_layers(axes, sizes, "black")
    for below, above in pairwise(positions):
        draw_edges(axes, below, above, COLOURS["forward"])
    if row:
        layer, unit = row
        draw_edges(axes, positions[layer - 1], positions[layer][unit : unit + 1], "black", width=2.8)
    return figure


def draw_parameters(net: MLP, x: Array, title: str) -> Figure:
    """Draw a network with its parameters: weights on the edges, b in each unit, the input x (n_0,) at the left."""
    figure, axes = new_figure(title)
    sizes = net.sizes
    figure.set_size_inches(SIZE[0], 0.9 + 0.75 * max(sizes))
    prepare_axes(axes, sizes)
    texts = [[short(value) for value in x], *([f"b {short(value)}" for value in bias] for bias in net.b[1:])]
    _draw_layers(axes, net, texts, "black")
    return figure


def _draw_layers(axes: Axes, net: MLP, texts: Sequence[Sequence[str]], edge_colour: str) -> None:
    """Draw a network's units with a text in each, its edges with their weights, and the names of all."""
    positions = unit_positions(net.sizes)
    for layer, centres in enumerate(positions):
        draw_units(axes, centres, texts[layer], COLOURS["forward"])
        if layer:
            draw_edges(axes, positions[layer - 1], centres, COLOURS["forward"])
            label_edges(axes, positions[layer - 1], centres, net.W[layer], edge_colour)
    _label_layers(axes, net.sizes, edge_colour)


def draw_reversed_network(net: MLP, x: Array, y: Array) -> Figure:
    """Draw a network forward, with z and a, and below it the linearised network, run in reverse.

    In reverse each edge keeps its weight, so the matrices are the transposes; unit i of layer l
    multiplies what arrives by its gain σ'(z⁽ˡ⁾ᵢ), and its value is δ⁽ˡ⁾ᵢ. One example: `x` (n_0,), `y` (n_L,).
    """
    sizes = net.sizes
    figure, (upper, lower) = new_figure("Backward: the linearised network, run in reverse with Wᵀ", rows=2)
    figure.set_size_inches(SIZE[0], 1.7 + 1.7 * max(sizes))
    for axes in (upper, lower):
        prepare_axes(axes, sizes, right=0.8)
    Z, A = net.forward(np.atleast_2d(x))
    upper.set_title("forward: z = Wa + b, then a = σ(z)", color=COLOURS["forward"], fontsize=9, fontweight="normal")
    layers = ([f"z {_fixed(z)}\na {_fixed(a)}" for z, a in zip(z[0], a[0])] for z, a in zip(Z[1:], A[1:]))
    _draw_layers(upper, net, [[_fixed(value) for value in A[0][0]], *layers], COLOURS["forward"])
    _draw_backward(lower, net, sizes, Z, net.backward(np.atleast_2d(y), Z, A).delta)
    outputs, start = unit_positions(sizes)[-1], LOSSES[net.loss].gradient(A[-1], np.atleast_2d(y))[0]
    for source, target, value in zip(outputs + np.array([0.7, 0]), outputs, start):  # ∂J/∂a arrives from the right
        draw_edges(lower, source[None], target[None], COLOURS["backward"], LINE_STYLES["backward"])
        text = f"∂J/∂a{superscript(net.depth)}\n{_fixed(value, 3)}"
        lower.text(*source, text, ha="center", va="center", fontsize=9, color=COLOURS["backward"])
    return figure


def _draw_backward(axes: Axes, net: MLP, sizes: list[int], Z: list, delta: list) -> None:
    colour, style, positions = COLOURS["backward"], LINE_STYLES["backward"], unit_positions(sizes)
    title = "backward: each unit multiplies what arrives by its gain ×σ'(z); the result is δ"
    axes.set_title(title, color=colour, fontsize=9, fontweight="normal")
    _label(axes, sizes, ["", *("δ" + superscript(layer) for layer in range(1, net.depth + 1))], colour)
    names = [f"(W{superscript(layer)})ᵀ" for layer in range(2, net.depth + 1)]
    _label(axes, sizes, ["", *names], colour, offset=0.5)
    for layer in range(1, net.depth + 1):
        gain = ACTIVATIONS[net.activations[layer]].slope(Z[layer][0])
        texts = [f"×{_fixed(g)}\n{_fixed(d, 3)}" for g, d in zip(gain, delta[layer][0])]
        draw_units(axes, positions[layer], texts, colour, linestyle=style)
        if layer > 1:
            draw_edges(axes, positions[layer], positions[layer - 1], colour, style)
            label_edges(axes, positions[layer - 1], positions[layer], net.W[layer], colour)


def _fixed(value: float, decimals: int = 2) -> str:
    return true_minus(f"{value:.{decimals}f}")
