"""A window slides over a sentence: which pairs (centre, context) does it make?"""

from textwrap import wrap

import ipywidgets
from matplotlib.figure import Figure

from nlpcourse.classroom.plots import COLOURS, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer, step_controls

MOST_WORDS, LONGEST_WORD, LINE = 24, 12, 38  # letters of a word and of a line that are shown
LEMON = "lemon a tablespoon of apricot jam a pinch"


def window_places(length: int, window: int, place: int) -> list[int]:
    """Return the places of the context words around `place`: at most `window` to each side, within the sentence.

    >>> window_places(8, 2, 4), window_places(8, 2, 0)
    ([2, 3, 5, 6], [1, 2])
    """
    return [j for j in range(max(0, place - window), min(length, place + window + 1)) if j != place]


def draw_window(sentence: str, window: int, step: int, hidden: bool = False) -> Figure:
    """Draw the window around word number `step`: the sentence, its pairs, and which pairs of places it made so far.

    Raises ValueError if the sentence has no word, or more than 24.
    """
    words = [word[:LONGEST_WORD] for word in sentence.split()]
    if not 0 < len(words) <= MOST_WORDS:
        raise ValueError(f"expected a sentence of 1 to {MOST_WORDS} words, received {len(words)}")
    place = min(step, len(words)) - 1
    near = [window_places(len(words), window, t) for t in range(len(words))]
    made = "? pairs" if hidden else f"{len(near[place])} pairs here; {sum(map(len, near))} in the whole sentence"
    figure, (text, grid) = new_figure(f"Centre {words[place]!r}: {made}", columns=2)
    marked = [f"[{w}]" if t == place else f"({w})" if t in near[place] else w for t, w in enumerate(words)]
    pairs = ["?"] if hidden else [f"{words[place]} → {words[j]}" for j in near[place]]
    lines = [*wrap(" ".join(words if hidden else marked), LINE), "", *pairs]
    text.text(0, 1, "\n".join(lines), va="top", fontsize=8, family="monospace")
    text.set_axis_off()
    for t, places in enumerate(near):
        now = t == place
        look = {"color": COLOURS["backward" if now else "forward"], "marker": "s" if now else "o"}
        if not (now and hidden):
            grid.scatter(places, [t] * len(places), s=18, alpha=1 if t <= place else 0.2, **look)
    grid.set(xlabel="place of the context word", ylabel="place of the centre word")
    grid.set(xlim=(-0.5, len(words) - 0.5), ylim=(len(words) - 0.5, -0.5))
    return figure


def window_slider(sentence: str = LEMON) -> Explorer:
    """Show `draw_window` with a box for the sentence, a slider for the window, and buttons that slide it."""
    box = ipywidgets.Text(sentence, description="sentence", continuous_update=False, layout={"width": "40em"})
    window = ipywidgets.IntSlider(2, min=1, max=5, description="window m")
    buttons, slider, hiding = step_controls(len(sentence.split()))

    def draw(sentence: str, window: int, step: int, hidden: bool) -> Figure:
        slider.max = max(1, len(sentence.split()))
        return draw_window(sentence, window, step, hidden)

    return Explorer(draw, *buttons, sentence=box, window=window, step=slider, hidden=hiding)
