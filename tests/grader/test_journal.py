"""The journal keeps what was written, whatever the end of the process cut off, and one grader at a time."""

import sys
from pathlib import Path

import pytest

from autograder import GraderError
from autograder.journal import Entry, Journal, path_of

ADA, BOB = Entry("ada", "1"), Entry("bob\n…", "2", "postgresql://db")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a journal with two entries."""
    path = path_of(tmp_path, "99-tiny")
    with Journal(path) as journal:
        journal.add([ADA])
        journal.add([BOB])
    return path


def recorded(path: Path) -> list[Entry]:
    with Journal(path) as journal:
        return list(journal.recorded.values())


def test_what_was_written_is_read_again_and_the_last_entry_of_a_student_counts(path: Path):
    assert recorded(path) == [ADA, BOB]
    with Journal(path) as journal:
        journal.add([Entry("ada", "3")])
    assert recorded(path) == [Entry("ada", "3"), BOB]


def test_a_line_cut_off_anywhere_is_no_line_and_spoils_none_that_comes_after(path: Path):
    content = path.read_bytes()
    first = content.index(b"\n") + 1
    for end in range(first, len(content)):
        path.write_bytes(content[:end])
        with Journal(path) as journal:
            assert list(journal.recorded.values()) == [ADA]
            journal.add([BOB])
        assert path.read_bytes() == content


@pytest.mark.parametrize("line", [b"\xff\x00", b"[]", b"{}", b'{"student": "eve"}', b'{"student": "eve", "x": 1}'])
def test_a_damaged_line_is_passed_over(path: Path, line: bytes):
    path.write_bytes(line + b"\n" + path.read_bytes())
    assert recorded(path) == [ADA, BOB]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no locks of that kind")
def test_a_second_grader_is_kept_out(path: Path):
    with Journal(path), pytest.raises(GraderError, match="Another run is grading into"), Journal(path):
        pass
    assert recorded(path) == [ADA, BOB]
