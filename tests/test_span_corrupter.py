"""The widget of lecture 15: a sentence with spans cut out."""

from itertools import pairwise

import pytest
from test_drawings import texts_off_the_page

from nlpcourse.classroom.widgets.span_corrupter import LONGEST, SENTENCE, draw_spans, span_corrupter


def rows(figure) -> list[list[str]]:
    return [[text.get_text() for text in axes.texts] for axes in figure.axes]


@pytest.mark.parametrize("seed", range(5))
def test_the_three_rows_tell_one_story(seed: int) -> None:
    text, read, written = rows(draw_spans(SENTENCE, 0.3, 1.5, seed))
    assert text == SENTENCE.split()
    assert written[0] == "<X>" and written[-1] == "<Z>" and read.count("<X>") == read.count("<Y>") == 1
    spans = {"<X>": written[1 : written.index("<Y>")], "<Y>": written[written.index("<Y>") + 1 : -1]}
    assert [word for token in read for word in spans.get(token, [token])] == text


def test_the_title_counts() -> None:
    figure = draw_spans("a b c d e f g h i j", 0.4, 2, 0)
    assert figure.get_suptitle().endswith("4 of 10 words cut out in 2 spans\n8 to read, 7 to write")
    assert "in 1 span\n" in draw_spans("a b", 0.15, 3, 0).get_suptitle()


def test_what_is_cut_out_is_hatched_and_no_box_covers_another() -> None:
    figure = draw_spans(f"  {SENTENCE}{' ' * LONGEST}", 0.3, 1.5, 0)
    (text, read, written), (above, middle, below) = rows(figure), figure.axes
    for words, axes in ((text, above), (read, middle), (written, below)):
        boxes = [box.get_paths()[0].get_extents() for box in axes.collections]
        assert len(boxes) == len(words) and all(box.x1 < after.x0 for box, after in pairwise(boxes))
    hatched = [
        [word for word, box in zip(words, axes.collections, strict=True) if box.get_hatch()]
        for words, axes in ((text, above), (read, middle), (written, below))
    ]
    cut = [word for word in written if not word.startswith("<")]
    assert hatched == [cut, [], cut]


@pytest.mark.parametrize("sentence", ["a b", " ".join(["word"] * 16), " ".join(["a"] * 20), "x" * (LONGEST - 2) + " y"])
def test_short_and_long_sentences_fit(sentence: str) -> None:
    assert texts_off_the_page(draw_spans(sentence, 0.3, 1, 1)) == []


@pytest.mark.parametrize(
    ("sentence", "rate"), [("one", 0.15), ("a " * 21, 0.15), ("long " * 17, 0.15), ("a b c d", 0.9)]
)
def test_what_cannot_be_drawn_gets_a_sentence(sentence: str, rate: float) -> None:
    with pytest.raises(ValueError, match=r"expected .* received"):
        draw_spans(sentence, rate, 1, 0)


def test_the_picture_follows_every_control() -> None:
    explorer = span_corrupter()
    seen = [explorer.children[1].outputs]
    values = "my own sentence has eleven words , most of them short", 0.5, 1.5, 7
    for control, value in zip(explorer.children[0].children, values, strict=True):
        control.value = value
        seen.append(explorer.children[1].outputs)
    assert len({str(one) for one in seen}) == 5
