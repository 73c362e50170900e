"""Docstrings in their many styles are cut into paragraphs without markup, and prose is told from code."""

import pytest

from nlpcourse.data.library_docs import is_prose, paragraphs
from nlpcourse.text import tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line\ngoes on.\n\nAnother.", ["One line goes on.", "Another."]),
        ("Title\n=====\nText.\n\nReturns\n    What it is.", ["Title", "Text.", "Returns", "What it is."]),
        ("x : int, optional\n    What it is\n    and does.\ny : int\n    More.", ["What it is and does.", "More."]),
        ("Args:\n    x (int): What it\n        is.\n    y: More.", ["Args:", "What it is.", "More."]),
        (":param x: What it\n    is.\n:returns: More.", ["What it is.", "More."]),
        ("- One\n  more.\n- Two.\n1. Three.", ["One more.", "Two.", "Three."]),
        (".. note::\n    Look out.\n.. image:: a.png\n", ["Look out."]),
        ("Sum:\n\n>>> f(1)\n... # more\n", ["Sum:"]),
        ("See :class:`~torch.nn.Linear` and :ref:`this text <label>`.", ["See Linear and this text."]),
        ("Use ``x`` and `y` of **all** *these* [1]_.", ["Use x and y of all these ."]),
        ("Read `the guide <https://a.org/b>`_ or https://c.org now.", ["Read the guide or  now."]),
        (
            "Call numpy.linalg.det() of snake_case, e.g. here. So 'x' is.",
            ["Call det  of snake case, e.g. here. So x is."],
        ),
        ("", []),
        ("-\n1.\n", ["1."]),
    ],
)
def test_paragraphs_are_without_markup(text: str, expected: list[str]):
    assert list(paragraphs(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Return the number of lines.", True),
        ("Return all of them.", False),
        ("x = f(a) + g(b) for a in the list of b and c", False),
        ("numpy torch matplotlib pandas scipy of jax", False),
        ("one of the lines is 1 2 3 4", False),
        ("return the sum of all of the rows and of = columns in it", False),
        ("ein Satz auf Deutsch, wie er im Buche steht", False),
        ("", False),
    ],
)
def test_prose_is_told_from_the_rest(text: str, expected: bool):
    assert is_prose(tokenise(text)) == expected
