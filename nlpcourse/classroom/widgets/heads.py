"""What each head of each layer of a trained encoder looks at, in a sentence of your own."""

from collections.abc import Callable

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import COLOURS, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer

MOST_WORDS, LONGEST_WORD = 14, 10
Look = Callable[[str], tuple[list[str], np.ndarray]]  # a sentence → its tokens, and weights (L, H, T, T)


def draw_heads(look: Look, sentence: str, layer: int, head: int, word: int) -> Figure:
    """Draw the weights of one head, all counted from 1, and beside them those of word number `word`.

    Raises ValueError unless the sentence has 2 to 14 tokens.
    """
    tokens, weights = look(sentence)
    T = len(tokens)
    if not 2 <= T <= MOST_WORDS:
        raise ValueError(f"expected a sentence of 2 to {MOST_WORDS} tokens, received {T}")
    names, t = [token[:LONGEST_WORD] for token in tokens], min(word, T) - 1
    A = weights[layer - 1, head - 1]
    most = names[A[t].argmax()]
    title = f"Layer {layer}, head {head}: {names[t]!r} looks most at {most!r}, {A[t].max():.2f}"
    figure, (grid, bars) = new_figure(title, columns=2, width_ratios=(3, 2))
    grid.imshow(A, vmin=0, vmax=1)
    grid.axhspan(t - 0.5, t + 0.5, fill=False, edgecolor=COLOURS["backward"], linewidth=2)
    grid.set_xticks(range(T), names, rotation=90, fontsize=7)
    grid.set(xlabel="is looked at (bright: much)", ylabel="looks")
    grid.grid(False)
    bars.barh(range(T), A[t], color=COLOURS["forward"])
    bars.set(xlabel=f"weights of {names[t]!r}", ylabel="word", xlim=(0, 1), ylim=(T - 0.5, -0.5))
    for panel in (grid, bars):
        panel.set_yticks(range(T), names, fontsize=7)
    return figure


def heads_controls(look: Look, sentence: str, layers: int, heads: int, layer: int = 1, head: int = 1) -> Explorer:
    """Show `draw_heads` with a box for the sentence, and sliders for layer, head and word; it opens at one head."""
    return Explorer(
        lambda **now: draw_heads(look, **now),
        sentence=ipywidgets.Text(sentence, description="sentence", continuous_update=False, layout={"width": "40em"}),
        layer=ipywidgets.IntSlider(layer, min=1, max=layers, description="layer"),
        head=ipywidgets.IntSlider(head, min=1, max=heads, description="head"),
        word=ipywidgets.IntSlider(1, min=1, max=MOST_WORDS, description="word"),
    )
