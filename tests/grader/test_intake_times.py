"""When something was handed in, and whether that was late: nbgrader's stamps, Canvas's marks, a file's own time."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path

import nbformat
import pytest
from grader import handmade, tiny

from autograder import gradebook, intake
from autograder.assignment import Assignment
from autograder.feedback import write_report
from autograder.session import Settings, grade_files


def read(
    submissions: Path, assignment: Assignment, student: str = "ada", due: datetime | None = None
) -> intake.Submission:
    [hand_in] = [one for one in intake.find(submissions, tiny.NAME) if one.student == student]
    return intake.read(student, hand_in.load(), assignment, due)


def test_nbgraders_tree_is_read_with_its_timestamps(submissions: Path, assignment: Assignment):
    tiny.hand_in(submissions, "ada", assignment.released, f"{tiny.NAME}/{tiny.NAME}.ipynb")
    tiny.hand_in(submissions, "ada", "2026-03-01 12:00:00.5 UTC", f"{tiny.NAME}/timestamp.txt")
    tiny.hand_in(submissions, "ada", "", "01-neurons/01-neurons.ipynb")
    tiny.hand_in(submissions, "bob", "", "01-neurons/01-neurons.ipynb")
    submission = read(submissions, assignment, due=datetime(2026, 3, 1, 10, 30, tzinfo=UTC))
    assert (submission.handed_in, submission.late_by) == ("2026-03-01T12:00:00+00:00", 5400.5)
    assert submission.notes == ()  # the pages say it where they say when
    assert "01-neurons.ipynb" in read(submissions, assignment, "bob").problem


@pytest.mark.parametrize("text", ["yesterday", "", "\x00" * 50, "9" * 5000, "2026-99-99 12:00:00 Nowhere/Land"])
def test_a_timestamp_that_is_no_time_is_not_believed(submissions: Path, assignment: Assignment, text: str):
    path = tiny.hand_in(submissions, "ada", assignment.released, f"{tiny.NAME}/{tiny.NAME}.ipynb")
    os.utime(path, (1e9, 1e9))
    tiny.hand_in(submissions, "ada", text, f"{tiny.NAME}/timestamp.txt")
    assert read(submissions, assignment).handed_in == "2001-09-09T01:46:40+00:00"


@pytest.mark.parametrize("folder", ["", f"{tiny.NAME}/"])
def test_a_stamp_counts_for_everything_below_it(submissions: Path, assignment: Assignment, folder: str):
    tiny.hand_in(submissions, "ada", assignment.released, f"{folder}deep/down/{tiny.NAME}.ipynb")
    tiny.hand_in(submissions, "ada", "2026-03-01 12:00:00 UTC", f"{folder}timestamp.txt")
    submission = read(submissions, assignment)
    assert (submission.handed_in, submission.notes) == ("2026-03-01T12:00:00+00:00", ())


def test_a_stamp_of_the_students_own_is_a_file_like_any_other(submissions: Path, assignment: Assignment):
    os.utime(tiny.hand_in(submissions, "ada", assignment.released, f"mine/{tiny.NAME}.ipynb"), (1e9, 1e9))
    tiny.hand_in(submissions, "ada", "1999-03-01 12:00:00 UTC", "mine/timestamp.txt")
    submission = read(submissions, assignment)
    assert submission.handed_in == "2001-09-09T01:46:40+00:00"
    assert submission.notes == ("Not a notebook, so not graded: timestamp.txt.",)


def test_a_due_time_without_a_zone_is_local(submissions: Path, assignment: Assignment, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        path = tiny.hand_in(submissions, "ada", assignment.released)
        os.utime(path, (1e9, 1e9))  # 10:46:40 in Tokyo
        assert read(submissions, assignment, due=datetime(2001, 9, 9, 10, 46)).late_by == 40
        assert read(submissions, assignment, due=datetime(2001, 9, 9, 10, 47)).late_by == 0
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_time_that_no_calendar_has_is_unknown(assignment: Assignment):
    file = intake.File("a.ipynb", nbformat.writes(assignment.released).encode(), 1e30)
    submission = intake.read("ada", [file], assignment, datetime(2026, 1, 1))
    assert (submission.handed_in, submission.late_by) == ("", 0.0)


def test_who_canvas_calls_late_is_late_in_the_result_and_the_report(
    tmp_path: Path, assignment: Assignment, monkeypatch
):
    file = intake.File("a.ipynb", b"", 1e9, late=True)
    result = grade_files("cat", [file], assignment, Settings()).result
    assert (result.late, result.late_by, result.handed_in) == (True, 0.0, "")
    monkeypatch.setattr(gradebook, "marks", lambda *_: {})
    handmade.save([result, handmade.result(assignment, "dan", "passed", "passed")], tmp_path)
    page = write_report(assignment, tmp_path)
    assert "1 handed in late" in page.read_text(encoding="utf-8")
    assert ">late</td>" in page.read_text(encoding="utf-8")
    pages = {name: (page.parent / "feedback" / f"{name}.html").read_text(encoding="utf-8") for name in ("cat", "dan")}
    assert "Handed in <strong>late</strong>." in pages["cat"] and "late</strong>" not in pages["dan"]
    assert ",,yes," in (page.parent / "grades.csv").read_text(encoding="utf-8")
