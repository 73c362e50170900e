"""The widgets of lecture 11: the table counts what the package counts, the window slides as training does."""

import numpy as np
import pytest
from test_drawings import texts_off_the_page, unlabelled

from nlpcourse.classroom.widgets.ngram_table import draw_ngrams, ngram_sliders
from nlpcourse.classroom.widgets.sliding_window import SENTENCE, draw_sliding_window, sliding_window
from nlpcourse.language_models import CountModel, windows

TOLD = [["the", "cat", "sleeps"], ["the", "dog", "sleeps"], ["the", "cat", "eats"]] * 10
HELD_OUT = [["the", "cat", "runs"]]
LONG = "incomprehensibilities " * 12


def heights(figure) -> list[int]:
    return [int(bar.get_height()) for bar in figure.axes[1].patches]


def marks(figure, marker: str) -> set[tuple[int, int]]:
    """Return the (place, step) of each mark of one kind."""
    return {tuple(map(int, line.get_xydata()[0])) for line in figure.axes[0].lines if line.get_marker() == marker}


# --- the table ---


@pytest.mark.parametrize("n", [1, 2, 5])
@pytest.mark.parametrize("words", [1, 45, 90])
def test_every_table_is_labelled_and_stays_on_its_page(n, words):
    figure = draw_ngrams(TOLD, HELD_OUT, n, words)
    assert unlabelled(figure) == texts_off_the_page(figure) == []


@pytest.mark.parametrize("n", [1, 2, 3])
def test_as_many_are_stored_as_the_model_counts(n):
    stored = sum(map(len, CountModel(TOLD, {w for line in TOLD for w in line}, n).tables[-1].values()))
    figure = draw_ngrams(TOLD, HELD_OUT, n, 90)
    assert figure.get_suptitle().startswith(f"{stored} to store") and sum(heights(figure)) == stored


def test_bars_sort_by_how_often():
    told = [["once"], *[["twice"]] * 2, *[["five"]] * 5, *[["twenty"]] * 20, *[["many"]] * 21]
    assert heights(draw_ngrams(told, HELD_OUT, 1, 99)) == [1, 1, 1, 1, 2]  # </s> is the last one


def test_held_out_ngrams_that_are_not_stored_are_new():
    assert "50% of held-out" in draw_ngrams(TOLD, HELD_OUT, 2, 90).get_suptitle()  # "cat runs", "runs </s>"
    assert "25% of held-out" in draw_ngrams(TOLD, HELD_OUT, 1, 90).get_suptitle()


def test_the_table_grows_with_n_and_the_words():
    told = [[f"w{i}" for i in np.random.default_rng(seed).integers(20, size=10)] for seed in range(40)]
    stored = {(n, words): sum(heights(draw_ngrams(told, told[:3], n, words))) for n in (1, 3) for words in (50, 400)}
    assert stored[1, 50] <= stored[1, 400] < stored[3, 400] and stored[3, 50] < stored[3, 400]


# --- the window ---


@pytest.mark.parametrize("sentence", [SENTENCE, "alone", LONG])
@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("window", [1, 6])
def test_every_window_is_labelled_and_stays_on_its_page(sentence, hidden, window):
    figure = draw_sliding_window(sentence, window, 12, hidden)
    assert unlabelled(figure) == texts_off_the_page(figure) == []


@pytest.mark.parametrize("window", [1, 3])
def test_the_marks_are_the_contexts_and_targets_of_training(window):
    contexts, targets = windows([[2, 3, 4, 5]], window, begin=0, end=1)
    figure = draw_sliding_window("a b c d", window, 5)
    row = [0] * window + [2, 3, 4, 5, 1]
    assert [row[place] for place, _ in sorted(marks(figure, "*"), key=lambda mark: mark[1])] == targets.tolist()
    seen = [[row[place] for place, step in sorted(marks(figure, "s")) if step == t] for t in range(5)]
    assert seen == contexts.tolist()


def test_a_word_meets_every_block_from_the_last_to_the_first():
    texts = [(t.get_position(), t.get_text()) for t in draw_sliding_window("a b c d", 3, 5).axes[0].texts]
    assert [text for (place, _), text in texts if place == 3] == ["3", "2", "1"]  # of the first word


def test_the_title_says_what_is_lost_and_hides_it():
    assert draw_sliding_window("a b c d", 2, 4).get_suptitle() == "… b c → d: 1 of 3 words out of sight"
    hidden = draw_sliding_window("a b c d", 2, 4, hidden=True)
    assert hidden.get_suptitle() == "… ? → d: ? words out of sight"
    assert (5, 3) not in marks(hidden, "*")


@pytest.mark.parametrize(("sentence", "received"), [("", 0), ("word " * 13, 13)])
def test_a_sentence_that_cannot_be_shown_is_refused(sentence, received):
    with pytest.raises(ValueError, match=f"expected a sentence of 1 to 12 words, received {received}"):
        draw_sliding_window(sentence, 2, 1)


# --- both ---


@pytest.mark.parametrize(
    ("widget", "changes"),
    [
        (ngram_sliders(TOLD, HELD_OUT), {"n": 3, "words": 45}),
        (sliding_window(), {"window": 4, "step": 5, "hidden": True, "sentence": "a b c d e f"}),
    ],
    ids=["table", "window"],
)
def test_each_control_changes_the_picture(widget, changes):
    for name, value in changes.items():
        before = widget.children[1].outputs
        widget._controls[name].value = value
        assert "data" in widget.children[1].outputs[0] and widget.children[1].outputs != before, name
