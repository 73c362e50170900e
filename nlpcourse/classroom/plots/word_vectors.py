"""Figures of word2vec: the two directions in which one window can be read."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import COLOURS, new_figure

Point = tuple[float, float]


def draw_two_ways(context: Sequence[str], centre: str) -> Figure:
    """Draw one window twice: the centre word guesses each context word; the mean of the context guesses the centre."""
    figure, (skip_gram, cbow) = new_figure(f"One window: {len(context)} guesses of skip-gram, one of CBOW", columns=2)
    rows = np.linspace(1, 0, len(context))
    for axes, title in ((skip_gram, "skip-gram: P(context | centre)"), (cbow, "CBOW: P(centre | context)")):
        axes.set_title(title, fontsize=10)
        axes.set(xlim=(-0.35, 1.35), ylim=(-0.15, 1.15))
        axes.set_axis_off()
    for word, y in zip(context, rows):
        _arrow(skip_gram, centre, (0, 0.5), word, (1, y))
        _arrow(cbow, word, (0, y), "mean", (0.55, 0.5))
    _arrow(cbow, "mean", (0.55, 0.5), centre, (1.15, 0.5))
    return figure


def _arrow(axes: Axes, source: str, start: Point, target: str, end: Point) -> None:
    arrow = {"arrowstyle": "-|>", "shrinkA": 24, "shrinkB": 24, "color": COLOURS["forward"]}
    axes.annotate("", end, start, arrowprops=arrow)
    for text, place in ((source, start), (target, end)):
        axes.text(*place, text, ha="center", va="center", fontsize=9, bbox={"facecolor": "white", "boxstyle": "round"})
