"""The widget of lecture 16: its bars are the distribution that the lecture computes, its title counts what is left."""

import pytest
import torch
from test_drawings import texts_off_the_page, unlabelled

from nlpcourse.classroom.widgets.sampler import draw_sampler, sampler_controls

WORDS = ["bread", "rice", "soup", "cake", "fish"]
P = torch.tensor([0.1, 0.4, 0.2, 0.25, 0.05])


def read(beginning: str):
    return WORDS, (P * len(beginning)).log()


def bars(figure, number: int) -> list[float]:
    return [bar.get_width() for bar in figure.axes[0].containers[number]]


@pytest.mark.parametrize(("temperature", "top_k", "top_p"), [(1.0, 0, 1.0), (0.0, 2, 0.5), (3.0, 3, 0.7)])
def test_every_drawing_is_labelled_and_stays_on_its_page(temperature, top_k, top_p):
    figure = draw_sampler(read, "anna likes " * 9, temperature, top_k, top_p)
    assert unlabelled(figure) == []
    assert texts_off_the_page(figure) == []


def test_words_stand_from_the_likeliest_down_before_and_after_the_cut():
    figure = draw_sampler(read, "anna likes", 1.0, 2, 1.0)
    assert [text.get_text() for text in figure.axes[0].get_yticklabels()] == ["rice", "cake", "soup", "bread", "fish"]
    assert bars(figure, 0) == pytest.approx([0.4, 0.25, 0.2, 0.1, 0.05])
    assert bars(figure, 1) == pytest.approx([0.4 / 0.65, 0.25 / 0.65, 0, 0, 0])
    assert figure.get_suptitle() == "2 of 5 words can be drawn, the best with 0.62"
    bottom, top = figure.axes[0].get_ylim()
    assert bottom > top
    (crosses,) = figure.axes[0].lines
    assert [round(y - 0.2) for y in crosses.get_ydata()] == [2, 3, 4]


def test_a_nucleus_is_as_large_as_it_must_be_and_temperature_flattens():
    assert draw_sampler(read, "anna likes", 1.0, 0, 0.7).get_suptitle().startswith("3 of 5")
    hot, cold = (bars(draw_sampler(read, "anna likes", T, 0, 1.0), 1) for T in (2.0, 0.5))
    assert hot[0] < 0.4 < cold[0] and sum(hot) == pytest.approx(1)
    assert bars(draw_sampler(read, "anna likes", 2.0, 0, 1.0), 0) == pytest.approx([0.4, 0.25, 0.2, 0.1, 0.05])


def test_words_that_are_not_shown_count_too():
    figure = draw_sampler(lambda beginning: (WORDS * 4, torch.zeros(20)), "anna likes", 1.0, 0, 1.0)
    assert figure.get_suptitle() == "20 of 20 words can be drawn, the best with 0.05"
    assert len(bars(figure, 1)) == 12


def test_the_controls_redraw_and_an_unknown_word_is_told_in_place_of_the_drawing():
    def only_anna(beginning: str):
        if "anna" not in beginning:
            raise ValueError("expected known words")
        return read(beginning)

    explorer = sampler_controls(only_anna, "anna likes")
    (row, output) = explorer.children
    before = output.outputs[0]["data"]["image/png"]
    row.children[2].value = 1  # top-k
    assert output.outputs[0]["data"]["image/png"] != before
    row.children[0].value = "zzz"
    assert output.outputs[0]["text"] == "ValueError: expected known words\n"
