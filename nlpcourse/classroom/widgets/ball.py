"""A ball on a surface: choose the surface and the optimizer, and watch where it rolls."""

import ipywidgets
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.descent import draw_paths
from nlpcourse.classroom.plots.style import true_minus
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.classroom.widgets.surfaces import SURFACES, roll
from nlpcourse.optimizers import SGD, AdaDelta, AdaGrad, Adam, RMSProp

OPTIMIZERS = {
    "gradient descent": SGD,
    "momentum": lambda lr: SGD(lr, momentum=0.9),
    "Nesterov": lambda lr: SGD(lr, momentum=0.9, nesterov=True),
    "AdaGrad": AdaGrad,
    "RMSProp": lambda lr: RMSProp(lr, rho=0.9),
    "AdaDelta": AdaDelta,
    "Adam": Adam,
}
MOST_STEPS = 200


def draw_ball(surface: str, optimizer: str, exponent: float, noise: float, steps: int) -> Figure:
    """Draw the path of `steps` steps with the learning rate 10**exponent, beside that of gradient descent.

    `surface` is a name in `SURFACES`, `optimizer` one in `OPTIMIZERS`; `noise` is added to each gradient.
    """
    place, lr = SURFACES[surface], 10.0**exponent
    names = dict.fromkeys([optimizer, "gradient descent"])  # once, if they are the same
    paths = {name: roll(place, OPTIMIZERS[name](lr), steps, noise) for name in names}
    end = place.cost(paths[optimizer][-1])
    taken = len(paths[optimizer]) - 1
    where = true_minus(f"is at J = {end:.2g}") if taken == steps else "flies off"
    title = f"{optimizer} {where} after {taken} steps"
    return draw_paths(place.cost, paths, place.span, title[0].upper() + title[1:])


def ball_controls() -> Explorer:
    """Show `draw_ball` with menus for surface and optimizer, and sliders for rate, noise and steps."""
    steps = ipywidgets.IntSlider(40, min=1, max=MOST_STEPS, description="steps")
    play = ipywidgets.Play(value=40, min=1, max=MOST_STEPS, interval=300)
    ipywidgets.link((play, "value"), (steps, "value"))
    return Explorer(
        draw_ball,
        play,
        surface=ipywidgets.Dropdown(options=list(SURFACES), value="two valleys", description="surface"),
        optimizer=ipywidgets.Dropdown(options=list(OPTIMIZERS), value="momentum", description="optimizer"),
        exponent=ipywidgets.FloatSlider(-1.5, min=-3, max=0, step=0.25, description="log₁₀ η"),
        noise=ipywidgets.FloatSlider(0, min=0, max=5, step=0.5, description="noise"),
        steps=steps,
    )
