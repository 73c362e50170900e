"""The learning rate: too small, good, too large, on a bowl whose two curvatures are 2 and 0.2."""

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.descent import draw_contours
from nlpcourse.classroom.plots.style import BLACK, VERMILLION, new_figure, true_minus
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.classroom.widgets.surfaces import SURFACES, roll
from nlpcourse.optimizers import SGD

STEEP, FLAT, STEPS = 2.0, 0.2, 30
BOWL = SURFACES["bowl"]


def factors(lr: float) -> tuple[float, float]:
    """Return by how much a step multiplies θ₁ and θ₂: 1 − ηλ for the curvatures λ = 2 and 0.2.

    >>> factors(0.5)
    (0.0, 0.9)
    """
    return 1 - lr * STEEP, 1 - lr * FLAT


def draw_learning_rate(lr: float) -> Figure:
    """Draw 30 steps of gradient descent with the learning rate `lr`: the path from above, and the loss."""
    steep, flat = factors(lr)
    worst = max(abs(steep), abs(flat))
    verdict = "diverges" if worst > 1 + 1e-9 else "goes to and fro for ever" if worst > 1 - 1e-9 else "converges"
    title = true_minus(f"η = {lr:.2f} {verdict}: each step θ₁ × {np.round(steep, 2) + 0:.2f}, θ₂ × {flat:.3f}")
    figure, (plane, losses) = new_figure(title, columns=2)
    path = roll(BOWL, SGD(lr), STEPS)
    draw_contours(plane, BOWL.cost, BOWL.span)
    plane.plot(*path.T, "o-", color=VERMILLION, markersize=3, linewidth=1)
    plane.plot(0, 0, "*", color=BLACK, markersize=10)
    plane.set(xlabel="θ₁ (steep)", ylabel="θ₂ (flat)")
    losses.semilogy(BOWL.cost(path.T), "o-", color=VERMILLION, markersize=3)
    losses.set(xlabel="step", ylabel="J", ylim=(1e-6, 1e6), xlim=(0, STEPS))
    return figure


def learning_rate_slider() -> Explorer:
    """Show `draw_learning_rate` with a slider for the learning rate."""
    return Explorer(draw_learning_rate, lr=ipywidgets.FloatSlider(0.1, min=0.02, max=1.1, step=0.02, description="η"))
