"""The widgets of lecture 14: what they show is what was drawn, and what a model looked at."""

import numpy as np
import pytest
from made_figures import written
from test_drawings import texts_off_the_page, unlabelled

from nlpcourse.classroom.widgets.heads import draw_heads, heads_controls
from nlpcourse.classroom.widgets.masker import OTHERS, SENTENCE, cover_words, draw_masker, masker_controls
from nlpcourse.objectives import MASK

WORDS = SENTENCE.split()
LONG = "incomprehensibilities " * 14


def look(sentence: str) -> tuple[list[str], np.ndarray]:
    """Return weights (2, 3, T, T), other ones in each head, all different."""
    tokens = sentence.split()
    weights = np.random.default_rng(0).random((2, 3, len(tokens), len(tokens)))
    return tokens, weights / weights.sum(axis=-1, keepdims=True)


def test_each_fate_befalls_the_asked_words_only():
    for shares, fate in (((1.0, 0.0), "covered"), ((0.0, 1.0), "random"), ((0.0, 0.0), "kept")):
        read, asked = cover_words(WORDS, 0.5, *shares, throw=3)
        places = [t for t, word in enumerate(asked) if word]
        assert len(places) == 6 and [asked[t] for t in places] == [WORDS[t] for t in places]
        assert [read[t] for t in range(12) if t not in places] == [WORDS[t] for t in range(12) if t not in places]
        found = [read[t] for t in places]
        expected = {"covered": [MASK] * 6, "kept": [WORDS[t] for t in places]}
        assert found == expected[fate] if fate in expected else set(found) <= {*OTHERS}


def test_another_throw_covers_other_words_and_the_same_one_the_same():
    throws = [cover_words(WORDS, 0.15, 0.8, 0.1, throw) for throw in range(1, 9)]
    assert len({str(asked) for _, asked in throws}) > 4
    assert throws[0] == cover_words(WORDS, 0.15, 0.8, 0.1, 1)


def test_shares_above_one_together_are_cut():
    read, asked = cover_words(WORDS, 1.0, 0.8, 1.0, 0)
    assert all(asked) and MASK in read


@pytest.mark.parametrize("sentence", [SENTENCE, "one", LONG])
def test_the_masker_shows_each_word_in_three_ways(sentence):
    figure = draw_masker(sentence, 0.4, 0.8, 0.1, 3)
    read, asked = cover_words(sentence.split(), 0.4, 0.8, 0.1, 3)
    texts = {t.get_position(): t.get_text() for t in figure.axes[0].texts}
    columns = [texts[column, row] for column in range(3) for row in range(len(read))]
    assert columns == [(word or "")[:20] for word in [*sentence.split(), *read, *asked]]
    title = f"40% asked: {sum(map(bool, asked))} of {len(read)} words (80% covered, 10% random)"
    assert figure.get_suptitle() == title
    shaded = [patch.get_y() + 0.5 for patch in figure.axes[0].patches]
    assert shaded == [row for row, word in enumerate(asked) if word]
    bold = {t.get_position() for t in figure.axes[0].texts if t.get_fontweight() == "bold" and t.get_position()[1] >= 0}
    assert bold == {(1, row) for row, word in enumerate(sentence.split()) if read[row] != word}
    assert texts_off_the_page(figure) == [] and min(text.get_fontsize() for text in written(figure)) >= 7


@pytest.mark.parametrize("sentence", [SENTENCE, "one two", LONG])
def test_a_head_is_drawn_as_it_looks(sentence):
    figure = draw_heads(look, sentence, layer=2, head=3, word=2)
    A = look(sentence)[1][1, 2]
    assert np.array_equal(figure.axes[0].images[0].get_array(), A)
    assert [bar.get_width() for bar in figure.axes[1].patches] == pytest.approx(A[1].tolist())
    looks, most = (sentence.split()[t][:10] for t in (1, A[1].argmax()))
    assert figure.get_suptitle() == f"Layer 2, head 3: {looks!r} looks most at {most!r}, {A[1].max():.2f}"
    (frame,) = figure.axes[0].patches
    assert (frame.get_y(), frame.get_height()) == (0.5, 1)
    bottom, top = figure.axes[1].get_ylim()
    assert bottom > top, "the first word stands above, as in the grid"
    assert unlabelled(figure) == [] and texts_off_the_page(figure) == []


@pytest.mark.parametrize(("sentence", "received"), [("", 0), ("word " * 15, 15)])
def test_a_sentence_that_cannot_be_shown_is_refused(sentence, received):
    with pytest.raises(ValueError, match=f"of 1 to 14 words, received {received}"):
        draw_masker(sentence, 0.15, 0.8, 0.1, 1)
    with pytest.raises(ValueError, match=f"of 2 to 14 tokens, received {received}"):
        draw_heads(look, sentence, 1, 1, 1)


def test_the_controls_redraw():
    masker, heads = masker_controls(), heads_controls(look, "a b c d", layers=2, heads=3)
    for widget, changes in (
        (masker, {"rate": 0.5, "mask": 0.1, "random": 0.9, "throw": 4, "sentence": "one two three"}),
        (heads, {"layer": 2, "head": 3, "word": 4, "sentence": "a b c"}),
    ):
        seen = [widget.children[1].outputs]
        for name, value in changes.items():
            widget._controls[name].value = value
            seen.append(widget.children[1].outputs)
        assert all("data" in outputs[0] for outputs in seen)
        assert len({str(outputs) for outputs in seen}) == len(seen)


def test_the_heads_open_where_they_are_told():
    heads = heads_controls(look, "a b c d", layers=2, heads=3, layer=2, head=3)
    assert [heads._controls[name].value for name in ("layer", "head", "word")] == [2, 3, 1]
