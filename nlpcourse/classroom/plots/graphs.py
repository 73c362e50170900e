"""Drawings of computation graphs: nodes in columns from left to right, values in blue, gradients in vermillion."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.autodiff import Node
from nlpcourse.classroom.plots.networks import LINE_STYLES, number, short
from nlpcourse.classroom.plots.style import COLOURS, SIZE, new_figure

DIAMETER = 30  # of a node, in points
LINE = 0.15  # inches, of text
MOST_NODES, LARGEST_ARRAY = 26, 6  # larger ones cannot be read at this size
HIGHLIGHT, WAITING = "#FFF3B0", "0.75"
SWEEPS, BEND = 12, 0.25
INPUT = 0.1  # how much an input draws a gate to its own height
STEEP = 0.9  # rows up or down, to the next column

Point = tuple[float, float]


class Layout(NamedTuple):
    """Where a graph's nodes are, and the points through which each edge leads."""

    nodes: list[Point]
    edges: dict[tuple[int, int], list[Point]]  # by the places of parent and child


def draw_graph(
    nodes: Sequence[Node],
    title: str,
    lines: Sequence[str] = (),
    values: Collection[int] | None = None,
    gradients: Collection[int] | None = None,
    newest: int | None = None,
) -> Figure:
    """Draw an exported graph: above each node its value, below it its gradient, as far as they are known.

    Where an input's edge leads steeply up or down, both stand on the other side, the value above the gradient.
    `values` and `gradients` are the places of nodes whose numbers are shown, by default all; the node `newest` is
    highlighted; NaN is written as a question mark; `lines` of text stand below the title. A constant is a square.
    Raises ValueError if the graph has too many nodes to be read.
    """
    if len(nodes) > MOST_NODES:
        raise ValueError(f"expected at most {MOST_NODES} nodes, received {len(nodes)}; draw a smaller graph")
    values = range(len(nodes)) if values is None else values
    gradients = [i for i, node in enumerate(nodes) if not node.constant] if gradients is None else gradients
    layout = lay_out(nodes)
    figure, axes = new_figure(title)
    _fit(figure, axes, nodes, layout, lines)
    for (parent, child), points in layout.edges.items():
        backward = parent in gradients and child in gradients
        heavy = newest == parent if backward else newest == child and child not in gradients
        for bend in (0,) if nodes[child].parents.count(parent) == 1 else (-BEND, BEND):
            _draw_edge(axes, points, child in values, backward, heavy, bend)
    for i, (node, centre) in enumerate(zip(nodes, layout.nodes)):
        _draw_node(axes, node, centre, i in values, i == newest)
        said_inside = node.constant and node.name in ("", _number(node.data))
        value = _labelled(node) if i in values and not said_inside else ""
        gradient = "∂ " + _number(node.grad) if i in gradients else ""
        steep = _steep(i, nodes, layout)
        _write(axes, centre, value, -1 if steep > 0 else 1, COLOURS["forward"], gradient if steep < 0 else "")
        _write(axes, centre, gradient, 1 if steep < 0 else -1, COLOURS["backward"], value if steep > 0 else "")
    return figure


def lay_out(nodes: Sequence[Node]) -> Layout:
    """Place each node right of its parents, and in its column near what it is connected with.

    An edge that passes over columns gets a place in each, so that it leads around the nodes there.

    Source: Sugiyama, Tagawa & Toda (1981), Methods for visual understanding of hierarchical system structures.
    """
    column = _columns(nodes)
    neighbours: dict[int, list[int]] = {i: [] for i in range(len(nodes))}
    paths = {}
    for child, node in enumerate(nodes):
        for parent in dict.fromkeys(node.parents):
            bends = range(len(column), len(column) + column[child] - column[parent] - 1)
            column += [column[parent] + 1 + k for k in range(len(bends))]
            paths[parent, child] = path = [parent, *bends, child]
            for one, other in pairwise(path):
                neighbours.setdefault(one, []).append(other)
                neighbours.setdefault(other, []).append(one)
    weight = [1.0 if i >= len(nodes) or nodes[i].parents else INPUT for i in range(len(column))]
    height = _heights(column, neighbours, weight)
    points = list(zip(map(float, column), height))
    return Layout(points[: len(nodes)], {edge: [points[i] for i in path] for edge, path in paths.items()})


def _steep(place: int, nodes: Sequence[Node], layout: Layout) -> int:
    """Say whether all edges of an input lead steeply up (1) or down (−1), where a number would stand in their way."""
    if nodes[place].parents:
        return 0
    rises = [points[1][1] - points[0][1] for (parent, _), points in layout.edges.items() if parent == place]
    limit = STEEP / 2 if np.size(nodes[place].data) > 1 else STEEP  # arrays are wider
    return int(min(rises, default=0.0) > limit) - int(max(rises, default=0.0) < -limit)


def _columns(nodes: Sequence[Node]) -> list[int]:
    """Return each node's column: one right of its last parent; inputs stand just before their first use."""
    column = []
    for node in nodes:
        column.append(1 + max((column[parent] for parent in node.parents), default=-1))
    for i, node in enumerate(nodes):
        if not node.parents:
            column[i] = min((column[child] for child, other in enumerate(nodes) if i in other.parents), default=1) - 1
    return column


