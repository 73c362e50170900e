"""Figures of functions of one number: activations with their slopes, approximations, losses on one axis."""

from collections.abc import Mapping

import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import COLOURS, LINES, SIZE, new_figure

Array = np.ndarray


def draw_activations(z: Array, values: Mapping[str, Array], slopes: Mapping[str, Array], title: str) -> Figure:
    """Draw each activation (N,) against z (N,), with its slope, in a small panel of its own.

    At most eight fit. A slope may have fewer points than z: it then belongs to the first ones.
    """
    columns = min(4, len(values))
    rows = -(-len(values) // columns)
    figure, axes = new_figure(title, columns=columns, rows=rows, squeeze=False)
    figure.set_size_inches(SIZE[0], 1.1 + 1.3 * rows)
    for panel, (name, value) in zip(axes.flat, values.items()):
        slope = slopes[name]
        panel.plot(z, value, "-", color=COLOURS["forward"], label="value")
        panel.plot(z[: len(slope)], slope, "--", color=COLOURS["backward"], label="slope")
        panel.set_title(name, fontsize=9, fontweight="normal")
        panel.tick_params(labelsize=7.5)
    for panel in axes.flat[len(values) :]:
        panel.set_axis_off()
    figure.supxlabel("z", fontsize=9)
    figure.supylabel("a and its slope", fontsize=9)
    figure.legend(*axes.flat[0].get_legend_handles_labels(), loc="upper right", ncols=2, fontsize=8)
    return figure


def draw_curves(x: Array, curves: Mapping[str, Array], xlabel: str, ylabel: str, title: str) -> Figure:
    """Draw curves (N,) over one axis x (N,); the first is the target, black and solid."""
    figure, axes = new_figure(title)
    colours = [COLOURS["target"], COLOURS["forward"], COLOURS["backward"], "#009E73", "#CC79A7", "#E69F00"]
    for (label, values), colour, style in zip(curves.items(), colours, LINES):
        axes.plot(x, values, color=colour, linestyle=style, label=label)
    axes.set(xlabel=xlabel, ylabel=ylabel)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=4, fontsize=9)  # above: no curve can reach it
    return figure


def draw_spread(x: Array, runs: Mapping[str, Array], xlabel: str, ylabel: str, title: str) -> Figure:
    """Draw, for each label, runs (seeds, N) against x (N,): the mean as a line, the seeds as a band.

    The axis of x is logarithmic.
    """
    figure, axes = new_figure(title)
    for (label, values), marker in zip(runs.items(), "osD^v"):
        line = axes.semilogx(x, values.mean(axis=0), marker=marker, label=label)[0]
        axes.fill_between(x, values.min(axis=0), values.max(axis=0), color=line.get_color(), alpha=0.15)
    axes.set(xlabel=xlabel, ylabel=ylabel)
    axes.set_xticks(x, [f"{value:g}" for value in x])
    axes.minorticks_off()
    axes.legend(loc="best")
    return figure
