"""A word cut in two ways: into overlapping n-grams as by fastText, and into pieces by more and more BPE merges."""

from collections.abc import Sequence

import ipywidgets
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, ORANGE, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.text import apply_bpe, subwords

LONGEST_WORD = 16  # letters: more are too small to read


def draw_cuts(merges: Sequence[tuple[str, str]], word: str, n: int, used: int) -> Figure:
    """Draw the n-grams of `<word>` over its letters, and below it its pieces after the first `used` of the merges.

    Raises ValueError if there is no word, or more letters than can be read.
    """
    if len(word) > LONGEST_WORD:
        raise ValueError(f"expected at most {LONGEST_WORD} letters, received {len(word)}: type a shorter word")
    grams, pieces = subwords(word, n, n)[:-1], apply_bpe(word, merges[:used])
    title = f"{len(subwords(word)) - 1} n-grams of 3 to 6 signs, {len(grams)} of {n};"
    figure, (above, below) = new_figure(f"{title} {len(pieces)} pieces", rows=2, height_ratios=(n + 1, 2), sharex=True)
    _draw_row(above, f"<{word}>", 0, BLACK, "none")
    for place, gram in enumerate(grams):
        _draw_row(above, [gram], 1 + place % n, BLUE, "#cfe4f1", place)
    _draw_row(below, pieces, 0, ORANGE, "#fbe7c0", 1)  # BPE's end sign stands under fastText's
    above.set_ylabel(f"n-grams, n = {n}")
    below.set(ylabel="BPE", xlabel=f"pieces after {used} merges", xlim=(0, len(word) + 2))
    for axes, rows in ((above, n + 1), (below, 1)):
        axes.set(xticks=[], yticks=[], ylim=(rows, 0))
        axes.grid(False)
    return figure


def word_cutter(merges: Sequence[tuple[str, str]]) -> Explorer:
    """Show `draw_cuts` with a box for your own word, and sliders for n and the number of merges."""
    word = ipywidgets.Text("unhelpfully", description="your word", continuous_update=False)
    n = ipywidgets.IntSlider(3, min=3, max=6, description="n")
    used = ipywidgets.IntSlider(len(merges) // 2, max=len(merges), step=len(merges) // 20 or 1, description="merges")
    return Explorer(lambda **now: draw_cuts(merges, **now), word=word, n=n, used=used)


def _draw_row(axes: Axes, parts: Sequence[str], row: int, edge: str, face: str, start: int = 0) -> None:
    """Draw boxes with text side by side, as wide as they have signs; the end mark of BPE is one sign."""
    for part in parts:
        width = len(part.replace("</w>", "_"))
        axes.broken_barh([(start + 0.05, width - 0.1)], (row + 0.1, 0.8), facecolor=face, edgecolor=edge)
        axes.text(start + width / 2, row + 0.5, part.replace("</w>", "▪"), ha="center", va="center", fontsize=8)
        start += width
