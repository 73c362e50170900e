"""A Huffman tree whose path to a chosen word lights up, and what becomes of it when counts are flattened."""

from collections.abc import Mapping

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.trees import draw_tree
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.huffman import huffman


def draw_path(counts: Mapping[str, int], word: str, power: float) -> Figure:
    """Draw the Huffman tree of the counts raised to a power, with the path to a word.

    At power 1 it is the best tree for these counts; at power 0, which makes all equal, it is balanced.
    """
    names, numbers = list(counts), np.array(list(counts.values()))
    tree = huffman(numbers**power)
    place = names.index(word)
    code = "".join(map(str, tree.codes[place].tolist()))
    bits = int(numbers @ tree.lengths)
    return draw_tree(tree, names, f"“{word}” is {code}: {len(code)} turns. The whole text: {bits} bits", place)


def huffman_path(counts: Mapping[str, int]) -> Explorer:
    """Show `draw_path` with a menu of the words and a slider that flattens the counts."""
    word = ipywidgets.Dropdown(options=list(counts), description="word")
    power = ipywidgets.FloatSlider(1.0, min=0, max=1, step=0.25, description="power", readout_format=".2f")
    return Explorer(lambda word, power: draw_path(counts, word, power), word=word, power=power)
