"""Backpropagation in steps: forward through a small network, then backward, one quantity at a time."""

from dataclasses import replace
from itertools import pairwise

import ipywidgets
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.classroom.plots import networks
from nlpcourse.classroom.plots.networks import DIAMETER, MOST_LABELLED_EDGES, draw_edges, short, superscript
from nlpcourse.classroom.plots.style import COLOURS, SIZE, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer, step_controls
from nlpcourse.classroom.widgets.steps import Step, Trace, list_steps, step_summary, trace_at
from nlpcourse.neurons import MLP

Array = np.ndarray
FORWARD, BACKWARD, WAITING, HIGHLIGHT = COLOURS["forward"], COLOURS["backward"], "0.75", "#FFF3B0"
PITCH, HEAD, FOOT, LINE = 0.92, 0.7, 0.62, 0.17  # inches: unit to unit, above and below the units, a line of text


def draw_step(net: MLP, x: Array, y: Array, step: int, hidden: bool = False) -> Figure:
    """Draw a small network as it stands after `step`: all that has been computed, the newest highlighted.

    `x` has the shape (n_0,), `y` (n_L,); `step` counts from 1 to 4L + 2; `hidden` puts a question
    mark for the newest numbers. Raises ValueError if the network is too large to draw or `step` is
    outside its range.
    """
    networks.check_sizes(net.sizes)
    title, *lines = step_summary(net, x, y, step, hidden).splitlines()
    figure, axes = new_figure(title)
    trace, _ = trace_at(net, x, y, step, hidden)
    done = list_steps(net)[:step]
    _lay_out(figure, axes, net.sizes, lines)
    positions, top = networks.unit_positions(net.sizes), (max(net.sizes) - 1) / 2
    _draw_edges(axes, net, positions, top, done)
    _draw_layers(axes, trace, positions, top, done)
    if (loss := Step("J", net.depth)) in done:
        place = np.array([[net.depth + 0.68, 0.0]])
        draw_edges(axes, positions[-1], place, COLOURS["target"])
        _write(axes, place[0], f"J {short(trace.cost, 3)}", 0, COLOURS["target"], loss == done[-1])
    _write_gradients(axes, trace, -top, done)
    return figure


def _lay_out(figure: Figure, axes: Axes, sizes: list[int], lines: list[str]) -> None:
    """Place the title, below it the lines of text, below them the network, so that nothing moves from step to step."""
    widest = max(sizes)
    rows = max((n_out for n_in, n_out in pairwise(sizes) if n_in * n_out <= MOST_LABELLED_EDGES), default=0)
    foot = FOOT + LINE * rows
    title, text, drawing = 0.3, LINE * (widest + 1) + 0.1, HEAD + PITCH * (widest - 1) + foot  # inches
    height = title + text + drawing
    figure.set_layout_engine("none")
    figure.set_size_inches(SIZE[0], height)
    size = min(8.5, 24 / widest)  # points; a line holds a sum of as many products
    figure.text(0.01, 1 - title / height, "\n".join(lines), va="top", fontsize=size, linespacing=1.35)
    networks.prepare_axes(axes, sizes, right=0.95)
    reach = (widest - 1) / 2
    axes.set_ylim(-reach - foot / PITCH, reach + HEAD / PITCH)
    axes.set_position([0, 0, 1, drawing / height])


def stepper(net: MLP, x: Array, y: Array) -> Explorer:
    """Show `draw_step` with a slider over the steps, Previous and Next, and a Play.

    A box hides the newest numbers, so that they can be worked out first. A second slider sets a
    weight, the one between the first units of layers 1 and 2 (or into the only layer).
    """
    buttons, step, hidden = step_controls(len(list_steps(net)))
    layer = min(2, net.depth)
    name = "w" + ("" if net.W[layer].size == 1 else "₁₁") + superscript(layer)
    value = net.W[layer][0, 0]
    limit = max(2.0, abs(value))
    weight = ipywidgets.FloatSlider(value, min=-limit, max=limit, step=0.25, description=name)

    def draw(step: int, weight: float, hidden: bool) -> Figure:
        W = [None] + [matrix.copy() for matrix in net.W[1:]]
        W[layer][0, 0] = weight
        return draw_step(replace(net, W=W), x, y, step, hidden)

    return Explorer(draw, *buttons, step=step, weight=weight, hidden=hidden)


def _draw_edges(axes: Axes, net: MLP, positions: list[Array], top: float, done: list[Step]) -> None:
    """Draw the edges into each layer: grey until used, then in the direction in which they were used last."""
    for layer, (below, above) in enumerate(pairwise(positions), start=1):
        uses = [step for step in done if step in (Step("z", layer), Step("∂J/∂W", layer), Step("δ", layer - 1))]
        width = 2.2 if uses and uses[-1] == done[-1] else 1.0
        if Step("∂J/∂W", layer) in uses:
            draw_edges(axes, above, below, BACKWARD, networks.LINE_STYLES["backward"], width)
        else:
            draw_edges(axes, below, above, FORWARD if uses else WAITING, width=width)
        networks.label_edges(axes, below, above, net.W[layer], "0.3")
        _write(axes, [layer - 0.5, top], "W" + superscript(layer), DIAMETER / 2 + 21, "0.3", False)


def _draw_layers(axes: Axes, trace: Trace, positions: list[Array], top: float, done: list[Step]) -> None:
    """Draw each layer's units: a inside, z above, δ below, as far as they have been computed."""
    for layer, centres in enumerate(positions):
        inside = Step("a", layer) if layer else Step("x", 0)
        texts = [short(a, 3) if inside in done else "" for a in trace.a[layer]]
        colour = FORWARD if inside in done else WAITING
        emphasis = {"facecolor": HIGHLIGHT, "linewidth": 2.6} if inside == done[-1] else {}
        networks.draw_units(axes, centres, texts, colour, **emphasis)
        name = "a" + superscript(layer) if layer else "x"
        _write(axes, [layer, top], name, DIAMETER / 2 + 21, "black", False)
        for name, values, colour, side in (("z", trace.z, FORWARD, 1), ("δ", trace.delta, BACKWARD, -1)):
            step = Step(name, layer)
            for centre, value in zip(centres, values[layer] if step in done else []):
                offset = side * (DIAMETER / 2 + 7)
                _write(axes, centre, f"{name} {short(value, 3)}", offset, colour, step == done[-1])


def _write_gradients(axes: Axes, trace: Trace, bottom: float, done: list[Step]) -> None:
    """Write ∂J/∂W of each layer, row by row, below the edges that it belongs to."""
    for layer in range(1, len(trace.a)):
        if (step := Step("∂J/∂W", layer)) in done:
            dW = trace.dW[layer]
            rows = ["   ".join(map(short, row)) for row in dW] if dW.size <= MOST_LABELLED_EDGES else []
            text = "\n".join(["∂J/∂W" + superscript(layer), *rows])
            _write(axes, [layer - 0.5, bottom], text, -DIAMETER / 2 - 15, BACKWARD, step == done[-1], va="top")


def _write(axes: Axes, point: Array, text: str, offset: float, colour: str, highlight: bool, va="center") -> None:
    """Write at `offset` points above the point; highlighted, in bold on yellow."""
    box = {"facecolor": HIGHLIGHT if highlight else "white", "edgecolor": "none", "pad": 1.2}
    weight = "bold" if highlight else "normal"
    options = {"textcoords": "offset points", "ha": "center", "va": va, "fontsize": 8, "bbox": box, "zorder": 6}
    axes.annotate(text, point, xytext=(0, offset), color=colour, fontweight=weight, **options)
