"""The exponent of the noise: from every word alike to words as often as the text has them."""

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer


def draw_noise(counts: np.ndarray, exponent: float) -> Figure:
    """Draw how often each word is drawn as noise, P_a(v) ∝ count(v)ᵃ, and by what factor that differs from the text.

    `counts` (V,) are positive. Both axes are logarithmic, words stand by rank, the most frequent at the left.
    """
    plain = np.sort(counts)[::-1] / np.sum(counts)
    noise = plain**exponent / np.sum(plain**exponent)
    gain = noise / plain
    title = f"a = {exponent:.2f}: the commonest word ×{gain[0]:.2g}, the rarest ×{gain[-1]:.3g}"
    figure, (share, factor) = new_figure(title, columns=2)
    rank = np.arange(1, len(plain) + 1)
    share.loglog(rank, plain, ":", color=BLACK, label="in the text (a = 1)")
    share.loglog(rank, noise, "-", color=BLUE, label="as noise")
    share.set(xlabel="rank of the word", ylabel="probability", ylim=(plain[-1] / 2, 1))
    share.legend(fontsize=8)
    factor.loglog(rank, gain, "-", color=BLUE)
    factor.axhline(1, linestyle=":", color=BLACK)
    factor.set(xlabel="rank of the word", ylabel="times as often as in the text", ylim=(0.01, 200))
    return figure


def noise_slider(counts: np.ndarray) -> Explorer:
    """Show `draw_noise` with a slider over the exponent."""
    slider = ipywidgets.FloatSlider(0.75, min=-0.25, max=1.25, step=0.05, description="exponent a")
    return Explorer(lambda exponent: draw_noise(counts, exponent), exponent=slider)
