"""The window of a feed-forward language model slides over a sentence: what it sees, and by which columns of W."""

import ipywidgets
from matplotlib.figure import Figure

from nlpcourse.classroom.plots import COLOURS, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer, step_controls
from nlpcourse.language_models.counting import BEGIN, END

MOST_WORDS, LONGEST_WORD, WIDEST = 12, 10, 6
SENTENCE = "as the proctor started the class the students opened their books"


def draw_sliding_window(sentence: str, window: int, step: int, hidden: bool = False) -> Figure:
    """Draw the steps so far, a row each: the target, a star, and in each place that is seen the number of W's block.

    Raises ValueError unless the sentence has 1 to 12 words.
    """
    words = [word[:LONGEST_WORD] for word in sentence.split()]
    if not 0 < len(words) <= MOST_WORDS:
        raise ValueError(f"expected a sentence of 1 to {MOST_WORDS} words, received {len(words)}")
    row, steps = [*[BEGIN] * window, *words, END], len(words) + 1
    last = min(step, steps) - 1
    lost = "? words" if hidden else f"{max(0, last - window)} of {last} words"
    seen = "?" if hidden else " ".join(row[last : last + window][-2:])
    figure, axes = new_figure(f"… {seen} → {row[last + window]}: {lost} out of sight")
    for t in range(last + 1 - hidden):
        look = {"ha": "center", "va": "center", "fontsize": 8, "fontweight": "bold" if t == last else "normal"}
        for i in range(window):
            axes.text(t + i, t, f"{i + 1}", color="white", **look)
            axes.plot(t + i, t, "s", color=COLOURS["forward"], markersize=13, alpha=1 if t == last else 0.6)
        axes.plot(t + window, t, "*", color=COLOURS["backward"], markersize=12)
    axes.set_xticks(range(len(row)), row, rotation=60, ha="right", rotation_mode="anchor", fontsize=8)
    axes.set(xlabel="word", ylabel="step", xlim=(-0.6, len(row) - 0.4), ylim=(steps - 0.4, -0.6))
    axes.set_yticks(range(steps), range(1, steps + 1), fontsize=8)
    return figure


def sliding_window(sentence: str = SENTENCE) -> Explorer:
    """Show `draw_sliding_window` with a box for the sentence, a slider for the window, and buttons that slide it."""
    box = ipywidgets.Text(sentence, description="sentence", continuous_update=False, layout={"width": "40em"})
    window = ipywidgets.IntSlider(3, min=1, max=WIDEST, description="window N")
    buttons, slider, hiding = step_controls(len(sentence.split()) + 1)

    def draw(sentence: str, window: int, step: int, hidden: bool) -> Figure:
        slider.max = len(sentence.split()) + 1
        return draw_sliding_window(sentence, window, step, hidden)

    return Explorer(draw, *buttons, sentence=box, window=window, step=slider, hidden=hiding)
