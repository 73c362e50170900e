"""The commands answer bad input with one sentence, and never with a traceback."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from grader import tiny
from sqlalchemy.exc import DBAPIError
from typer.testing import CliRunner, Result

from autograder import cli, grade


def call(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, arguments)


def assert_refused(result: Result, said: str) -> None:
    assert result.exit_code == 1
    assert said in result.stderr and len(result.stderr.strip().splitlines()) == 1


def test_release_prints_what_it_wrote(tiny_course: Path):
    assert call("release").stdout == f"Wrote exercises/{tiny.NAME}/{tiny.NAME}.ipynb\n"
    assert (tiny_course / "exercises" / tiny.NAME / f"{tiny.NAME}.ipynb").is_file()
    assert_refused(call("release", "05-graphs"), "There is no assignment '05-graphs'")


def test_grade_refuses_what_is_not_there(tiny_course: Path):
    (tiny_course / "empty").mkdir()
    assert_refused(call("grade", "05-graphs", "."), "There is no assignment '05-graphs'")
    assert_refused(call("grade", tiny.NAME, "nowhere", "--grading", "g"), "There is no folder nowhere")
    assert_refused(call("grade", tiny.NAME, "empty", "--grading", "g"), "There are no submissions in empty")
    tiny.hand_in(tiny_course / "class", "ada", "")
    grade = ("grade", tiny.NAME, "class", "--grading", "g")
    assert_refused(call(*grade, "--db", "grades"), "The database's URL cannot be used")
    assert_refused(call(*grade, "--scheduler", "tcp://127.0.0.1:9"), "No scheduler answers at tcp://127.0.0.1:9")
    assert call(*grade, "--due", "tomorrow").exit_code == 2


def test_grade_refuses_where_it_cannot_write_or_connect(tiny_course: Path):
    tiny.hand_in(tiny_course / "class", "ada", "")
    (tiny_course / "file").touch()
    for grading in ("file", "file/inside"):
        assert_refused(call("grade", tiny.NAME, "class", "--grading", grading), "A file cannot be read or written")
    grade = ("grade", tiny.NAME, "class", "--grading", "g")
    assert_refused(call(*grade, "--db", "postgresql://a:b@h:port/x"), "The database's URL cannot be used")
    assert_refused(call(*grade, "--scheduler", "nonsense"), "'nonsense' is no scheduler's address")
    (tiny_course / "g" / "gradebook.db").write_text("no database, but text that is as long as a header of one " * 9)
    assert_refused(call(*grade), "file is not a database")


@pytest.mark.parametrize(
    "error, said",
    [
        (PermissionError(13, "Permission denied", "g/journal"), "Permission denied: 'g/journal'"),
        (
            OSError(28, "No space left on device"),
            "A file cannot be read or written ([Errno 28] No space left",
        ),
        (
            DBAPIError("", {}, sqlite3.OperationalError("database is locked")),
            "is locked). Close the formgrader",
        ),
        (DBAPIError("", {}, Exception("server closed\nthe connection")), "(server closed the connection). Check that"),
    ],
)
def test_what_goes_wrong_on_the_way_is_one_sentence(
    tiny_course: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
):
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(grade, "grade_class", fail)
    result = call("grade", tiny.NAME, "class", "--grading", "g")
    assert_refused(result, said)
    assert "formgrader" not in result.stderr or "locked" in said


def test_a_rerun_with_nothing_to_do_shows_no_progress_bar(tiny_course: Path):
    tiny.hand_in(tiny_course / "class", "ada", "")
    grade = ("grade", tiny.NAME, "class", "--grading", "g", "--workers", "1")
    assert "Grading" in call(*grade).stdout
    again = call(*grade).stdout
    assert "Grading" not in again and "ada" in again


def test_grade_prints_a_table_and_report_repeats_the_report(tiny_course: Path):
    tiny.hand_in(tiny_course / "class", "[red]ada", "")
    result = call("grade", tiny.NAME, "class", "--grading", "g", "--workers", "1", "--due", "2020-01-01 12:00")
    assert result.exit_code == 0, result.output
    assert "[red]ada" in result.stdout and "is empty (0 bytes)" in result.stdout
    assert "1 double (2) · 2 total (3) · 3 why (2)" in result.stdout
    last = f"Report: g/report/{tiny.NAME}/index.html"
    assert result.stdout.splitlines()[-1] == last
    assert call("report", tiny.NAME, "--grading", "g").stdout.strip() == last
    similarity = call("report", tiny.NAME, "--grading", "g", "--similarity").stdout.splitlines()
    assert similarity[0] == last and similarity[1].startswith(f"Similarity: g/report/{tiny.NAME}/")


def test_report_and_formgrader_need_a_class_that_was_graded(tiny_course: Path):
    assert_refused(call("report", tiny.NAME, "--grading", "g"), "has no results in g")
    assert_refused(call("formgrader", "--grading", "g"), "There is no gradebook in g")
    assert not (tiny_course / "g").exists()  # a slip of the pen leaves nothing behind


def test_a_timeout_beyond_reason_is_refused(tiny_course: Path):
    assert call("grade", tiny.NAME, "class", "--timeout", "inf").exit_code == 2


def test_help_names_the_commands():
    done = subprocess.run([sys.executable, "-m", "autograder", "--help"], capture_output=True, encoding="utf-8")
    assert all(command in done.stdout for command in ("release", "validate", "grade", "report", "formgrader"))
