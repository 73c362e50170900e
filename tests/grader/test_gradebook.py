"""Marks written in bulk are the rows that nbgrader itself would write, and what a person wrote stays."""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from grader import handed_in
from nbgrader.api import Comment, Grade, Gradebook
from nbgrader.preprocessors import SaveAutoGrades
from sqlalchemy import select

from autograder import GraderError, gradebook, session
from autograder.assignment import Assignment

DUE = datetime(2026, 11, 20, 23, 59, tzinfo=UTC)


def record_as_nbgrader_does(assignment: Assignment, url: str, students: list[str]) -> None:
    """Do what `nbgrader autograde` does with each executed notebook."""
    for student in students:
        one = handed_in.graded(assignment, student)
        with Gradebook(url) as book:
            book.update_or_create_student(student)
            book.update_or_create_submission(assignment.name, student, timestamp=one.result.handed_in)
        names = {"notebook": assignment.name, "assignment": assignment.name, "student": student, "db_url": url}
        SaveAutoGrades().preprocess(handed_in.executed(one), {"nbgrader": names, "unique_key": assignment.name})


def rows(url: str) -> list[tuple]:
    """Return all that the gradebook holds about submissions, without random ids, sorted."""
    with Gradebook(url) as book:
        found = [(row.student.id, row.name, row.timestamp, row.duedate, row.max_score) for row in submissions(book)]
        for grade in book.db.scalars(select(Grade)):
            marks = (grade.auto_score, grade.manual_score, grade.extra_credit, grade.needs_manual_grade, grade.score)
            found.append((grade.student.id, grade.name, *marks, grade.max_score, grade.failed_tests))
        for note in book.db.scalars(select(Comment)):
            found.append((note.student.id, note.name, note.auto_comment, note.manual_comment, note.comment))
        return sorted(found, key=str)


def submissions(book: Gradebook) -> list:
    return [submission for assignment in book.assignments for submission in assignment.submissions]


def mark_by_hand(url: str, assignment: Assignment, student: str) -> None:
    with Gradebook(url) as book:
        for name, score in (("why", 1.5), ("total-tests", 0.5)):
            grade = book.find_grade(name, assignment.name, assignment.name, student)
            grade.manual_score, grade.extra_credit, grade.needs_manual_grade = score, 0.25, False
        book.find_comment("why", assignment.name, assignment.name, student).manual_comment = "Say more."
        book.db.commit()


def fresh(assignment: Assignment, folder: Path) -> str:
    folder.mkdir(exist_ok=True)
    url = gradebook.url_of(folder)
    gradebook.register(assignment, url, DUE)
    return url


def test_the_rows_are_those_that_nbgrader_writes_marks_by_hand_included(assignment: Assignment, tmp_path: Path):
    ours, theirs = fresh(assignment, tmp_path / "ours"), fresh(assignment, tmp_path / "theirs")
    students = list(handed_in.ANSWERS)
    for _ in range(2):  # the second time over marks by hand
        gradebook.record(assignment, [handed_in.graded(assignment, student) for student in students], ours)
        record_as_nbgrader_does(assignment, theirs, students)
        assert rows(ours) == rows(theirs)
        assert len(rows(ours)) == len(students) * (1 + 3 + 3)
        for url in (ours, theirs):
            mark_by_hand(url, assignment, "all")
            mark_by_hand(url, assignment, "blank")


def test_a_submission_that_was_not_graded_has_zero_and_waits_for_nobody(assignment: Assignment, tmp_path: Path):
    url = fresh(assignment, tmp_path)
    gradebook.record(assignment, [session.ungraded(assignment, "ada", "is empty")], url)
    assert {mark.score for mark in gradebook.marks(assignment, url)["ada"].values()} == {0.0}
    gradebook.record(assignment, [handed_in.graded(assignment, "all")], url)
    assert gradebook.marks(assignment, url)["all"]["why"].score is None
    assert gradebook.recorded(assignment, url) == {"ada", "all"}


def test_students_who_handed_in_nothing_are_known(assignment: Assignment, tmp_path: Path):
    url = fresh(assignment, tmp_path)
    with Gradebook(url) as book:
        book.add_student("zoe")
    gradebook.record(assignment, [handed_in.graded(assignment, "all")], url)
    assert gradebook.students_without_submission(assignment, url) == ["zoe"]


def test_a_batch_is_written_whole_or_not_at_all(assignment: Assignment, tmp_path: Path):
    url = fresh(assignment, tmp_path)
    broken = handed_in.graded(assignment, "some")
    broken.notebook.cells = []
    with pytest.raises(KeyError, match="why"):
        gradebook.record(assignment, [handed_in.graded(assignment, "all"), broken], url)
    assert rows(url) == []


def test_what_cannot_be_marked_is_known_before_it_is_written(assignment: Assignment):
    for student in handed_in.ANSWERS:
        gradebook.check(assignment, handed_in.graded(assignment, student))
    broken = handed_in.graded(assignment, "some")
    del broken.notebook.cells[-1]
    with pytest.raises(KeyError, match="why"):
        gradebook.check(assignment, broken)


def test_a_port_that_is_no_number_is_answered_wherever_the_address_is_shown():
    with pytest.raises(GraderError, match="cannot be used"):
        gradebook.shown("postgresql://ada:secret@host:port/grades")


def test_writing_many_takes_little_time(assignment: Assignment, tmp_path: Path):
    url = fresh(assignment, tmp_path)
    batches = [[session.ungraded(assignment, f"{n}-{m}", "is empty") for n in range(50)] for m in range(10)]
    seconds = []
    for batch in batches:
        start = time.process_time()
        gradebook.record(assignment, batch, url)
        seconds.append(time.process_time() - start)
    assert sorted(seconds)[5] / 50 < 0.01  # about 0.002 s on an idle machine
    assert len(gradebook.recorded(assignment, url)) == 500


@pytest.mark.parametrize(
    "url, said",
    [
        ("sqlite:////no/such/folder/grades.db", "cannot be opened"),
        ("postgresql://nobody:secret@127.0.0.1:9/grades", "cannot be opened"),
        ("grades.db", "cannot be used. Expected one such as postgresql"),
        ("nosuch://host/grades", "cannot be used"),
        ("postgresql://ada:secret@host:port/grades", "cannot be used"),
        ("mysql+nosuchdriver://host/grades", "cannot be used"),
    ],
)
def test_a_database_that_cannot_be_used_is_answered_without_the_password(
    assignment: Assignment, tmp_path: Path, url: str, said: str
):
    with pytest.raises(GraderError, match=said) as error:
        gradebook.register(assignment, gradebook.url_of(tmp_path, url))
    assert "secret" not in str(error.value) and "\n" not in str(error.value)


def test_a_missing_driver_is_answered(assignment: Assignment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "psycopg2", None)
    with pytest.raises(GraderError, match=r"psycopg2, is not installed. Run `pip install 'nlpcourse\[scale\]'`"):
        gradebook.register(assignment, gradebook.url_of(tmp_path, "postgresql://db/grades"))