def _heights(column: list[int], neighbours: dict[int, list[int]], weight: list[float]) -> list[float]:
    """Return heights at which nodes of a column are at least 1 apart, each drawn to its neighbours' weighted mean."""
    stacks = [[i for i, c in enumerate(column) if c == number] for number in range(max(column) + 1)]
    height = [0.0] * len(column)
    for stack in stacks:
        for place, i in enumerate(stack):
            height[i] = (len(stack) - 1) / 2 - place
    for _ in range(SWEEPS):
        for stack in stacks:
            wanted = {i: _mean(neighbours[i] or [i], height, weight) for i in stack}
            stack.sort(key=lambda i, wanted=wanted: -wanted[i])
            ceiling = np.inf
            for i in stack:
                height[i] = ceiling = min(wanted[i], ceiling - 1)
            shift = _mean(stack, wanted, weight) - _mean(stack, height, weight)
            for i in stack:
                height[i] += shift
    return height


def _mean(places: Sequence[int], height: Sequence[float] | dict[int, float], weight: list[float]) -> float:
    return float(np.average([height[i] for i in places], weights=[weight[i] for i in places]))


def _fit(figure: Figure, axes: Axes, nodes: Sequence[Node], layout: Layout, lines: Sequence[str]) -> None:
    """Give the page its height, write the lines below the title, and put the graph below them."""
    places = [*layout.nodes, *(point for points in layout.edges.values() for point in points)]
    right = max(x for x, _ in places)
    top, bottom = max(y for _, y in places), min(y for _, y in places)
    rows = max(_labelled(node).count("\n") + 1 for node in nodes)
    pitch, margin = 0.55 + 2 * LINE * rows, 0.25 + 2 * LINE * rows  # inches: node to node; node to rim
    drawing, head = pitch * (top - bottom) + 2 * margin, 0.4 + LINE * 1.2 * len(lines)
    figure.set_layout_engine("none")
    figure.set_size_inches(SIZE[0], head + drawing)
    if lines:
        figure.text(0.01, 1 - 0.32 / (head + drawing), "\n".join(lines), va="top", fontsize=8.5, linespacing=1.35)
    axes.set(xlim=(-0.85, right + 0.6), ylim=(bottom - margin / pitch, top + margin / pitch))
    axes.set_axis_off()
    axes.set_position([0, 0, 1, drawing / (head + drawing)])


def _draw_edge(axes: Axes, points: list[Point], forward: bool, backward: bool, heavy: bool, bend: float) -> None:
    """Draw an edge: grey until its child is computed, then forward, and backward once a gradient came along it.

    An edge that leads twice from one node to another is drawn as two arrows, bent apart.
    """
    colour = COLOURS["backward"] if backward else COLOURS["forward"] if forward else WAITING
    line = {"color": colour, "linestyle": LINE_STYLES["backward" if backward else "forward"]}
    line["linewidth"] = 2.0 if heavy and colour != WAITING else 1.0
    points = points[::-1] if backward else points
    if len(points) > 2:
        axes.plot(*zip(*points[:-1]), **line, zorder=1)
    shrink = {"shrinkA": DIAMETER / 2 if len(points) == 2 else 0, "shrinkB": DIAMETER / 2}
    shape = {"arrowstyle": "-|>", "connectionstyle": f"arc3,rad={bend}"}
    axes.annotate("", points[-1], points[-2], arrowprops=line | shrink | shape, zorder=1)


def _draw_node(axes: Axes, node: Node, centre: Point, known: bool, newest: bool) -> None:
    """Draw a node with its gate's name inside, or for an input its own name."""
    outline = {"facecolor": HIGHLIGHT if newest else "white", "linewidth": 2.2 if newest else 1.2}
    outline["edgecolor"] = "0.5" if node.constant else COLOURS["forward"] if known else WAITING
    size = (0.75 if node.constant else 1.0) * DIAMETER
    axes.scatter(*centre, s=size**2, marker="s" if node.constant else "o", **outline, zorder=3)
    inside = node.op or node.name or _number(node.data)
    inside = inside.replace("sigmoid", "σ").replace("-", "-\n")  # cross-entropy
    axes.text(*centre, inside, ha="center", va="center", fontsize=9 if len(inside) < 4 else 7, zorder=4)


def _write(axes: Axes, centre: Point, text: str, side: int, colour: str, between: str) -> None:
    """Write a number above (side 1) or below (side −1) a node, and beyond the text that stands `between` them."""
    options = {"textcoords": "offset points", "ha": "center", "va": "bottom" if side > 0 else "top"}
    box = {"facecolor": "white", "edgecolor": "none", "pad": 0.3, "alpha": 0.8}
    lines = between.count("\n") + 1 if between else 0
    offset = (0, side * (DIAMETER / 2 + 2 + 72 * LINE * 0.85 * lines))
    axes.annotate(text, centre, xytext=offset, **options, fontsize=7.5, color=colour, bbox=box, zorder=5)


def _labelled(node: Node) -> str:
    """Write a node's value, with the name of its variable unless that stands inside."""
    text = _number(node.data)
    if not (node.op and node.name):
        return text
    return f"{node.name}\n{text}" if "\n" in text else f"{node.name} = {text}"


def _number(value: float | np.ndarray) -> str:
    """Write a number, or an array row by row; of a large array only its shape."""
    array = np.asarray(value)
    if array.size > LARGEST_ARRAY:
        return f"{array.shape}"
    if array.size == 1:
        return number(array.item())
    rows = [", ".join(short(x, 3) for x in row) for row in np.atleast_2d(array)]
    return "\n".join(f"[{row}]" if "," in row else row for row in rows)
