"""The widgets of lecture 09: what their titles and lines say is what the package computes."""

import re
from collections import Counter

import numpy as np
import pytest
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.trees import draw_tree, lay_out
from nlpcourse.classroom.widgets.huffman_path import draw_path, huffman_path
from nlpcourse.classroom.widgets.negative_step import CONTEXT, draw_negative_step, negative_step_sliders, take_step
from nlpcourse.classroom.widgets.noise_exponent import draw_noise, noise_slider
from nlpcourse.huffman import balanced, huffman

LETTERS = Counter("this is an example of a huffman tree")


def title(figure: Figure) -> str:
    return figure.get_suptitle()


def heavy(figure: Figure) -> int:
    return sum(line.get_linewidth() == 3 for line in figure.axes[0].lines)


@pytest.mark.parametrize(("word", "depth"), [("e", 3), ("p", 5), (" ", 3)])
def test_the_path_to_the_word_lights_up(word: str, depth: int) -> None:
    figure = draw_path(LETTERS, word, 1.0)
    assert heavy(figure) == depth and len(figure.axes[0].lines) == 30
    assert f"{depth} turns" in title(figure) and "135 bits" in title(figure)


def test_flattened_counts_make_a_balanced_tree() -> None:
    figure = draw_path(LETTERS, "p", 0.0)
    assert heavy(figure) == 4 and "144 bits" in title(figure)


def test_leaves_stand_apart_from_left_to_right() -> None:
    tree = huffman(list(LETTERS.values()))
    places = lay_out(tree)
    by_code = sorted(range(16), key=lambda word: tree.codes[word].tolist())
    assert places[by_code, 0].tolist() == list(range(16))
    assert (-places[:16, 1]).tolist() == tree.lengths.tolist()


def test_notes_stand_at_the_nodes_of_the_path() -> None:
    figure = draw_tree(balanced(4), "abcd", "four", 2, ["× 0.9", "× 0.1"])
    notes = [text for text in figure.axes[0].texts if text.get_text().startswith("×")]
    assert [text.get_text() for text in notes] == ["× 0.9", "× 0.1"]
    assert notes[0].xy[1] == 0 and notes[1].xy[1] == -1


@pytest.mark.parametrize("exponent", [0.0, 0.75, 1.0])
def test_the_title_states_the_gains_of_the_noise(exponent: float) -> None:
    counts = np.array([1.0, 90.0, 9.0])
    stated = [float(number) for number in re.findall(r"×([\d.e+]+)", title(draw_noise(counts, exponent)))]
    share = counts / counts.sum()
    gain = share**exponent / (share**exponent).sum() / share
    assert stated == pytest.approx([gain[1], gain[0]], rel=0.06)


def test_one_step_moves_everything_against_its_gradient() -> None:
    v, U = np.array([0.2, -0.1]), np.array([[0.3, 0.4], [0.5, 0.1], [-0.2, 0.6]])
    loss, moved, U_moved = take_step(v, U, 1.0)
    assert (loss, take_step(moved, U_moved, 1.0)[0]) == pytest.approx((2.066753, 2.004103), abs=1e-6)
    assert U_moved @ moved == pytest.approx([-0.011138, 0.035658, -0.208690], abs=1e-6)


@pytest.mark.parametrize("negatives", range(len(CONTEXT)))
def test_the_step_draws_an_arrow_for_each_word(negatives: int) -> None:
    figure = draw_negative_step(30.0, 0.5, negatives)
    arrows = [text for text in figure.axes[0].texts if getattr(text, "arrow_patch", None)]
    assert len(arrows) == 2 + negatives
    before, after = re.search(r"loss ([\d.]+) → ([\d.]+)", title(figure)).groups()
    assert float(after) < float(before)


@pytest.mark.parametrize(
    ("explorer", "settings"),
    [
        (huffman_path(LETTERS), {"word": "x", "power": 0.5}),
        (noise_slider(np.arange(1.0, 50.0)), {"exponent": 0.2}),
        (negative_step_sliders(), {"angle": 10.0, "lr": 2.0, "negatives": 4}),
    ],
    ids=["huffman", "noise", "step"],
)
def test_each_control_changes_the_picture(explorer, settings) -> None:
    def picture() -> str:
        return explorer.children[1].outputs[0]["data"]["image/png"]

    for name, value in settings.items():
        before = picture()
        explorer._controls[name].value = value
        assert picture() != before, name
