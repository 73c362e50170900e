"""Figures about texts sorted into classes: learning curves, kinds of text, words in a plane."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, ORANGE, PURPLE, VERMILLION, new_figure

Array = np.ndarray
STYLES = ((BLUE, "-", "o"), (VERMILLION, "--", "s"), (BLACK, ":", "^"), (PURPLE, "-.", "D"))


def draw_learning_curves(sizes: Sequence[int], panels: Mapping[str, Mapping[str, Array]], title: str) -> Figure:
    """Draw accuracies (S, N), one row per seed, as their mean and range over N training sizes, a panel per task."""
    figure, axes = new_figure(title, columns=len(panels), sharey=True, squeeze=False)
    for panel, (task, curves) in zip(axes[0], panels.items()):
        for (label, values), (colour, line, marker) in zip(curves.items(), STYLES):
            panel.fill_between(sizes, values.min(axis=0), values.max(axis=0), color=colour, alpha=0.12)
            panel.semilogx(sizes, values.mean(axis=0), color=colour, linestyle=line, marker=marker, label=label)
        panel.set_title(task, fontsize=10)
        panel.set(xlabel="labelled reviews", xticks=sizes, xticklabels=[str(size) for size in sizes])
        panel.minorticks_off()
    axes[0, 0].set_ylabel("held-out accuracy")
    axes[0, 0].legend(fontsize=8)
    return figure


def draw_kinds(kinds: Sequence[str], accuracies: Mapping[str, Array], baselines: Array, title: str) -> Figure:
    """Draw the accuracy of each model on each kind of text (K,), one marker per model, over each kind's baseline."""
    figure, axes = new_figure(title)
    places = np.arange(len(kinds))
    axes.hlines(baselines, places - 0.35, places + 0.35, color="0.4", linestyle="--", label="its largest class")
    for place, ((label, values), (colour, _, marker)) in enumerate(zip(accuracies.items(), STYLES)):
        shift = 0.15 * (place - (len(accuracies) - 1) / 2)
        axes.plot(places + shift, values, marker, color=colour, label=label, linestyle="none")
    axes.set_xticks(places, kinds)
    axes.set(xlabel="kind of review", ylabel="held-out accuracy", ylim=(0, 1))
    axes.legend(fontsize=8, ncols=3, loc="lower left")
    return figure


def draw_words(planes: Mapping[str, Array], is_positive: Array, words: Sequence[str], title: str) -> Figure:
    """Draw words (N, 2), in spreads, in a panel for each state; named are the farthest eight, large the two middles."""
    figure, axes = new_figure(title, columns=len(planes), squeeze=False, sharex=True, sharey=True)
    for panel, (name, points) in zip(axes[0], planes.items()):
        middles = []
        for wanted, colour, marker, label in ((True, BLUE, "o", "positive"), (False, ORANGE, "^", "negative")):
            of_kind = points[is_positive == wanted]
            middles.append(of_kind.mean(axis=0))
            panel.plot(*of_kind.T, marker, color=colour, alpha=0.6, label=label, linestyle="none")
            panel.plot(*middles[-1], marker, color=colour, markersize=12, markeredgecolor=BLACK, zorder=4)
        panel.plot(*np.transpose(middles), color=BLACK, zorder=3)
        for i in np.argsort(-np.linalg.norm(points, axis=1))[:8]:
            panel.annotate(words[i], points[i], fontsize=7, xytext=(3, 3), textcoords="offset points")
        panel.set_title(name, fontsize=10)
        panel.set(xlabel="first direction (spreads)", ylabel="second direction (spreads)")
    axes[0, 0].legend(fontsize=8)
    return figure
