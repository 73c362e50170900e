"""The widget of lecture 10: a word as n-grams and as pieces."""

import pytest
from test_drawings import texts_off_the_page

from nlpcourse.classroom.widgets.word_cutter import LONGEST_WORD, draw_cuts, word_cutter
from nlpcourse.text import learn_bpe

MERGES = learn_bpe({"low": 5, "lower": 2, "newest": 6, "widest": 3}, 10)


def written(axes) -> list[str]:
    return [text.get_text() for text in axes.texts]


def test_the_n_grams_stand_over_their_letters() -> None:
    figure = draw_cuts(MERGES, "where", 3, 0)
    above, below = figure.axes
    assert written(above) == [*"<where>", "<wh", "whe", "her", "ere", "re>"]
    assert [text.get_position()[0] for text in above.texts[7:]] == [1.5, 2.5, 3.5, 4.5, 5.5]
    assert written(below) == [*"where", "▪"]
    assert "14 n-grams" in figure.get_suptitle() and "6 pieces" in figure.get_suptitle()


@pytest.mark.parametrize(("used", "pieces"), [(3, ["l", "o", "w", "est▪"]), (5, ["low", "est▪"])])
def test_the_pieces_follow_the_merges(used: int, pieces: list[str]) -> None:
    figure = draw_cuts(MERGES, "lowest", 4, used)
    assert written(figure.axes[1]) == pieces
    assert texts_off_the_page(figure) == []


@pytest.mark.parametrize("word", ["a", "é" * LONGEST_WORD])
def test_short_and_long_words_fit(word: str) -> None:
    assert texts_off_the_page(draw_cuts(MERGES, word, 6, 2)) == []


@pytest.mark.parametrize("word", ["", "two words", "x" * (LONGEST_WORD + 1)])
def test_what_cannot_be_drawn_gets_a_sentence(word: str) -> None:
    with pytest.raises(ValueError, match=r"expected .* received"):
        draw_cuts(MERGES, word, 3, 0)


def test_the_picture_follows_every_control() -> None:
    explorer = word_cutter(MERGES)
    word, n, used = explorer.children[0].children
    seen = [explorer.children[1].outputs]
    for control, value in ((word, "newer"), (n, 5), (used, 0)):
        control.value = value
        seen.append(explorer.children[1].outputs)
    assert len({str(one) for one in seen}) == 4
