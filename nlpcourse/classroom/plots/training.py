"""Figures about training: the signal at the start, loss curves, races, stuck networks and sizes."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, COLOURS, LOOKS, ORANGE, new_figure

Array = np.ndarray


def draw_signals(forward: Mapping[str, Array], backward: Mapping[str, Array], title: str) -> Figure:
    """Draw the spread of activations and of δ in each layer, one curve (L,) per label, on logarithmic axes."""
    figure, axes = new_figure(title, columns=2)
    for panel, curves, ylabel in zip(axes, (forward, backward), ("std of the activations a", "std of δ")):
        for (label, values), look in zip(curves.items(), LOOKS):
            panel.semilogy(np.arange(1, len(values) + 1), values, markersize=4, label=label, **look)
        panel.set(xlabel="layer", ylabel=ylabel)
    axes[0].legend(fontsize=8)
    return figure


def draw_loss_curves(panels: Mapping[str, tuple[Array, Array]], title: str) -> Figure:
    """Draw training and validation loss (E,) against epochs, a panel per label, the lowest validation loss marked."""
    rows = 2 if len(panels) > 2 else 1
    figure, axes = new_figure(title, columns=-(-len(panels) // rows), rows=rows, squeeze=False)
    for panel in axes.flat[len(panels) :]:
        panel.axis("off")
    for panel, (label, (train, validation)) in zip(axes.flat, panels.items()):
        epochs, best = np.arange(1, len(train) + 1), int(np.argmin(validation))
        panel.plot(epochs, train, color=COLOURS["forward"], linestyle="-", label="training")
        panel.plot(epochs, validation, color=COLOURS["backward"], linestyle="--", label="validation")
        panel.plot(epochs[best], validation[best], "o", color=COLOURS["target"], label="lowest validation")
        panel.set(xlabel="epoch", ylabel="loss")
        panel.set_title(label, fontsize=10)
    axes.flat[0].legend(fontsize=8)
    return figure


def draw_race(depths: Sequence[int], epochs: Mapping[str, Array], limit: int, title: str) -> Figure:
    """Draw the epochs needed (D,) against the depth, one curve per label; infinite ones stand above the limit."""
    figure, axes = new_figure(title)
    for (label, values), look in zip(epochs.items(), LOOKS):
        axes.semilogy(depths, np.minimum(values, 1.5 * limit), label=label, **look)
    axes.axhline(limit, color="0.5", linewidth=0.8)
    axes.text(depths[0], 1.1 * limit, f"above the line: not within {limit} epochs", fontsize=8)
    axes.set(xlabel="hidden layers", ylabel="epochs to the target loss", xticks=depths, ylim=(1, 2.2 * limit))
    axes.legend(loc="lower right")
    return figure


def draw_stuck(widths: Sequence[int], stuck: Mapping[str, Array], title: str) -> Figure:
    """Draw the share of stuck networks (N,) against the hidden width (N,), one curve per label."""
    figure, axes = new_figure(title)
    for (label, values), look in zip(stuck.items(), LOOKS):
        axes.plot(range(len(widths)), values, label=label, **look)
    axes.set(xlabel="hidden units", ylabel="share of networks stuck", ylim=(-0.03, 1))
    axes.set_xticks(range(len(widths)), [str(width) for width in widths])
    axes.legend()
    return figure


def draw_sizes(sizes: Mapping[str, int], title: str) -> Figure:
    """Draw a number of parameters for each name, on a logarithmic axis."""
    figure, axes = new_figure(title)
    rows = np.arange(len(sizes))
    axes.hlines(rows, 1, list(sizes.values()), color="0.8")
    axes.semilogx(list(sizes.values()), rows, "o", color=BLUE)
    for row, size in zip(rows, sizes.values()):
        axes.text(1.6 * size, row, f"{size:,}", va="center", fontsize=8)
    axes.set_yticks(rows, list(sizes))
    axes.set(xlabel="number of parameters", ylabel="model", xlim=(1, 1e15))
    axes.invert_yaxis()
    return figure


def draw_histogram(values: Array, mark: float, title: str, xlabel: str) -> Figure:
    """Draw how often each of the `values` (N,) occurs, with one value marked by a line."""
    figure, axes = new_figure(title)
    axes.hist(values, bins=np.arange(values.min() - 0.005, values.max() + 0.015, 0.01), color=ORANGE, edgecolor="white")
    axes.axvline(mark, color=BLACK, linestyle="--", label=f"the best: {mark:.2f}")
    axes.set(xlabel=xlabel, ylabel="how many")
    axes.yaxis.get_major_locator().set_params(integer=True)
    axes.legend()
    return figure
