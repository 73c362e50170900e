"""A sentence of your own as BERT meets it in training: what it reads in place of each word, and what it is asked."""

from collections.abc import Sequence

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.batches import IGNORED, mask_tokens
from nlpcourse.classroom.plots.style import BLACK, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.objectives import MASK

MOST_WORDS = 14
OTHERS = ["apple", "the", "seven", "river", "sings", "blue", "under", "quickly", "of"]  # to draw a random word from
SENTENCE = "my dog is hairy and he likes to sleep in the sun"
SHADE = "#fbe7c0"


def cover_words(
    words: Sequence[str], rate: float, mask: float, random: float, throw: int
) -> tuple[list[str], list[str | None]]:
    """Return what is read in place of each word, and what is asked, None where nothing is.

    The share `rate` of the words is asked about; of these `mask` become [MASK], and `random` a random word.

    >>> cover_words(["my", "dog"], rate=1.0, mask=1.0, random=0.0, throw=0)
    (['[MASK]', '[MASK]'], ['my', 'dog'])
    """
    table = [MASK, *words, *OTHERS]  # each place of the sentence has a number of its own
    ids = np.arange(1, len(words) + 1)[None]
    random = min(random, 1 - mask)
    others = range(1 + len(words), len(table))
    inputs, targets = mask_tokens(ids, 0, others, np.random.default_rng(throw), rate, mask, random)
    return [table[n] for n in inputs[0]], [None if n == IGNORED else table[n] for n in targets[0]]


def draw_masker(sentence: str, rate: float, mask: float, random: float, throw: int) -> Figure:
    """Draw a line for each word: the word, what is read in its place and, in shaded lines, what is asked.

    Raises ValueError unless the sentence has 1 to 14 words.
    """
    words = sentence.split()
    if not 1 <= len(words) <= MOST_WORDS:
        raise ValueError(f"expected a sentence of 1 to {MOST_WORDS} words, received {len(words)}")
    read, asked = cover_words(words, rate, mask, random, throw)
    shares = f"{mask:.0%} covered, {min(random, 1 - mask):.0%} random"
    figure, axes = new_figure(f"{rate:.0%} asked: {sum(map(bool, asked))} of {len(words)} words ({shares})")
    for column, (name, texts) in enumerate({"the text": words, "is read": read, "is asked": asked}.items()):
        axes.text(column, -1, name, fontsize=9, fontweight="bold")
        for row, text in enumerate(texts):
            bold = "bold" if column == 1 and text != words[row] else "normal"
            axes.text(column, row, (text or "")[:20], fontsize=8, va="center", color=BLACK, fontweight=bold)
    for row in (row for row, word in enumerate(asked) if word):
        axes.axhspan(row - 0.5, row + 0.5, color=SHADE, linewidth=0)
    axes.set(xlim=(-0.1, 3), ylim=(len(words), -1.5))
    axes.set_axis_off()
    return figure


def masker_controls() -> Explorer:
    """Show `draw_masker` with a box for the sentence, sliders for the shares, and one to throw again."""
    shares = {"rate": (0.15, "asked"), "mask": (0.8, "[MASK]"), "random": (0.1, "random")}
    sliders = {
        name: ipywidgets.FloatSlider(value, min=0.05 * (name == "rate"), max=1, step=0.05, description=text)
        for name, (value, text) in shares.items()
    }
    box = ipywidgets.Text(SENTENCE, description="sentence", continuous_update=False, layout={"width": "40em"})
    return Explorer(
        draw_masker, sentence=box, **sliders, throw=ipywidgets.IntSlider(1, min=1, max=50, description="throw")
    )
