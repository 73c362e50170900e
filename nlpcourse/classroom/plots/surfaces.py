"""Figures about loss surfaces: a slice through one, and roads between two solutions."""

from collections.abc import Mapping

import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, VERMILLION, new_figure

Array = np.ndarray


def draw_slice(steps: Array, losses: Array, title: str) -> Figure:
    """Draw the loss (N, N) over two directions, `losses[row, column]` at (`steps[column]`, `steps[row]`).

    The colours are of log₁₀ of the loss; the trained network, at (0, 0), is a star.
    """
    figure, axes = new_figure(title)
    shades = axes.contourf(steps, steps, np.log10(losses), levels=15)
    axes.contour(steps, steps, np.log10(losses), levels=15, colors="white", linewidths=0.4)
    axes.plot(0, 0, "*", color=VERMILLION, markeredgecolor="white", markersize=14, label="trained network")
    axes.set(xlabel="steps along direction 1", ylabel="steps along direction 2")
    axes.grid(False)
    figure.colorbar(shades, ax=axes, label="log₁₀ of the loss")
    axes.legend(loc="upper right", frameon=True)
    return figure


def draw_roads(t: Array, losses: Mapping[str, Array], title: str) -> Figure:
    """Draw the loss (N,) on each road between two trained networks against the way gone, t (N,)."""
    figure, axes = new_figure(title)
    styles = zip(losses.items(), (VERMILLION, BLUE, BLACK), ("--", "-", ":"), "os^")
    for (label, values), colour, line, marker in styles:
        axes.semilogy(t, values, color=colour, linestyle=line, marker=marker, markersize=4, label=label)
    axes.set(xlabel="way from network 1 (t = 0) to network 2 (t = 1)", ylabel="training loss")
    axes.legend()
    return figure
