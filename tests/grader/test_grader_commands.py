"""The commands answer bad input with one sentence, and never with a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest
from grader import tiny
from typer.testing import CliRunner, Result

from autograder import cli


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the root of a course with the tiny assignment, which the commands take for theirs."""
    monkeypatch.setattr(cli, "SOLUTIONS", tiny.write_source(tmp_path))
    monkeypatch.setattr(cli, "EXERCISES", tmp_path / "exercises")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, arguments)


def assert_refused(result: Result, said: str) -> None:
    assert result.exit_code == 1
    assert said in result.stderr and len(result.stderr.strip().splitlines()) == 1


def test_release_prints_what_it_wrote(course: Path):
    assert call("release").stdout == f"Wrote exercises/{tiny.NAME}/{tiny.NAME}.ipynb\n"
    assert (course / "exercises" / tiny.NAME / f"{tiny.NAME}.ipynb").is_file()
    assert_refused(call("release", "05-graphs"), "There is no assignment '05-graphs'")


def test_grade_refuses_what_is_not_there(course: Path):
    (course / "empty").mkdir()
    assert_refused(call("grade", "05-graphs", "."), "There is no assignment '05-graphs'")
    assert_refused(call("grade", tiny.NAME, "nowhere", "--grading", "g"), "There is no folder nowhere")
    assert_refused(call("grade", tiny.NAME, "empty", "--grading", "g"), "There are no submissions in empty")


def test_grade_prints_a_table_and_report_repeats_the_report(course: Path):
    tiny.hand_in(course / "class", "[red]ada", "")
    result = call("grade", tiny.NAME, "class", "--grading", "g")
    assert result.exit_code == 0, result.output
    assert "[red]ada" in result.stdout and "is empty (0 bytes)" in result.stdout
    assert "1 double (2) · 2 total (3) · 3 why (2)" in result.stdout
    last = f"Report: g/report/{tiny.NAME}/index.html"
    assert result.stdout.splitlines()[-1] == last
    assert call("report", tiny.NAME, "--grading", "g").stdout.strip() == last


def test_report_and_formgrader_need_a_class_that_was_graded(course: Path):
    assert_refused(call("report", tiny.NAME, "--grading", "g"), "has no results in g")
    assert_refused(call("formgrader", "--grading", "h"), "There is no gradebook in h")


def test_help_names_the_commands():
    done = subprocess.run([sys.executable, "-m", "autograder", "--help"], capture_output=True, encoding="utf-8")
    assert all(command in done.stdout for command in ("release", "grade", "report", "formgrader"))
