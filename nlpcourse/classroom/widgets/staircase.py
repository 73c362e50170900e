"""One hidden layer of sigmoids builds a staircase that follows a curve: more units, smaller steps."""

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.functions import draw_curves
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.neurons import MLP

END = 2 * np.pi
FEWEST, MOST = 2, 64  # units


def staircase(units: int, steepness: float) -> MLP:
    """Return the network 1–units–1 of sigmoids whose steps climb along sin on [0, 2π].

    Step i stands at tᵢ = 2πi / units and is as high as sin rises between the middles of its two treads:
    ŷ = Σᵢ (sin mᵢ₊₁ − sin mᵢ) σ(steepness · (x − tᵢ)), with mᵢ = tᵢ − π / units, and sin m₀ replaced by 0.

    >>> staircase(4, 100.0).sizes
    [1, 4, 1]

    Source: Nielsen (2015), Neural Networks and Deep Learning, chapter 4.
    """
    places = END * np.arange(units) / units
    treads = np.concatenate([[0.0], np.sin(places + END / units / 2)])
    W = [None, np.full((units, 1), steepness), np.diff(treads)[None, :]]
    return MLP(W, [None, -steepness * places, np.zeros(1)], [None, "sigmoid", "linear"], "squared_error")


def draw_staircase(units: int, steepness: float) -> Figure:
    """Draw the staircase of `units` sigmoids and the sine that it follows."""
    x = np.linspace(0, END, 1001)
    built = staircase(units, steepness).predict(x[:, None])[:, 0]
    off = np.abs(built - np.sin(x))
    title = f"{units} units of steepness {steepness:.4g}: off by {off.max():.2f} at most, {off.mean():.3f} on average"
    return draw_curves(x, {"sin x": np.sin(x), "one hidden layer": built}, "x", "y", title)


def staircase_sliders() -> Explorer:
    """Show `draw_staircase` with a slider for the number of units and one for their steepness."""
    units = ipywidgets.IntSlider(8, min=FEWEST, max=MOST, description="units")
    steepness = ipywidgets.FloatLogSlider(100.0, min=0, max=3, step=0.25, description="steepness")
    return Explorer(draw_staircase, units=units, steepness=steepness)
