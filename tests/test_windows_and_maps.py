"""Figures and widgets of lecture 08: pairs are those of the window, neighbours those of all dimensions."""

import numpy as np
import pytest
from made_figures import arrows, written
from test_drawings import texts_off_the_page, unlabelled

from nlpcourse.classroom.plots.word_vectors import draw_two_ways
from nlpcourse.classroom.widgets import Explorer
from nlpcourse.classroom.widgets.window import LEMON, draw_window, window_places, window_slider
from nlpcourse.classroom.widgets.word_map import draw_map, word_map
from nlpcourse.word2vec.sampling import pairs

CONTEXT = ["tablespoon", "of", "jam", "a"]
WORDS = ["cat", "dog", "tea", "the", "of", "to", "in"]
# dog points where cat does; tea lies where cat does on the map, whose two directions are the first two
CAT, OTHERS = np.array([[0.0, 1, 3]]), np.array([[50.0, 0, 0], [-50, 0, 0], [0, 40, 0], [0, -40, 0]])
VECTORS = np.concatenate([CAT, 2 * CAT, CAT * [1, 1, -1], OTHERS])

DRAWINGS = {
    "two ways": lambda: draw_two_ways(CONTEXT, "apricot"),
    "window": lambda: draw_window(LEMON, 2, 5),
    "hidden window": lambda: draw_window(LEMON, 2, 5, hidden=True),
    "long window": lambda: draw_window("incomprehensibilities " * 24, 5, 12),
    "map": lambda: draw_map(WORDS, VECTORS, "cat", 2),
}


def places_of_dots(figure) -> list[tuple[int, int]]:
    """Return the pairs (place of the centre, place of the context word) that the right panel shows."""
    dots = [point for group in figure.axes[1].collections for point in group.get_offsets().tolist()]
    return sorted((int(t), int(j)) for j, t in dots)


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_is_labelled_and_stays_on_its_page(name: str) -> None:
    figure = DRAWINGS[name]()
    assert unlabelled(figure) == []
    assert texts_off_the_page(figure) == []


@pytest.mark.parametrize(("length", "window"), [(8, 2), (1, 3), (3, 5), (6, 1)])
def test_the_window_makes_the_pairs_that_word2vec_trains_on(length: int, window: int) -> None:
    found = [(t, j) for t in range(length) for j in window_places(length, window, t)]
    assert found == list(pairs(range(length), window))


def test_the_slider_says_what_the_lemon_line_makes() -> None:
    figure = draw_window(LEMON, 2, 5)
    text = " ".join(label.get_text() for label in written(figure))
    assert "26 in the whole sentence" in text
    assert all(f"apricot → {word}" in text for word in CONTEXT)
    assert places_of_dots(figure) == list(pairs(range(8), 2))


def test_what_is_hidden_gives_no_pair_away() -> None:
    figure = draw_window(LEMON, 2, 5, hidden=True)
    assert not any("→" in label.get_text() or "26" in label.get_text() for label in written(figure))
    assert places_of_dots(figure) == [pair for pair in pairs(range(8), 2) if pair[0] != 4]


@pytest.mark.parametrize(("sentence", "received"), [("", 0), ("word " * 25, 25)])
def test_a_sentence_that_cannot_be_shown_is_refused(sentence: str, received: int) -> None:
    with pytest.raises(ValueError, match=f"expected a sentence of 1 to 24 words, received {received}"):
        draw_window(sentence, 2, 1)


def test_the_slider_reaches_the_last_word_of_a_new_sentence() -> None:
    slider = window_slider()
    box, _, step, _ = slider._controls.values()
    box.value = "one two three"
    assert step.max == 3
    box.value = "one two three four"
    assert step.max == 4 and isinstance(slider, Explorer)


def test_the_neighbours_are_those_of_all_dimensions_not_of_the_map() -> None:
    axes, bars = draw_map(WORDS, VECTORS, "cat", 1).axes
    assert [label.get_text() for label in bars.get_yticklabels()] == ["dog 1"]
    assert bars.patches[0].get_width() == pytest.approx(1.0)
    assert {note.get_text() for note in axes.texts} == {"cat", "1"}
    near, chosen = axes.lines[1].get_xydata()[0], axes.lines[2].get_xydata()[0]
    tea = axes.lines[0].get_xydata()[2]
    assert np.linalg.norm(tea - chosen) < np.linalg.norm(near - chosen)
    assert axes.lines[3].get_xydata().tolist() == [tea.tolist()]  # the ring
    assert "0 are nearest on the map too" in " ".join(label.get_text() for label in written(axes.figure))


def test_the_map_offers_every_word() -> None:
    choice, count = word_map(WORDS, VECTORS)._controls.values()
    assert sorted(choice.options) == sorted(WORDS)
    assert count.max == 6


def test_the_two_ways_have_four_guesses_and_one() -> None:
    skip_gram, cbow = draw_two_ways(CONTEXT, "apricot").axes
    assert len({end for _, end in arrows(skip_gram)}) == 4 and len({start for start, _ in arrows(skip_gram)}) == 1
    ends = [end for _, end in arrows(cbow)]
    assert len(ends) == 5 and len(set(ends)) == 2
