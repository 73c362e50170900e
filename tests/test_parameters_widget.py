"""The widget of lecture 17: counts are the published ones, memory follows from them, and what is drawn says so."""

import pytest
from test_drawings import texts_off_the_page, unlabelled

from nlpcourse.classroom.widgets.parameters import PUBLISHED, count, draw_parameters, parameter_sliders

LLAMA = {"layers": 32, "dim": 4096, "heads": 32, "kv_heads": 32, "vocab_size": 32_000, "hidden": 11_008}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GPT-2", 124_439_808),
        ("GPT-2 XL", 1_557_611_200),
        ("GPT-3", 174_604_259_328),
        ("Phi-3 mini", 3_821_079_552),
        ("LLaMA 7B", 6_738_415_616),
        ("LLaMA 13B", 13_015_864_320),
        ("LLaMA 65B", 65_285_660_672),
        ("Llama 2 70B", 68_976_648_192),
        ("Llama 3 8B", 8_030_261_248),
    ],
)
def test_published_models_have_their_published_counts(name, expected):
    assert count(PUBLISHED[name]) == expected
    assert len(PUBLISHED) == 9


@pytest.mark.parametrize("against", ["dim", "layers"])
def test_the_drawing_is_labelled_and_says_how_many(against):
    figure = draw_parameters(**LLAMA, against=against)
    assert figure.get_suptitle() == "6,738,415,616 parameters"
    assert unlabelled(figure) == []
    assert figure.axes[0].get_xlabel() == {"dim": "width D", "layers": "layers"}[against]
    assert texts_off_the_page(figure) == []


def test_memory_is_count_times_bits():
    _, bars = draw_parameters(**LLAMA).axes
    assert [bar.get_width() for bar in bars.patches] == pytest.approx([6.738415616 * size for size in (4, 2, 1, 0.5)])
    assert [text.get_text().strip() for text in bars.texts] == ["27", "13.5", "6.74", "3.37"]
    assert bars.yaxis_inverted() and [tick.get_text() for tick in bars.get_yticklabels()] == ["32", "16", "8", "4"]


def test_each_model_stands_where_its_sizes_are():
    points, _ = draw_parameters(**LLAMA | {"layers": 40}, against="layers").axes
    places = [tuple(line.get_xydata()[0]) for line in points.lines]
    assert places == [(model.layers, count(model)) for model in PUBLISHED.values()] + [(40, 8_357_482_496)]


def test_heads_cost_nothing_and_fewer_keys_save():
    title = draw_parameters(**LLAMA | {"heads": 64, "kv_heads": 64}).get_suptitle()
    assert title == "6,738,415,616 parameters"
    assert draw_parameters(**LLAMA | {"kv_heads": 8}).get_suptitle() == "5,933,109,248 parameters"


def test_sliders_begin_with_llama_and_show_what_does_not_fit():
    widget = parameter_sliders()
    assert "6,738" not in repr(widget)
    controls = widget.children[0].children
    values = {control.description: control.value for control in controls}
    assert values == LLAMA | {"against": "dim"}
    next(control for control in controls if control.description == "kv_heads").value = 64
    (output,) = widget.children[1].outputs
    assert "expected kv_heads to divide heads = 32, received 64" in output["text"]
