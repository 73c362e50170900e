"""Softmax with a temperature: low makes the largest score win, high makes all classes equal."""

from collections.abc import Sequence

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, ORANGE, PURPLE, new_figure, true_minus
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.neurons import softmax

LIMIT = 5.0  # of a score
COLDEST, HOTTEST = -2.0, 3.0  # as powers of ten
STYLES = ((BLUE, "-", "o"), (ORANGE, "--", "^"), (PURPLE, "-.", "s"))


def probabilities_at(logits: Sequence[float], temperature: float) -> np.ndarray:
    """Return softmax(z / T) of the scores z.

    >>> probabilities_at([1.0, 2.0, 3.0], 1.0).round(6)
    array([0.090031, 0.244728, 0.665241])
    """
    return softmax(np.asarray(logits, dtype=float) / temperature)


def draw_temperature(z1: float, z2: float, z3: float, exponent: float) -> Figure:
    """Draw softmax(z / T) of three scores at T = 10**exponent, and of every other temperature.

    Left: the three probabilities as bars. Right: each as a curve over T, with the present T marked.
    """
    T = 10.0**exponent
    p = probabilities_at([z1, z2, z3], T)
    title = f"T = {T:.3g}: the largest probability is {p.max():.3f}"
    figure, (now, over_T) = new_figure(title, columns=2, sharey=True)
    names = [true_minus(f"z{sub} = {z:.1f}") for sub, z in zip("₁₂₃", (z1, z2, z3))]
    bars = now.bar(names, p, color=[colour for colour, _, _ in STYLES], edgecolor=BLACK)
    now.bar_label(bars, fmt="%.3f", fontsize=9)
    now.axhline(1 / 3, color=BLACK, linestyle=":", linewidth=1)
    now.set(xlabel="the three scores", ylabel="probability", ylim=(0, 1.1))
    temperatures = 10.0 ** np.linspace(COLDEST, HOTTEST, 101)
    P = np.array([probabilities_at([z1, z2, z3], temperature) for temperature in temperatures])
    for k, (colour, style, marker) in enumerate(STYLES):
        over_T.semilogx(temperatures, P[:, k], linestyle=style, color=colour, label=f"p{'₁₂₃'[k]}")
        over_T.plot(T, p[k], marker, color=colour)
    over_T.axvline(T, color="0.5", linewidth=0.8)
    over_T.set(xlabel="temperature T")
    over_T.legend(loc="upper right", fontsize=8)
    return figure


def temperature_sliders() -> Explorer:
    """Show `draw_temperature` with a slider for each of the three scores and one for the exponent of T."""
    scores = {
        f"z{k}": ipywidgets.FloatSlider(float(k), min=-LIMIT, max=LIMIT, step=0.1, description=f"score z{'₁₂₃'[k - 1]}")
        for k in (1, 2, 3)
    }
    exponent = ipywidgets.FloatSlider(0.0, min=COLDEST, max=HOTTEST, step=0.1, description="log₁₀ T")
    return Explorer(draw_temperature, **scores, exponent=exponent)
