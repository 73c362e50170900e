"""One sigmoid neuron: the weight makes its curve steep, the bias moves it."""

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots import COLOURS, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.neurons import sigmoid

REACH = 6.0


def draw_neuron(w: float, b: float) -> Figure:
    """Draw a = σ(wx + b) against x, and the point x = −b/w where it crosses one half.

    For comparison the curve of w = 1, b = 0 is dotted.
    """
    figure, axes = new_figure(_takeaway(w, b))
    x = np.linspace(-REACH, REACH, 241)
    axes.plot(x, sigmoid(x), ":", color=COLOURS["target"], label="w = 1, b = 0")
    axes.plot(
        x,
        sigmoid(w * x + b),
        "-",
        color=COLOURS["forward"],
        linewidth=2,
        label=f"w = {w:.1f}, b = {b:.1f}".replace("-", "−"),
    )
    if w != 0:
        axes.plot(-b / w, 0.5, "o", color=COLOURS["forward"])
    axes.axhline(0.5, color="0.5", linewidth=0.8)
    axes.set(xlabel="x", ylabel="a = σ(wx + b)", xlim=(-REACH, REACH), ylim=(-0.03, 1.03))
    axes.legend(loc="upper left")
    return figure


def neuron_sliders() -> Explorer:
    """Show `draw_neuron` with a slider for the weight and one for the bias."""
    w = ipywidgets.FloatSlider(1, min=-4, max=4, step=0.5, description="weight w")
    b = ipywidgets.FloatSlider(0, min=-4, max=4, step=0.5, description="bias b")
    return Explorer(draw_neuron, w=w, b=b)


def _takeaway(w: float, b: float) -> str:
    if w == 0:
        return "Without a weight the neuron ignores x"
    return f"The output is one half at x = −b/w = {-b / w + 0:.2f}".replace("= -", "= −")
