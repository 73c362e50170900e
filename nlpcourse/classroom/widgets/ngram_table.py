"""The table of a counting language model: it grows and thins out as n and the corpus grow."""

from collections import Counter
from collections.abc import Sequence

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots import COLOURS, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.language_models import ngrams, padded

SHOWN, LINE = 16, 34  # n-grams that are listed, letters of a line
OFTEN = {"once": 1, "twice": 2, "3–5": 3, "6–20": 6, "more": 21}  # and where each kind begins
Sentences = Sequence[Sequence[str]]


def draw_ngrams(sentences: Sentences, held_out: Sentences, n: int, words: int) -> Figure:
    """Draw the commonest n-grams of a text's first `words` words, and how many of all n-grams occur how often.

    The title says how many there are to store, and what share of those of the held-out text is not among them.
    """
    lengths = np.cumsum([len(sentence) for sentence in sentences])
    some = sentences[: np.searchsorted(lengths, words) + 1]
    counts = Counter(gram for sentence in some for gram in ngrams(padded(sentence, n), n))
    new = np.mean([gram not in counts for sentence in held_out for gram in ngrams(padded(sentence, n), n)])
    figure, (table, bars) = new_figure(f"{len(counts):,} to store, and {new:.0%} of held-out ones are new", columns=2)
    lines = [f"{times:5}  {' '.join(gram)}"[:LINE] for gram, times in counts.most_common(SHOWN)]
    table.text(0, 1, "\n".join(["count  n-gram", *lines, "  …"]), va="top", fontsize=8, family="monospace")
    table.set_axis_off()
    kinds = np.searchsorted(list(OFTEN.values()), list(counts.values()), side="right") - 1
    height = np.bincount(kinds, minlength=len(OFTEN))
    shown = bars.bar(list(OFTEN), height, color=COLOURS["forward"])
    shares = ["<1%" if 0 < share < 0.005 else f"{share:.0%}" for share in height / len(counts)]
    bars.bar_label(shown, shares, fontsize=8)
    bars.set(xlabel=f"how often a {n}-gram occurs", ylabel="different n-grams", ylim=(0, 1.1 * lengths[-1]))
    return figure


def ngram_sliders(sentences: Sentences, held_out: Sentences) -> Explorer:
    """Show `draw_ngrams` with a slider for n and one for the words that are counted."""
    n = ipywidgets.IntSlider(2, min=1, max=5, description="n")
    most = sum(map(len, sentences))
    words = ipywidgets.IntSlider(most, min=most // 20, max=most, step=most // 20, description="words")
    return Explorer(lambda n, words: draw_ngrams(sentences, held_out, n, words), n=n, words=words)
