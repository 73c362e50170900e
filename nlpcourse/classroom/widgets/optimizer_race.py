"""Six optimizers leave one place on a surface together: who rolls, who swings, who waits at the saddle."""

from collections.abc import Callable
from typing import NamedTuple

import ipywidgets
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.classroom.plots import new_figure
from nlpcourse.classroom.plots.style import BLACK, BLUE, GREEN, ORANGE, PURPLE, VERMILLION
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.optimizers import SGD, AdaGrad, Adam, RMSProp

Array = np.ndarray


class Surface(NamedTuple):
    """A function of a point (…, 2), its gradient, and where the race starts; its window is [−1.5, 1.5]²."""

    loss: Callable[[Array], Array]
    gradient: Callable[[Array], Array]
    start: tuple[float, float]


SURFACES = {
    "ravine": Surface(  # thirty times as steep across as along
        lambda p: p[..., 0] ** 2 / 2 + 15 * p[..., 1] ** 2,
        lambda p: np.array([p[0], 30 * p[1]]),
        (-1.3, 0.5),
    ),
    "saddle": Surface(  # level at (0, 0), with a minimum at (0, 1) and at (0, −1)
        lambda p: p[..., 0] ** 2 / 2 + p[..., 1] ** 4 / 4 - p[..., 1] ** 2 / 2 + 0.25,
        lambda p: np.array([p[0], p[1] ** 3 - p[1]]),
        (-1.2, 0.001),
    ),
    "bend": Surface(  # the floor of the valley is the parabola y = x²; the minimum is at (1, 1)
        lambda p: (1 - p[..., 0]) ** 2 / 10 + 2 * (p[..., 1] - p[..., 0] ** 2) ** 2,
        lambda p: np.array(
            [(p[0] - 1) / 5 - 8 * p[0] * (p[1] - p[0] ** 2), 4 * (p[1] - p[0] ** 2)],
        ),
        (-1.2, 1.2),
    ),
}
RACERS = {
    "SGD": (lambda lr: SGD(lr), BLUE, "-", "o"),
    "momentum": (lambda lr: SGD(lr, 0.9), VERMILLION, "--", "s"),
    "Nesterov": (lambda lr: SGD(lr, 0.9, nesterov=True), BLACK, ":", "^"),
    "AdaGrad": (lambda lr: AdaGrad(lr), GREEN, "-.", "D"),
    "RMSProp": (lambda lr: RMSProp(lr), PURPLE, (0, (5, 1)), "v"),
    "Adam": (lambda lr: Adam(lr), ORANGE, (0, (1, 1)), "*"),
}


def run_race(surface: str, lr: float, steps: int) -> dict[str, Array]:
    """Return, for each optimizer at the rate `lr`, the points (steps + 1, 2) that it visits on the surface.

    >>> paths = run_race("saddle", 0.1, 10)
    >>> bool(abs(paths["Adam"][10, 1]) > 0.5 > abs(paths["SGD"][10, 1]))
    True
    """
    chosen = SURFACES[surface]
    paths = {}
    for name, (make, *_style) in RACERS.items():
        optimizer, points = make(lr), [np.array(chosen.start)]
        for _ in range(steps):
            here = np.clip(points[-1], -1e3, 1e3)  # a rate that is too large must not end in NaN
            points.append(optimizer.step(here, chosen.gradient(here)))
        paths[name] = np.array(points)
    return paths


def draw_race(surface: str, lr: float, steps: int) -> Figure:
    """Draw the six paths on the surface, and the loss of each against the steps."""
    paths = run_race(surface, lr, steps)
    losses = {name: SURFACES[surface].loss(path) for name, path in paths.items()}
    best = min(losses, key=lambda name: losses[name][-1])
    figure, (above, side) = new_figure(
        f"The {surface} after {steps} steps of η = {lr:.2g}: {best} is lowest", columns=2
    )
    _draw_ground(above, surface)
    for name, (_make, colour, line, marker) in RACERS.items():
        style = {"color": colour, "linestyle": line, "marker": marker, "markevery": [-1], "label": name}
        above.plot(*paths[name].T, **style)
        side.semilogy(np.maximum(losses[name], 1e-12), **style)
    above.set(xlabel="θ₁", ylabel="θ₂", xlim=(-1.5, 1.5), ylim=(-1.5, 1.5))
    side.set(xlabel="step", ylabel="loss", ylim=(1e-6, 1e2))
    side.legend(fontsize=8, ncols=2, loc="upper right")
    return figure


def optimizer_race() -> Explorer:
    """Show `draw_race` with the surface, the learning rate and the number of steps to choose."""
    surface = ipywidgets.Dropdown(options=list(SURFACES), value="saddle", description="surface")
    lr = ipywidgets.FloatLogSlider(0.03, min=-3, max=0, step=0.1, description="rate η")
    steps = ipywidgets.IntSlider(60, min=1, max=300, description="steps")
    return Explorer(draw_race, surface=surface, lr=lr, steps=steps)


def _draw_ground(axes: Axes, surface: str) -> None:
    across = np.linspace(-1.5, 1.5, 61)
    points = np.stack(np.meshgrid(across, across), axis=-1)
    heights = np.sqrt(SURFACES[surface].loss(points))  # the root spreads the lines evenly
    axes.contour(across, across, heights, levels=14, cmap="cividis", linewidths=0.7)
    axes.plot(*SURFACES[surface].start, "x", color=BLACK)
    axes.grid(False)
