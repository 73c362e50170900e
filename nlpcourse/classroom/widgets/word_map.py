"""A map of word vectors: a chosen word, its neighbours by cosine, and where they lie in a projection to the plane."""

from collections.abc import Sequence
from textwrap import fill

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots import COLOURS, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.evaluation import cosine


def draw_map(words: Sequence[str], vectors: np.ndarray, word: str, count: int) -> Figure:
    """Draw `vectors` (V, D) in their two widest directions: the nearest to `word` by cosine and, ringed, there."""
    chosen = list(words).index(word)
    cosines = cosine(vectors[chosen], vectors)
    near = [i for i in np.argsort(-cosines, kind="stable") if i != chosen][:count]
    centred = vectors - vectors.mean(axis=0)
    _, spread, directions = np.linalg.svd(centred, full_matrices=False)
    plane, share = centred @ directions[:2].T, (spread[:2] ** 2).sum() / (spread**2).sum()
    on_map = [i for i in np.argsort(np.linalg.norm(plane - plane[chosen], axis=1)) if i != chosen][:count]
    title = f"Of the {count} nearest to {word!r}, {len({*near} & {*on_map})} are nearest on the map too"
    figure, (axes, bars) = new_figure(title, columns=2, width_ratios=(3, 2))
    axes.plot(*plane.T, ".", color="0.75")
    axes.plot(*plane[near].T, "o", color=COLOURS["forward"], label="nearest by cosine")
    axes.plot(*plane[chosen], "s", color=COLOURS["backward"])
    ringed = "nearest on the map:\n" + fill(", ".join(words[i] for i in on_map), 24)
    axes.plot(*plane[on_map].T, "o", markerfacecolor="none", markeredgecolor="black", label=ringed)
    beside = {"fontsize": 8, "textcoords": "offset points", "va": "center"}
    axes.annotate(word, plane[chosen], xytext=(-7, 0), ha="right", **beside)
    for rank, i in enumerate(near, start=1):  # numbers in turn around their dots, which may lie close together
        offset = 9 * np.cos(1.2 * rank), 9 * np.sin(1.2 * rank)
        axes.annotate(rank, plane[i], xytext=offset, ha="center", **beside)
    axes.legend(fontsize=7)
    axes.set(xlabel=f"widest direction (both: {share:.0%} of the spread)", ylabel="second direction")
    bars.barh([f"{words[i]} {rank}" for rank, i in enumerate(near, start=1)], cosines[near], color=COLOURS["forward"])
    bars.invert_yaxis()
    bars.set(xlabel="cosine, all dimensions", ylabel="neighbour")
    return figure


def word_map(words: Sequence[str], vectors: np.ndarray) -> Explorer:
    """Show `draw_map` with a choice of word and of how many neighbours."""
    choice = ipywidgets.Dropdown(options=sorted(words), description="word")
    count = ipywidgets.IntSlider(5, min=1, max=min(12, len(words) - 1), description="neighbours")
    return Explorer(lambda word, count: draw_map(words, vectors, word, count), word=choice, count=count)
