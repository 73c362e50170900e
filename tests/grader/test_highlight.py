"""Code on the pages is coloured as Python reads it, whatever the text."""

import html
import io
import keyword
import re
import tokenize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.highlight import highlight
from nlpcourse.classroom import COURSE_ROOT


def test_colours_are_those_of_pythons_own_tokens():
    kinds = {tokenize.COMMENT: "comment", tokenize.NUMBER: "literal", tokenize.STRING: "string"}
    for path in (COURSE_ROOT / "autograder").glob("*.py"):
        source = path.read_text(encoding="utf-8")
        tokens = tokenize.generate_tokens(io.StringIO(source).readline)
        names = ((kinds.get(t.type) or "keyword" * keyword.iskeyword(t.string), t.string) for t in tokens)
        marked = re.findall(r'<span class="(\w+)">(.*?)</span>', str(highlight(source)), re.DOTALL)
        found = [(kind, html.unescape(text)) for kind, text in marked]
        assert found == [(kind, _bare(text)) for kind, text in names if kind], path.name


def _bare(text: str) -> str:
    """Return a text without the letters before its quotes, which are not coloured."""
    return re.sub(r"^[rbfuRBFU]+(?=['\"])", "", text)


@pytest.mark.parametrize("number", ["0x1e-5", "0X1F", "1e-5", "1.5E+3", "1_000", "3j", ".5", "5."])
def test_a_number_is_coloured_as_far_as_python_reads_it(number: str):
    tokens = tokenize.generate_tokens(io.StringIO(number).readline)
    numbers = [token.string for token in tokens if token.type == tokenize.NUMBER]
    marked = re.findall(r'<span class="literal">(.*?)</span>', str(highlight(number)))
    assert marked == [text.removeprefix(".") for text in numbers]  # a leading dot stays black


@given(st.text(alphabet="\"'#\\\n \t<>&defx1_.", max_size=60) | st.text(max_size=40))
def test_colours_change_no_character_of_the_code(source: str):
    page = str(highlight(source))
    assert html.unescape(re.sub(r"</?(?:pre|span)[^>]*>", "", page)) == source.strip("\n")


def test_a_string_that_does_not_end_is_coloured_to_the_end():
    assert str(highlight('x = """a\nb')).endswith('<span class="string">"""a\nb</span></pre>')


@pytest.mark.parametrize("piece", ['"', "'", '"""', "'''\\", "#", "\\", "<", "1.", "def ", '"\\\n', "r'''"])
def test_colours_take_no_time_whatever_the_text(piece: str):
    assert len(highlight(piece * 50_000)) > 50_000  # a quadratic pattern would take minutes
