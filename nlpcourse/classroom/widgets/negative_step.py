"""One step of skip-gram with negative sampling in the plane: jam pulls, the noise words push, and all of them move."""

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLUE, PURPLE, VERMILLION, new_figure, true_minus
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.word2vec.losses import negative_step

CONTEXT = {
    "jam": (0.9, 0.7),
    "Tolstoy": (-0.5, 1.0),
    "matrix": (0.7, -0.9),
    "engine": (-0.4, -0.8),
    "senate": (-1.1, 0.0),
}


def take_step(v: np.ndarray, U: np.ndarray, lr: float) -> tuple[float, np.ndarray, np.ndarray]:
    """Return the loss of v (D,) with U[0] as its context and the rest as noise, and both after one step.

    All gradients are taken before anything moves.
    """
    loss, dv, rows, dU = negative_step(v, U, 0, range(1, len(U)))
    return loss, v - lr * dv, U[rows] - lr * dU


def draw_negative_step(angle: float, lr: float, negatives: int) -> Figure:
    """Draw where apricot, a unit vector at `angle` degrees, jam and the first noise words move in one step."""
    v = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    names = list(CONTEXT)[: 1 + negatives]
    U = np.array([CONTEXT[name] for name in names])
    loss, moved, U_moved = take_step(v, U, lr)
    after, _, _ = take_step(moved, U_moved, lr)
    title = f"loss {loss:.2f} → {after:.2f}; apricot · jam {v @ U[0]:.2f} → {moved @ U_moved[0]:.2f}"
    figure, axes = new_figure(true_minus(title))
    places = [("apricot", v, moved, BLUE, "o")]
    for k, (name, before, now) in enumerate(zip(names, U, U_moved)):
        places.append((name, before, now, VERMILLION if k else PURPLE, "X" if k else "s"))
    for name, before, now, colour, marker in places:
        axes.plot(*before, marker, color=colour, markersize=8, alpha=0.5)
        axes.annotate("", now, before, arrowprops={"arrowstyle": "-|>", "color": colour, "linewidth": 2, "shrinkA": 0})
        axes.annotate(name, before, xytext=(6, 6), textcoords="offset points", color=colour)
    axes.plot(0, 0, "+", color="0.5")
    axes.set(xlabel="first coordinate", ylabel="second", xlim=(-2.6, 2.6), ylim=(-1.6, 1.6), aspect="equal")
    return figure


def negative_step_sliders() -> Explorer:
    """Show `draw_negative_step` with sliders for apricot's direction, the learning rate and the number of negatives."""
    angle = ipywidgets.FloatSlider(160.0, min=-180, max=180, step=10, description="direction", readout_format=".0f")
    lr = ipywidgets.FloatSlider(0.5, min=0, max=3, step=0.1, description="η")
    negatives = ipywidgets.IntSlider(2, min=0, max=len(CONTEXT) - 1, description="negatives")
    return Explorer(draw_negative_step, angle=angle, lr=lr, negatives=negatives)
