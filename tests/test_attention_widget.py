"""The widget of lecture 13: its title counts what the mask allows, its weights are those of the words."""

import numpy as np
import pytest
import torch
from test_drawings import texts_off_the_page, unlabelled

from nlpcourse.classroom.widgets.attention import KINDS, SENTENCE, attention_controls, draw_attention, mask_of
from nlpcourse.transformer import causal

LONG = "incomprehensibilities " * 14


def weights(figure) -> np.ndarray:
    return figure.axes[0].images[0].get_array()


def marked(figure, marker: str) -> set[tuple[int, int]]:
    """Return the pairs (looks, is looked at) with a marker on the grid."""
    (line,) = (line for line in figure.axes[0].lines if line.get_marker() == marker)
    return {(int(t), int(s)) for s, t in line.get_xydata()}


def pairs(mask: torch.Tensor) -> set[tuple[int, int]]:
    return {tuple(pair) for pair in mask.nonzero().tolist()}


@pytest.mark.parametrize("sentence", [SENTENCE, "one two", LONG])
@pytest.mark.parametrize("kind", KINDS)
def test_every_drawing_is_labelled_and_stays_on_its_page(sentence, kind):
    figure = draw_attention(sentence, kind, 2, 2, True)
    assert unlabelled(figure) == []
    assert texts_off_the_page(figure) == []


def test_masks_allow_as_many_pairs_as_the_lecture_says():
    assert [int(mask_of(kind, 6).sum()) for kind in KINDS] == [36, 21, 9 + 3 * 3 + 6, 31]
    assert (mask_of("decoder", 6) == causal(6)).all()
    assert not mask_of("encoder–decoder", 6)[:3, 3:].any()  # the encoder sees nothing of what is written


@pytest.mark.parametrize("kind", KINDS)
def test_weights_are_shares_of_what_may_be_seen(kind):
    figure = draw_attention(SENTENCE, kind, 4, 1, True)
    A, mask = weights(figure), mask_of(kind, 8).numpy()
    assert np.allclose(A.sum(axis=1), 1) and ((A > 0) == mask).all()
    assert f"sees {mask[3].sum()} of 8" in figure.get_suptitle()
    assert [bar.get_width() for bar in figure.axes[1].patches] == pytest.approx(A[3].tolist())
    assert marked(figure, "x") == pairs(~mask_of(kind, 8)) and not marked(figure, "o")
    (frame,) = figure.axes[0].patches
    assert (frame.get_y(), frame.get_height()) == (2.5, 1)


def test_to_look_and_to_be_looked_at_are_two_things():
    A = weights(draw_attention(SENTENCE, "encoder", 1, 1, True))
    assert A[0, 1] * A[1, 2] * A[2, 0] != pytest.approx(A[1, 0] * A[2, 1] * A[0, 2])  # alike if Q were K


@pytest.mark.parametrize(("kind", "through"), [("decoder", 4), ("encoder–decoder", 4), ("all but the next word", 8)])
def test_in_two_layers_only_the_leaky_mask_lets_more_through(kind, through):
    figure = draw_attention(SENTENCE, kind, 4, 2, True)
    assert figure.get_suptitle().endswith(f"through 2 layers it hears of {through}")
    leaks = kind == KINDS[3]
    assert marked(figure, "o") == (pairs(~mask_of(kind, 8)) if leaks else set())


def test_the_picture_says_what_its_marks_mean():
    figure = draw_attention(SENTENCE, "encoder–decoder", 4, 1, False)
    assert "upper half: the source" in figure.axes[0].get_ylabel()
    assert "source" not in draw_attention(SENTENCE, "decoder", 4, 1, False).axes[0].get_ylabel()
    assert all(word in figure.get_supxlabel() for word in ("bright", "×: forbidden", "○: forbidden, but heard of"))


@pytest.mark.parametrize("positions", [False, True])
def test_the_same_word_looks_the_same_only_without_positions(positions):
    A = weights(draw_attention(SENTENCE, "encoder", 1, 1, positions))
    first, second = (place for place, word in enumerate(SENTENCE.split()) if word == "the")
    assert np.allclose(A[:, first], A[:, second]) != positions
    assert np.allclose(A[first], A[second]) != positions


@pytest.mark.parametrize(("sentence", "received"), [("", 0), ("alone", 1), ("word " * 15, 15)])
def test_a_sentence_that_cannot_be_shown_is_refused(sentence, received):
    with pytest.raises(ValueError, match=f"expected a sentence of 2 to 14 words, received {received}"):
        draw_attention(sentence, "encoder", 1, 1, False)


def test_the_controls_redraw():
    widget = attention_controls()
    seen = [widget.children[1].outputs]
    for name, value in (("kind", "decoder"), ("word", 2), ("layers", 3), ("positions", True), ("sentence", "a b c")):
        widget._controls[name].value = value
        seen.append(widget.children[1].outputs)
    assert all("data" in outputs[0] for outputs in seen) and len({str(outputs) for outputs in seen}) == 6
