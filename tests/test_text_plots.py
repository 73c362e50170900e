"""Figures and the widget of lecture 07: what is drawn is what was given, and errors and pulls are what they say."""

import numpy as np
import pytest
from made_figures import curve, written
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from nlpcourse.classroom.plots import texts
from nlpcourse.classroom.widgets import Explorer
from nlpcourse.classroom.widgets.error_browser import draw_error, error_browser, find_errors, word_pulls
from nlpcourse.data.datasets import Review

SIZES = [20, 200]
RUNS = {"frozen": np.array([[0.4, 0.5], [0.6, 0.7]]), "tuned": np.array([[0.3, 0.9], [0.3, 0.9]])}
KINDS, BASELINES = ["plain", "irony"], np.array([0.4, 0.8])
SCORES = {"features": np.array([0.5, 0.6]), "pooled": np.array([0.7, 0.1])}
POINTS = np.array([[0.0, 1], [2, 3], [4, 5]])
REVIEWS = [
    Review("1", "film", "positive", "", "good film"),
    Review("2", "film", "negative", "irony", "good grief"),
    Review("3", "product", "negative", "", "broken"),
    Review("4", "film", "neutral", "", "good enough"),
]

FIGURES = {
    "curves": lambda: texts.draw_learning_curves(SIZES, {"topic": RUNS, "sentiment": RUNS}, "Curves"),
    "kinds": lambda: texts.draw_kinds(KINDS, SCORES, BASELINES, "Kinds"),
    "words": lambda: texts.draw_words({"before": POINTS}, np.array([True, False, True]), list("abc"), "Words"),
    "error": lambda: draw_error(judge, REVIEWS, page=2),
}


def judge(token_lists):
    """Return probabilities: certain of "positive" where there is "good", else of "negative"."""
    good = np.array(["good" in tokens for tokens in token_lists], dtype=float)
    return np.column_stack([0.8 - 0.7 * good, np.full(len(good), 0.1), 0.1 + 0.7 * good])


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_labelled_and_legible(name: str):
    figure = FIGURES[name]()
    assert isinstance(figure, Figure) and figure.get_suptitle()
    assert all(axes.get_xlabel() for axes in figure.axes if axes.axison)
    assert figure.axes[-1].get_ylabel() or name == "curves"
    assert min(text.get_fontsize() for text in written(figure)) >= 7


def test_learning_curves_are_means_over_seeds():
    topic, _ = FIGURES["curves"]().axes
    assert curve(topic, "frozen") == pytest.approx(np.array([SIZES, [0.5, 0.6]]))
    assert curve(topic, "tuned") == pytest.approx(np.array([SIZES, [0.3, 0.9]]))
    assert topic.get_title() == "topic"


def test_kinds_stand_over_their_baselines():
    (axes,) = FIGURES["kinds"]().axes
    for label, values in SCORES.items():
        places, heights = curve(axes, label)
        assert heights == pytest.approx(values) and places.round().tolist() == [0, 1]
    (lines,) = (drawn for drawn in axes.collections if isinstance(drawn, LineCollection))
    assert [segment[0, 1] for segment in lines.get_segments()] == pytest.approx(BASELINES)


def test_words_are_marked_by_their_side():
    (axes,) = FIGURES["words"]().axes
    assert np.array_equal(curve(axes, "positive").T, POINTS[[0, 2]])
    assert np.array_equal(curve(axes, "negative").T, POINTS[[1]])
    assert {text.get_text() for text in axes.texts} == set("abc")


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [({}, [1, 3]), ({"label": "negative"}, [1]), ({"kind": "plain"}, [3]), ({"label": "positive"}, [])],
)
def test_errors_are_found(chosen: dict, expected: list[int]):
    assert find_errors(judge, REVIEWS, **chosen) == expected


def test_a_pull_is_what_the_answer_loses_without_the_word():
    assert word_pulls(judge, ["good", "old", "good"]) == pytest.approx({"good": 0.7, "old": 0})
    assert word_pulls(judge, ["broken"]) == pytest.approx({"broken": 0})


def test_an_error_is_drawn_with_its_text_probabilities_and_pulls():
    figure = draw_error(judge, REVIEWS, page=3)  # the pages go round
    assert figure.get_suptitle() == "Error 1 of 2: negative, read as positive"
    assert any("(film, irony) good grief" in text.get_text() for text in figure.texts)
    probabilities, pulls = figure.axes[2:]
    assert [bar.get_width() for bar in probabilities.patches] == pytest.approx([0.1, 0.1, 0.8])
    assert [bool(bar.get_hatch()) for bar in probabilities.patches] == [True, False, False]
    assert [bar.get_width() for bar in pulls.patches] == pytest.approx([0, 0.7])
    assert draw_error(judge, REVIEWS, label="positive").get_suptitle() == "No error of this kind"


def test_the_pages_are_the_same_for_every_model():
    stern = lambda token_lists: np.tile([0.8, 0.1, 0.1], (len(token_lists), 1))  # noqa: E731
    titles = [draw_error(judge, REVIEWS, page=page, others=[stern]).get_suptitle() for page in (1, 2, 3)]
    assert titles[:2] == ["Error 1 of 3: positive, read as positive", "Error 2 of 3: negative, read as positive"]
    swapped = draw_error(stern, REVIEWS, page=2, others=[judge]).get_suptitle()
    assert swapped == "Error 2 of 3: negative, read as negative"


def test_the_browser_follows_its_controls(monkeypatch: pytest.MonkeyPatch):
    drawn = []
    draw = lambda predict, reviews, **chosen: drawn.append((predict, chosen)) or texts.new_figure("x")[0]  # noqa: E731
    monkeypatch.setattr("nlpcourse.classroom.widgets.error_browser.draw_error", draw)
    explorer = error_browser({"judge": judge, "other": len}, REVIEWS)
    assert isinstance(explorer, Explorer)
    model, _, kind, page = explorer.children[0].children
    kind.value, page.value, model.value = "irony", 2, "other"
    assert drawn[0] == (judge, {"label": "any", "kind": "any", "page": 1, "others": (judge, len)})
    assert drawn[-1] == (len, {"label": "any", "kind": "irony", "page": 2, "others": (judge, len)})
