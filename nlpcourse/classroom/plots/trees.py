"""Figures of binary trees over words, with one path from the root to a word."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLUE, new_figure
from nlpcourse.huffman import Tree

WAITING = "0.7"


def draw_tree(
    tree: Tree, names: Sequence[str], title: str, lit: int | None = None, notes: Sequence[str] = ()
) -> Figure:
    """Draw a tree, its root at the top, a 0 at each left edge and a 1 at each right one.

    The path to the word `lit`, if any, is drawn heavy, and `notes` stand beside its inner nodes, the root's first.
    """
    places = lay_out(tree)
    path = [] if lit is None else [*(tree.vocab_size + tree.paths[lit]).tolist(), lit]
    on_path = set(pairwise(path))
    figure, axes = new_figure(title)
    for node, children in enumerate(tree.children.tolist(), start=tree.vocab_size):
        for turn, child in enumerate(children):
            is_lit = (node, child) in on_path
            ends = places[[node, child]]
            axes.plot(*ends.T, "-", color=BLUE if is_lit else WAITING, linewidth=3 if is_lit else 1, zorder=1)
            weight = {"fontweight": "bold", "color": BLUE} if is_lit else {"color": "0.3"}
            axes.text(*ends.mean(axis=0), turn, fontsize=8, ha="center", va="center", **weight,
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5})  # fmt: skip
    for word, name in enumerate(names):
        box = {"boxstyle": "round", "facecolor": "white", "edgecolor": BLUE if word == lit else WAITING}
        box["linewidth"] = 2.5 if word == lit else 1
        axes.text(*places[word], name, ha="center", va="center", bbox=box, zorder=3)
    axes.scatter(*places[tree.vocab_size :].T, s=20, color="0.3", zorder=2)
    for node, note in zip(path, notes):
        axes.annotate(note, places[node], xytext=(-7, 3), textcoords="offset points", ha="right", color=BLUE, zorder=4)
    axes.margins(0.06, 0.09)
    axes.set_axis_off()
    return figure


def lay_out(tree: Tree) -> np.ndarray:
    """Return the places (2V−1, 2) of the leaves, then of the inner nodes: leaves in a row by code, y = −depth."""
    inner = range(tree.vocab_size, 2 * tree.vocab_size - 1)
    below = dict(zip(inner, tree.children.tolist()))
    leaves, places = np.ones(inner.stop), np.zeros((inner.stop, 2))
    for node in inner:
        leaves[node] = leaves[below[node]].sum()
    for node in reversed(inner):
        left, right = below[node]
        places[left] = places[node] - (0, 1)
        places[right] = places[left] + (leaves[left], 0)
    for node in inner:
        places[node, 0] = places[below[node], 0].mean()
    return places
