"""Figures of lecture 17: runs that differ in one thing, one dot for each seed."""

from collections.abc import Mapping

import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, VERMILLION, new_figure

Array = np.ndarray


def draw_runs(runs: Mapping[str, Array], xlabel: str, title: str) -> Figure:
    """Draw the results of each way (seeds,) in a row of its own: a dot for each seed, a bar at their mean.

    A dashed line marks the mean of the first way, with which the others are compared.
    """
    figure, axes = new_figure(title)
    for row, values in enumerate(runs.values()):
        axes.plot(values, np.full(len(values), row), "o", color=BLUE, alpha=0.7)
        axes.plot(np.mean(values), row, "|", color=VERMILLION, markersize=22, markeredgewidth=3)
    axes.axvline(np.mean(next(iter(runs.values()))), color=BLACK, linestyle="--", linewidth=1)
    axes.set_yticks(range(len(runs)), list(runs))
    axes.set(xlabel=xlabel, ylabel="what differs", ylim=(len(runs) - 0.5, -0.5))
    return figure
