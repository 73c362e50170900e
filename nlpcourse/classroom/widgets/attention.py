"""Who looks at whom in a sentence: a mask, the weights that it leaves, and what comes through in several layers."""

from zlib import crc32

import ipywidgets
import torch
from matplotlib.figure import Figure

from nlpcourse.classroom.plots import COLOURS, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.transformer import attend, causal, sinusoidal

MOST_WORDS, LONGEST_WORD, DIM = 14, 10, 16
KINDS = ("encoder", "decoder", "encoder–decoder", "all but the next word")
SENTENCE = "she sat on the bank of the river"


def mask_of(kind: str, length: int) -> torch.Tensor:
    """Return the mask (T, T) of one of KINDS; the encoder of encoder–decoder has the first half of the sentence.

    >>> mask_of("encoder–decoder", 3).int()
    tensor([[1, 0, 0],
            [1, 1, 0],
            [1, 1, 1]], dtype=torch.int32)
    """
    place = torch.arange(length)
    but_next = place != place[:, None] + 1
    masks = (but_next | True, causal(length), causal(length) | (place < length // 2), but_next)
    return masks[KINDS.index(kind)]


def draw_attention(sentence: str, kind: str, word: int, layers: int, positions: bool) -> Figure:
    """Draw the weights of one head of random weights, and beside them those of word number `word`.

    A cross is a pair that the mask forbids, a ring one that is forbidden and still comes through in so many layers.
    Raises ValueError unless the sentence has 2 to 14 words.
    """
    words = [text[:LONGEST_WORD] for text in sentence.split()]
    if not 2 <= len(words) <= MOST_WORDS:
        raise ValueError(f"expected a sentence of 2 to {MOST_WORDS} words, received {len(words)}")
    T, t = len(words), min(word, len(words)) - 1
    X = torch.stack([_drawn(crc32(text.encode()), DIM) for text in words]) + positions * sinusoidal(T, DIM)
    W = _drawn(0, 2, DIM, DIM) / 4
    mask = mask_of(kind, T)
    A = attend(X @ W[0].T, X @ W[1].T, X, mask)[1].numpy()
    reached = torch.matrix_power(mask.float(), layers) > 0
    through = f"{layers} layer{'s' * (layers > 1)} it hears of {reached[t].sum()}"
    title = f"{words[t]!r} sees {mask[t].sum()} of {T} words; through {through}"
    figure, (grid, bars) = new_figure(title, columns=2, width_ratios=(3, 2))
    grid.imshow(A, vmin=0)
    for pairs, marker in ((~mask & ~reached, "x"), (~mask & reached, "o")):
        rows, columns = pairs.nonzero().T
        grid.plot(columns, rows, marker, color="white", markerfacecolor="none", markersize=5)
    grid.axhspan(t - 0.5, t + 0.5, fill=False, edgecolor=COLOURS["backward"], linewidth=2)
    grid.set_xticks(range(T), words, rotation=90, fontsize=7)
    grid.set(xlabel="is looked at", ylabel="looks" + " (upper half: the source)" * (kind == KINDS[2]))
    figure.supxlabel("bright: looks much    ×: forbidden    ○: forbidden, but heard of through others", fontsize=8)
    grid.grid(False)
    bars.barh(range(T), A[t], color=COLOURS["forward"])
    bars.set(xlabel=f"weights of {words[t]!r}", ylabel="word", xlim=(0, 1), ylim=(T - 0.5, -0.5))
    for panel in (grid, bars):
        panel.set_yticks(range(T), words, fontsize=7)
    return figure


def attention_controls() -> Explorer:
    """Show `draw_attention` with a box for the sentence, a choice of mask, and sliders for word and layers."""
    return Explorer(
        draw_attention,
        sentence=ipywidgets.Text(SENTENCE, description="sentence", continuous_update=False, layout={"width": "40em"}),
        kind=ipywidgets.Dropdown(options=KINDS, description="mask"),
        word=ipywidgets.IntSlider(5, min=1, max=MOST_WORDS, description="word"),
        layers=ipywidgets.IntSlider(1, min=1, max=4, description="layers"),
        positions=ipywidgets.Checkbox(False, description="positions", indent=False, layout={"width": "9em"}),
    )


def _drawn(seed: int, *shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))
