"""How a language model draws its next word: temperature reshapes what it believes, top-k and top-p cut the tail off."""

from collections.abc import Callable, Sequence

import ipywidgets
import numpy as np
from matplotlib.figure import Figure
from torch import Tensor

from nlpcourse.classroom.plots import COLOURS, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.generation import distribution

SHOWN = 12  # words
Read = Callable[[str], tuple[Sequence[str], Tensor]]  # a beginning → all words and their logits (V,)


def draw_sampler(read: Read, beginning: str, temperature: float, top_k: int, top_p: float) -> Figure:
    """Draw the probabilities of the likeliest next words: those at temperature 1, and those to be drawn from.

    `read` returns all words and their logits after a beginning; `top_k` 0 cuts nothing, nor does `top_p` 1. A cross
    is a word that was cut off. ValueError for odd numbers, as of `distribution`.
    """
    words, logits = read(beginning)
    believed = distribution(logits)
    drawn = distribution(logits, temperature, top_k or None, top_p).numpy()
    best = believed.argsort(descending=True, stable=True)[:SHOWN].numpy()
    believed, kept = believed.numpy(), (drawn > 0).sum()
    figure, axes = new_figure(f"{kept} of {len(words)} words can be drawn, the best with {drawn.max():.2f}")
    rows = np.arange(len(best))
    axes.barh(
        rows - 0.2, believed[best], 0.4, color="0.75", edgecolor=COLOURS["target"], label="temperature 1, all words"
    )
    settings = f"temperature {temperature:.1f}, top-k {top_k or 'all'}, top-p {top_p:.2f}"
    axes.barh(rows + 0.2, drawn[best], 0.4, color=COLOURS["forward"], hatch="//", label=f"drawn from: {settings}")
    cut = rows[drawn[best] == 0]
    axes.plot(np.full(len(cut), 0.01), cut + 0.2, "x", color=COLOURS["backward"], markersize=5, label="cut off")
    axes.set_yticks(rows, [words[i] for i in best], fontsize=8)
    axes.set(xlabel="probability", ylabel=f"after “…{beginning[-30:]}”", xlim=(0, 1), ylim=(len(best) - 0.4, -0.6))
    axes.legend(loc="lower right", fontsize=8)
    return figure


def sampler_controls(read: Read, beginning: str) -> Explorer:
    """Show `draw_sampler` with a box for the beginning, and sliders for temperature, top-k and top-p."""

    def draw(**chosen: str | float) -> Figure:
        return draw_sampler(read, **chosen)

    return Explorer(
        draw,
        beginning=ipywidgets.Text(
            beginning, description="beginning", continuous_update=False, layout={"width": "40em"}
        ),
        temperature=ipywidgets.FloatSlider(1.0, min=0.0, max=3.0, step=0.1, description="temperature"),
        top_k=ipywidgets.IntSlider(0, min=0, max=SHOWN, description="top-k"),
        top_p=ipywidgets.FloatSlider(1.0, min=0.05, max=1.0, step=0.05, description="top-p"),
    )
