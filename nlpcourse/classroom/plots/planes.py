"""Figures of the plane: how a layer bends a grid, where classes lie, which region belongs to which class."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, COLOURS, ORANGE, SIZE, new_figure

Array = np.ndarray
CLASSES = ((BLUE, "o", "class 0"), (ORANGE, "^", "class 1"))


def draw_points(axes: Axes, X: Array, y: Array) -> None:
    """Draw two classes of points X (N, 2), y (N,), each with its colour and marker."""
    for kind, (colour, marker, label) in enumerate(CLASSES):
        points = X[y == kind].T
        axes.scatter(*points, color=colour, marker=marker, edgecolor=BLACK, linewidth=0.5, s=28, label=label, zorder=3)


def draw_unfolding(X: Array, H: Array, y: Array, cut: tuple[Array, float], title: str) -> Figure:
    """Draw two classes y (N,) as inputs X (N, 2) and, beside them, as hidden units H (N, 2) with a straight cut.

    `cut` = (u, c) is the line u·h + c = 0; u₂ must not be 0.
    """
    figure, axes = new_figure(title, columns=2)
    for panel, points, letter in zip(axes, (X, H), "xh"):
        draw_points(panel, points, y)
        panel.margins(0.25)
        panel.set(xlabel=f"{letter}₁", ylabel=f"{letter}₂")
    u, c = cut
    across, up = np.array(axes[1].get_xlim()), axes[1].get_ylim()
    axes[1].plot(across, -(u[0] * across + c) / u[1], color=BLACK, label="cut")
    axes[1].set(xlim=across, ylim=up)
    figure.legend(*axes[1].get_legend_handles_labels(), loc="upper right", ncols=3, fontsize=8)
    return figure


def draw_borders(
    predictions: Mapping[str, Callable[[Array], Array]], X: Array, y: Array, title: str, margin: float = 0.4
) -> Figure:
    """Draw two classes of points X (N, 2), y (N,) once for each prediction, with its border.

    A prediction takes points (N, 2) and returns the probability of class 1, (N,) or (N, 1).
    """
    figure, axes = new_figure(title, columns=len(predictions), squeeze=False, sharey=True)
    low, high = X.min(axis=0) - margin, X.max(axis=0) + margin
    across, up = np.meshgrid(np.linspace(low[0], high[0], 100), np.linspace(low[1], high[1], 100))
    places = np.column_stack([across.ravel(), up.ravel()])
    for panel, (label, predict) in zip(axes.flat, predictions.items()):
        probability = np.reshape(predict(places), across.shape)
        panel.contourf(across, up, probability, levels=[-np.inf, 0.5, np.inf], colors=["#cfe4f1", "#fbe7c0"])
        if probability.min() < 0.5 < probability.max():
            panel.contour(across, up, probability, levels=[0.5], colors=BLACK, linewidths=1.5)
        draw_points(panel, X, y)
        panel.set_title(label, fontsize=10, fontweight="normal")
        panel.set_xlabel("x₁")
    axes.flat[0].set_ylabel("x₂")
    return figure


def draw_grids(grids: Mapping[str, Sequence[Array]], title: str) -> Figure:
    """Draw for each label the lines of a grid, each an array (N, 2); half run one way, half the other."""
    figure, axes = new_figure(title, columns=len(grids), squeeze=False)
    figure.set_size_inches(SIZE[0], 2.6)  # the panels are square
    for panel, (label, lines) in zip(axes.flat, grids.items()):
        for number, line in enumerate(lines):
            first = number < len(lines) / 2
            panel.plot(*line.T, "-" if first else "--", color=COLOURS["forward" if first else "target"], linewidth=0.9)
        panel.set_title(label, fontsize=10, fontweight="normal")
        panel.set_aspect("equal", adjustable="box")
        panel.set_xlabel("first coordinate", fontsize=8)
    axes.flat[0].set_ylabel("second coordinate", fontsize=8)
    return figure
