"""A threshold on probabilities: where to draw the line between too many misses and too many false alarms."""

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, VERMILLION, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer

THRESHOLDS = np.linspace(0, 1, 101)


def precision_and_recall(p: np.ndarray, truth: np.ndarray, threshold: float) -> tuple[float, float]:
    """Return precision and recall of choosing p ≥ threshold; precision is NaN if nothing is chosen.

    `p` (N,) holds probabilities, `truth` (N,) says which are right to choose: at least one.

    >>> precision_and_recall(np.array([0.9, 0.6, 0.2]), np.array([True, False, True]), 0.5)
    (0.5, 0.5)
    """
    chosen = p >= threshold
    hits = int((chosen & truth).sum())
    return (hits / int(chosen.sum()) if chosen.any() else np.nan), hits / int(truth.sum())


def draw_threshold(p: np.ndarray, truth: np.ndarray, threshold: float) -> Figure:
    """Draw whom a threshold chooses, and precision and recall at this and every other threshold.

    Left: how many of both kinds have which probability (logarithmic), the chosen ones right of the line.
    """
    chosen = p >= threshold
    misses, alarms = int((truth & ~chosen).sum()), int((chosen & ~truth).sum())
    title = f"Threshold {threshold:.2f}: {misses} of {int(truth.sum())} missed, {alarms} false alarms"
    figure, (counts, shares) = new_figure(title, columns=2)
    bins = np.linspace(0, 1, 26)
    counts.hist(p[~truth], bins, log=True, histtype="stepfilled", color=BLUE, alpha=0.3, label="not urgent")
    counts.hist(p[truth], bins, log=True, histtype="step", color=VERMILLION, linewidth=2, hatch="//", label="urgent")
    counts.set(xlabel="probability of being urgent", ylabel="messages")
    counts.legend(loc="upper right", fontsize=8)
    curves = np.array([precision_and_recall(p, truth, t) for t in THRESHOLDS]).T
    styles = (("precision", BLUE, "-", "o"), ("recall", VERMILLION, "--", "s"))
    for (name, colour, line, marker), curve, now in zip(styles, curves, precision_and_recall(p, truth, threshold)):
        shares.plot(THRESHOLDS, curve, line, color=colour, label=name)
        shares.plot(threshold, now, marker, color=colour)
    shares.set(xlabel="threshold", ylabel="share", ylim=(0, 1.05))
    shares.legend(loc="center right", fontsize=8)
    for axes in (counts, shares):
        axes.axvline(threshold, color=BLACK, linewidth=1)
        axes.set(xlim=(0, 1))
    return figure


def threshold_slider(p: np.ndarray, truth: np.ndarray) -> Explorer:
    """Show `draw_threshold` with a slider over the threshold."""
    slider = ipywidgets.FloatSlider(0.5, min=0, max=1, step=0.01, description="threshold")
    return Explorer(lambda threshold: draw_threshold(p, truth, threshold), threshold=slider)
