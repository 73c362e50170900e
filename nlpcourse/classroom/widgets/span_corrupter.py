"""A sentence with spans cut out by chance as T5 does it: what the encoder reads, and what the decoder is to write."""

from itertools import groupby

import ipywidgets
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLUE, ORANGE, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.objectives import spans
from nlpcourse.span_corruption import noise_mask

SENTENCE = "Thank you for inviting me to your party last week ."
LONGEST, MOST_WORDS = 80, 20  # signs that can be read in one row; words
LETTERS = "XYZABCDEFGHIJKLMNOPQR"
FACES = {"text": ("#cfe4f1", BLUE), "cut": ("#fbe7c0", ORANGE), "mark": ("white", "black")}


def draw_spans(sentence: str, rate: float, mean: float, seed: int) -> Figure:
    """Draw a sentence, what is left of it with a mark for each span, and the spans after their marks.

    Raises ValueError unless the sentence has 2 to 20 words and at most 80 signs, and if the spans find no room.
    """
    words = sentence.split()
    if not 2 <= len(words) <= MOST_WORDS or len(" ".join(words)) > LONGEST:
        received = f"{len(words)} words, {len(' '.join(words))} signs"
        raise ValueError(f"expected 2 to {MOST_WORDS} words of at most {LONGEST} signs together, received {received}")
    cut = noise_mask(1, len(words), np.random.default_rng(seed), rate, mean)[0].tolist()
    places = [(run[0], run[-1] + 1) for is_cut, run in _runs(cut) if is_cut]
    marks = [f"<{letter}>" for letter in LETTERS[: len(places) + 1]]
    inputs, targets = spans(words, places, marks)
    cost = f"{len(inputs)} to read, {len(targets)} to write"
    cuts = f"{sum(cut)} of {len(words)} words cut out in {len(places)} span{'s' * (len(places) > 1)}"
    figure, rows = new_figure(f"Rate {rate:.2f}, mean span {mean:.1f}: {cuts}\n{cost}", rows=3)
    kinds = ["cut" if is_cut else "text" for is_cut in cut]
    _draw_row(rows[0], "text", words, kinds)
    _draw_row(rows[1], "encoder reads", inputs, ["mark" if word in marks else "text" for word in inputs])
    _draw_row(rows[2], "decoder writes", targets, ["mark" if word in marks else "cut" for word in targets])
    return figure


def span_corrupter() -> Explorer:
    """Show `draw_spans` with a box for your own sentence, and sliders for rate, mean length and the draw."""
    wide = {"layout": {"width": "40em"}, "continuous_update": False}
    sentence = ipywidgets.Text(SENTENCE, description="sentence", **wide)
    rate = ipywidgets.FloatSlider(0.3, min=0.05, max=0.9, step=0.05, description="rate")
    mean = ipywidgets.FloatSlider(2, min=1, max=5, step=0.5, description="mean span")
    seed = ipywidgets.IntSlider(0, max=20, description="draw")
    return Explorer(draw_spans, sentence=sentence, rate=rate, mean=mean, seed=seed)


def _runs(cut: list[bool]) -> list[tuple[bool, list[int]]]:
    return [(is_cut, list(run)) for is_cut, run in groupby(range(len(cut)), key=cut.__getitem__)]


def _draw_row(axes: Axes, name: str, words: list[str], kinds: list[str]) -> None:
    """Draw words as boxes, as wide as they have signs; what is cut out is hatched, a mark has a black edge."""
    start = 0
    for word, kind in zip(words, kinds, strict=True):
        face, edge = FACES[kind]
        hatch = "//" if kind == "cut" else None
        axes.broken_barh([(start, len(word) + 0.6)], (0, 1), facecolor=face, edgecolor=edge, hatch=hatch, alpha=0.5)
        axes.text(start + len(word) / 2 + 0.3, 0.5, word, ha="center", va="center", fontsize=7)
        start += len(word) + 1
    axes.set(xlim=(-0.5, max(LONGEST * 0.75, start)), ylim=(-0.3, 1.3))
    axes.set_title(name, loc="left", fontsize=9, fontweight="normal")
    axes.set_axis_off()
