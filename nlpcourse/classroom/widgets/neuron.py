"""One sigmoid neuron: the weight makes its curve steep, the bias moves it."""

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import COLOURS, new_figure, true_minus
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.neurons import sigmoid

LIMIT, STEP = 4.0, 0.5  # of the sliders
REACH = LIMIT / STEP + 1  # of x: the curve crosses one half at |x| = |b/w| = LIMIT / STEP at most


def draw_neuron(w: float, b: float) -> Figure:
    """Draw a = σ(wx + b) against x, and the point x = −b/w where it crosses one half.

    For comparison the curve of w = 1, b = 0 is dotted.
    """
    known = f"The output is one half at x = −b/w = {-b / w + 0:.2f}" if w else "Without a weight the neuron ignores x"
    figure, axes = new_figure(true_minus(known))
    x = np.linspace(-REACH, REACH, 361)
    axes.plot(x, sigmoid(x), ":", color=COLOURS["target"], label="w = 1, b = 0")
    label = true_minus(f"w = {w:.1f}, b = {b:.1f}")
    axes.plot(x, sigmoid(w * x + b), "-", color=COLOURS["forward"], linewidth=2, label=label)
    if w != 0:
        axes.plot(-b / w, 0.5, "o", color=COLOURS["forward"])
    axes.axhline(0.5, color="0.5", linewidth=0.8)
    axes.set(xlabel="x", ylabel="a = σ(wx + b)", xlim=(-REACH, REACH), ylim=(-0.03, 1.03))
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2)  # above: no curve can reach it
    return figure


def neuron_sliders() -> Explorer:
    """Show `draw_neuron` with a slider for the weight and one for the bias."""
    w = ipywidgets.FloatSlider(2, min=-LIMIT, max=LIMIT, step=STEP, description="weight w")
    b = ipywidgets.FloatSlider(-1, min=-LIMIT, max=LIMIT, step=STEP, description="bias b")
    return Explorer(draw_neuron, w=w, b=b)
