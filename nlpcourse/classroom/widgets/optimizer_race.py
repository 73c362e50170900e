"""Six optimizers leave one place on a surface together: who rolls, who swings, who waits at the saddle."""

from functools import partial

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.descent import draw_contours
from nlpcourse.classroom.plots.style import BLACK, LOOKS, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.classroom.widgets.surfaces import SURFACES, roll
from nlpcourse.optimizers import SGD, AdaGrad, Adam, RMSProp

Array = np.ndarray
GROUNDS = ("saddle between minima", "ravine", "bend")
RACERS = {
    "SGD": SGD,
    "momentum": partial(SGD, momentum=0.9),
    "Nesterov": partial(SGD, momentum=0.9, nesterov=True),
    "AdaGrad": AdaGrad,
    "RMSProp": RMSProp,
    "Adam": Adam,
}


def run_race(surface: str, lr: float, steps: int) -> dict[str, Array]:
    """Return, for each optimizer at the rate `lr`, the points (steps + 1, 2) that it visits; fewer if it flies off.

    >>> paths = run_race("bend", 0.02, 10)
    >>> len(paths), paths["Adam"].shape
    (6, (11, 2))
    """
    return {name: roll(SURFACES[surface], make(lr), steps) for name, make in RACERS.items()}


def draw_race(surface: str, lr: float, steps: int) -> Figure:
    """Draw the six paths on the surface, and the loss of each against the steps."""
    ground, paths = SURFACES[surface], run_race(surface, lr, steps)
    losses = {name: ground.cost(path.T) for name, path in paths.items()}
    best = min(losses, key=lambda name: losses[name][-1])
    title = f"{surface.capitalize()}, {steps} steps of η = {lr:.2g}: {best} is lowest"
    figure, (above, side) = new_figure(title, columns=2)
    draw_contours(above, ground.cost, ground.span)
    above.plot(*ground.start, "x", color=BLACK)
    for name, look in zip(RACERS, LOOKS):
        style = look | {"markevery": [-1], "label": name}
        above.plot(*paths[name].T, **style)
        side.semilogy(np.maximum(losses[name], 1e-12), **style)
    above.set(xlabel="θ₁", ylabel="θ₂")
    side.set(xlabel="step", ylabel="loss", ylim=(1e-6, 1e2))
    side.legend(fontsize=8, ncols=2, loc="upper right")
    return figure


def optimizer_race() -> Explorer:
    """Show `draw_race` with the surface, the learning rate and the number of steps to choose."""
    surface = ipywidgets.Dropdown(options=GROUNDS, value=GROUNDS[0], description="surface")
    lr = ipywidgets.FloatLogSlider(0.03, min=-3, max=0, step=0.1, description="rate η")
    steps = ipywidgets.IntSlider(60, min=1, max=300, description="steps")
    return Explorer(draw_race, surface=surface, lr=lr, steps=steps)
