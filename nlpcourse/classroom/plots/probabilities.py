"""Figures about classes and their probabilities: numberings, likelihoods, borders and losses."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, COLOURS, ORANGE, PURPLE, VERMILLION, new_figure

Array = np.ndarray
CLASS_STYLES = ((BLUE, "o"), (ORANGE, "^"), (PURPLE, "s"))  # colour and marker of the first three classes
LOSS_STYLES = ((BLUE, "-"), (VERMILLION, "--"), (BLACK, ":"), (PURPLE, "-."))


def draw_numberings(x: Array, classes: Array, fits: Mapping[str, tuple[Array, Array]], names: Sequence[str]) -> Figure:
    """Draw what least squares makes of class numbers, one panel for each way to number the classes.

    `x` (N,) is the feature across, `classes` (N,) are 0, 1, 2; `fits` maps the title of a panel to the
    numbers given to the classes (3,) and the fitted values (N,). A value between the dotted lines is
    read as the number written beside it.
    """
    figure, panels = new_figure("Least squares takes the class numbers at their word", columns=len(fits), sharey=True)
    for axes, (title, (numbers, fitted)) in zip(np.atleast_1d(panels), fits.items()):
        for kind, (name, (colour, marker)) in enumerate(zip(names, CLASS_STYLES)):
            its, label = classes == kind, f"{name}: {numbers[kind]}"
            axes.scatter(x[its], fitted[its], s=14, color=colour, marker=marker, alpha=0.7, label=label)
        for border in (0.5, 1.5):
            axes.axhline(border, color=BLACK, linestyle=":", linewidth=1)
        axes.set_title(title, fontsize=10, fontweight="normal")
        axes.set(xlabel="x₁, friendliness", yticks=[0, 1, 2], ylim=(-0.9, 3.4))
        axes.legend(loc="upper left", fontsize=8)
    np.atleast_1d(panels)[0].set_ylabel("fitted value,\nread as the nearest number")
    return figure


def draw_likelihoods(grid: Array, likelihood: Array, surprise: Array) -> Figure:
    """Draw a likelihood and its negative logarithm, each (N,), against a parameter (N,), with their extremes."""
    figure, panels = new_figure("The most likely parameter is the least surprising one", columns=2)
    _draw_extreme(panels[0], grid, likelihood, int(likelihood.argmax()), COLOURS["forward"])
    panels[0].set(ylabel="likelihood: product of P(y|x)")
    _draw_extreme(panels[1], grid, surprise, int(surprise.argmin()), COLOURS["backward"])
    panels[1].set(ylabel="loss: sum of −ln P(y|x)")
    return figure


def _draw_extreme(axes: Axes, grid: Array, values: Array, place: int, colour: str) -> None:
    axes.plot(grid, values, color=colour)
    axes.plot(grid[place], values[place], "o", color=colour, label=f"best at s = {grid[place]:.1f}")
    axes.set(xlabel="parameter s")
    axes.legend(loc="upper right")


def draw_regions(
    predict: Callable[[Array], Array], X: Array, classes: Array, names: Sequence[str], title: str
) -> Figure:
    """Draw points `X` (N, 2) of up to three classes over the class that `predict(X)` (N, K) finds most probable.

    The borders between the regions are drawn as lines; the shade says how certain the prediction is.
    """
    figure, axes = new_figure(title)
    low, high = X.min(axis=0) - 0.5, X.max(axis=0) + 0.5
    across, up = np.meshgrid(np.linspace(low[0], high[0], 160), np.linspace(low[1], high[1], 120))
    P = predict(np.column_stack([across.ravel(), up.ravel()]))
    certainty = P.max(axis=1).reshape(across.shape)
    shades = axes.contourf(across, up, certainty, levels=np.linspace(0.3, 1, 8), cmap="Greys", alpha=0.4)
    for kind in range(P.shape[1]):  # a border is where a class is as probable as the best of the others
        lead = P[:, kind] - np.delete(P, kind, axis=1).max(axis=1)
        axes.contour(across, up, lead.reshape(across.shape), levels=[0], colors=BLACK, linewidths=1.5)
    for kind, (name, (colour, marker)) in enumerate(zip(names, CLASS_STYLES)):
        look = {"s": 22, "color": colour, "marker": marker, "edgecolor": BLACK, "linewidth": 0.7}
        axes.scatter(*X[classes == kind].T, **look, label=name)
    axes.set(xlabel="x₁, friendliness", ylabel="x₂, length")
    figure.colorbar(shades, ax=axes, label="largest probability")
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=len(names), fontsize=9)
    return figure


def draw_losses(margins: Array, losses: Mapping[str, Array], title: str) -> Figure:
    """Draw losses, each (N,), against the margin y · f (N,), with y = ±1: right answers lie on the right."""
    figure, axes = new_figure(title)
    for (label, values), (colour, style) in zip(losses.items(), LOSS_STYLES):
        axes.plot(margins, values, linestyle=style, color=colour, label=label)
    axes.axvline(0, color="0.5", linewidth=0.8)
    axes.set(xlabel="margin y · f(x)  (wrong side: negative)", ylabel="loss", ylim=(-0.1, 5))
    axes.legend(loc="upper center", bbox_to_anchor=(0.57, 1), fontsize=8)
    return figure
