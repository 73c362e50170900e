"""One neuron with two inputs: its border follows its weights, and four points are to be told apart."""

import ipywidgets
import numpy as np
from matplotlib.figure import Figure
from scipy.special import expit

from nlpcourse.classroom.plots.planes import draw_borders
from nlpcourse.classroom.plots.style import BLACK, true_minus
from nlpcourse.classroom.widgets.explorer import Explorer

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], float)
TASKS = {"AND": np.array([0, 0, 0, 1]), "OR": np.array([0, 1, 1, 1]), "XOR": np.array([0, 1, 1, 0])}
LIMIT, STEP = 2.0, 0.25  # of the sliders


def count_right(w1: float, w2: float, b: float, task: str) -> int:
    """Count the corners of the unit square on the right side of w₁x₁ + w₂x₂ + b = 0; on the border is class 0.

    >>> count_right(1.0, 1.0, -1.5, "AND"), count_right(1.0, 1.0, -0.5, "XOR")
    (4, 3)
    """
    return int(((CORNERS @ np.array([w1, w2]) + b > 0) == TASKS[task]).sum())


def draw_boundary(w1: float, w2: float, b: float, task: str) -> Figure:
    """Draw the two half-planes of a thresholded neuron, its weights as an arrow, and the four points of a task."""
    w = np.array([w1, w2])
    right = count_right(w1, w2, b, task)
    title = true_minus(f"{task}: w = ({w1:g}, {w2:g}), b = {b:g} puts {right} of 4 points on the right side")
    just_below = b - 1e-9  # on the border is class 0
    figure = draw_borders({"": lambda places: expit(places @ w + just_below)}, CORNERS, TASKS[task], title, margin=1.0)
    axes = figure.axes[0]
    axes.set_aspect("equal")
    if w.any():
        nearest = -b * w / (w @ w)  # the point of the border next to the origin
        arrow = {"arrowstyle": "-|>", "color": BLACK, "linewidth": 1.5}
        axes.annotate("", nearest + w / 2, nearest, arrowprops=arrow, annotation_clip=True, zorder=2.5)  # below points
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    return figure


def boundary_sliders() -> Explorer:
    """Show `draw_boundary` with a slider for each weight and the bias, and a choice of the task."""
    sliders = {
        name: ipywidgets.FloatSlider(value, min=-LIMIT, max=LIMIT, step=STEP, description=name)
        for name, value in (("w1", 1.0), ("w2", 1.0), ("b", -1.5))
    }
    return Explorer(draw_boundary, **sliders, task=ipywidgets.ToggleButtons(options=list(TASKS), value="AND"))
