"""Keep marks in nbgrader's gradebook, through nbgrader's own preprocessors, and read them back."""

import os
import sysconfig
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import SaveAutoGrades, SaveCells
from sqlalchemy.exc import SAWarning

from autograder import GraderError
from autograder.assignment import Assignment


@dataclass(frozen=True)
class Mark:
    """What one graded cell of one student earned; a score of None waits for a person."""

    score: float | None
    by_hand: bool
    comment: str


def url_of(grading: Path) -> str:
    """Return the database's URL: SQLite, in the grading folder."""
    grading.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{(grading / 'gradebook.db').resolve()}"


@contextmanager
def _opened(url: str) -> Iterator[Gradebook]:
    with warnings.catch_warnings(), Gradebook(url) as gradebook:
        warnings.simplefilter("ignore", SAWarning)  # about nbgrader's own queries, and harmless
        yield gradebook


def register(assignment: Assignment, url: str) -> None:
    """Tell the gradebook what the assignment's graded cells are, and make the database if there is none."""
    scripts = sysconfig.get_path("scripts")  # nbgrader runs `alembic`, which stands there
    os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", "")])
    with _opened(url) as gradebook:
        gradebook.update_or_create_assignment(assignment.name)
    try:
        SaveCells().preprocess(assignment.master, _resources(assignment, "", url))
    except RuntimeError as error:
        raise GraderError(
            f"The graded cells of {assignment.name} have changed since the gradebook saw them ({error}). "
            "Grade into a new folder with --grading, or restore the assignment."
        ) from error


def save(assignment: Assignment, student: str, notebook: NotebookNode, url: str) -> None:
    """Save the marks of an executed notebook; what a person gave by hand stays."""
    with _opened(url) as gradebook:
        gradebook.update_or_create_student(student)
        gradebook.update_or_create_submission(assignment.name, student)
    SaveAutoGrades().preprocess(notebook, _resources(assignment, student, url))


def save_nothing(assignment: Assignment, student: str, url: str) -> None:
    """Save zero for all that the machine grades, and leave nothing to grade by hand."""
    with _opened(url) as gradebook:
        gradebook.update_or_create_student(student)
        gradebook.update_or_create_submission(assignment.name, student)
        notebook = gradebook.find_submission_notebook(assignment.name, assignment.name, student)
        for grade in notebook.grades:
            grade.auto_score, grade.needs_manual_grade = 0.0, False
        gradebook.db.commit()


def students_without_submission(assignment: Assignment, url: str) -> list[str]:
    """List the students of the gradebook who have handed in nothing for this assignment."""
    with _opened(url) as gradebook:
        graded = {submission.student.id for submission in gradebook.assignment_submissions(assignment.name)}
        return sorted(student.id for student in gradebook.students if student.id not in graded)


def marks(assignment: Assignment, url: str) -> dict[str, dict[str, Mark]]:
    """Return the marks by student and cell; a score given by hand counts before the machine's."""
    found: dict[str, dict[str, Mark]] = {}
    with _opened(url) as gradebook:
        for submission in gradebook.notebook_submissions(assignment.name, assignment.name):
            comments = {comment.name: comment.comment or "" for comment in submission.comments}
            found[submission.student.id] = {
                grade.name: Mark(
                    score=None if grade.manual_score is None and grade.auto_score is None else grade.score,
                    by_hand=grade.manual_score is not None,
                    comment=comments.get(grade.name, ""),
                )
                for grade in submission.grades
            }
    return found


def _resources(assignment: Assignment, student: str, url: str) -> dict:
    names = {"notebook": assignment.name, "assignment": assignment.name, "student": student, "db_url": url}
    return {"nbgrader": names, "unique_key": assignment.name}
