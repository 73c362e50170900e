"""Keep marks in nbgrader's gradebook, many submissions in one transaction, and read them back.

What is written equals what nbgrader's own SaveAutoGrades would write, through nbgrader's models; a
test compares the rows. Whatever a person wrote stays.
"""

import warnings
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Assignment as AssignmentRow
from nbgrader.api import (
    Base,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    new_uuid,
)
from nbgrader.preprocessors import SaveCells
from sqlalchemy import Select, insert, or_, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SAWarning
from sqlalchemy.orm import Session

from autograder import GraderError, programs
from autograder.assignment import Assignment
from autograder.session import Graded

NO_URL = "The database's URL cannot be used. Expected one such as postgresql://NAME:PASSWORD@HOST/DATABASE."


@dataclass(frozen=True)
class Mark:
    """What one graded cell of one student earned; a score of None waits for a person."""

    score: float | None
    by_hand: bool
    comment: str


def url_of(grading: Path, database: str = "") -> str:
    """Return the database's URL: SQLite in the grading folder, or the URL given.

    >>> url_of(Path("."), "postgresql://ada@db/grades")
    'postgresql+psycopg2://ada@db/grades'
    """
    if database:
        kind, separator, rest = database.partition("://")
        kind = "postgresql+psycopg2" if kind in ("postgres", "postgresql") else kind
        return f"{kind}{separator}{rest}"
    return f"sqlite:///{(grading / 'gradebook.db').resolve()}"


def shown(url: str) -> str:
    """Return a database's URL without its password; raises `GraderError` if it is no URL."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except (ArgumentError, ValueError) as error:  # the latter for a port that is no number
        raise GraderError(NO_URL) from error


@contextmanager
def _opened(url: str) -> Iterator[Gradebook]:
    with warnings.catch_warnings(), _gradebook(url) as gradebook:
        warnings.simplefilter("ignore", SAWarning)  # about nbgrader's own queries, and harmless
        yield gradebook


def why(error: DBAPIError) -> str:
    """Return what a database says is wrong, in one line."""
    return " ".join(str(error.orig).split())


def _gradebook(url: str) -> Gradebook:
    programs.find_alembic()
    try:
        return Gradebook(url)
    except (ArgumentError, ValueError) as error:
        raise GraderError(NO_URL) from error
    except ModuleNotFoundError as error:
        raise GraderError(
            f"The database's driver, {error.name}, is not installed. Run `pip install 'nlpcourse[scale]'`."
        ) from error
    except DBAPIError as error:
        raise GraderError(f"The gradebook {shown(url)} cannot be opened ({why(error)}). Check the address.") from error


def register(assignment: Assignment, url: str, due: datetime | None = None) -> None:
    """Tell the gradebook what the assignment's graded cells are and when it was due; make the database if need be."""
    with _opened(url) as gradebook:
        gradebook.update_or_create_assignment(assignment.name, **({"duedate": due} if due else {}))
        if _checksums_in_gradebook(gradebook, assignment) == _checksums_wanted(assignment):
            return
    names = {"notebook": assignment.name, "assignment": assignment.name, "student": "", "db_url": url}
    try:
        SaveCells().preprocess(assignment.master, {"nbgrader": names, "unique_key": assignment.name})
    except RuntimeError as error:
        raise GraderError(
            f"The graded cells of {assignment.name} have changed since the gradebook saw them ({error}). "
            "Grade into a new folder with --grading, or restore the assignment."
        ) from error


def _checksums_wanted(assignment: Assignment) -> dict[str, str]:
    """Return the checksum of each of the assignment's cells that the gradebook keeps."""
    cells = (cell for cell in assignment.master.cells if utils.is_solution(cell) or utils.is_locked(cell))
    return {cell.id: cell.metadata.nbgrader.checksum for cell in cells}


def _checksums_in_gradebook(gradebook: Gradebook, assignment: Assignment) -> dict[str, str]:
    """Return the checksum of each cell of the assignment that the gradebook has."""
    try:
        cells = gradebook.find_notebook(assignment.name, assignment.name).source_cells
    except MissingEntry:
        return {}
    return {cell.name: cell.checksum for cell in cells}


def check(assignment: Assignment, graded: Graded) -> None:
    """Raise `KeyError`, say, if the notebook of a submission lacks what its marks are taken from."""
    for cell in assignment.master.cells:
        if utils.is_grade(cell):
            _score(graded, cell.id)
        if utils.is_solution(cell):
            _reply(graded, cell.id)


def record(assignment: Assignment, batch: list[Graded], url: str) -> None:
    """Write the marks of many submissions, each student once, in one transaction; what a person gave stays."""
    with _opened(url) as gradebook:
        db, notebook = gradebook.db, gradebook.find_notebook(assignment.name, assignment.name)
        notebooks = _notebook_ids(db, notebook, batch)
        for cell in notebook.grade_cells:
            scores = {notebooks[graded.result.student]: _score(graded, cell.name) for graded in batch}
            _put(db, Grade, cell.id, "auto_score", scores)
        for cell in notebook.solution_cells:
            replies = {notebooks[graded.result.student]: _reply(graded, cell.name) for graded in batch}
            _put(db, Comment, cell.id, "auto_comment", replies)
        to_be_seen = or_(Grade.manual_score.is_not(None), Grade.auto_score.is_(None))
        cells = [cell.id for cell in notebook.grade_cells]
        mine = (Grade.cell_id.in_(cells), Grade.notebook_id.in_(notebooks.values()))
        db.execute(update(Grade).where(*mine).values(needs_manual_grade=to_be_seen))
        db.commit()


def _notebook_ids(db: Session, notebook: Notebook, batch: list[Graded]) -> dict[str, str]:
    """Return the id of each student's notebook, made where there is none, with the time when it was handed in."""
    students = {graded.result.student: utils.parse_utc(graded.result.handed_in or None) for graded in batch}
    known = set(db.scalars(select(Student.id).where(Student.id.in_(students))))
    if new := [{"id": student} for student in students if student not in known]:
        db.execute(insert(Student), new)
    fixed = {"assignment_id": notebook.assignment_id}
    submissions = _ids(db, SubmittedAssignment, fixed, "student_id", students)
    times = [{"id": submissions[student], "timestamp": time} for student, time in students.items()]
    db.execute(update(SubmittedAssignment), times)
    notebooks = _ids(db, SubmittedNotebook, {"notebook_id": notebook.id}, "assignment_id", submissions.values())
    return {student: notebooks[submission] for student, submission in submissions.items()}


def _put(db: Session, model: type[Base], cell: str, column: str, values: dict[str, Any]) -> None:
    """Write a value for one cell into each notebook, given by its id."""
    ids = _ids(db, model, {"cell_id": cell}, "notebook_id", values)
    db.execute(update(model), [{"id": ids[notebook], column: value} for notebook, value in values.items()])


def _ids(db: Session, model: type[Base], fixed: dict[str, str], column: str, values: Collection[str]) -> dict[str, str]:
    """Return for each value of `column` the id of its row, made where there is none; all rows have `fixed`."""
    among = (getattr(model, name) == value for name, value in fixed.items())
    place = getattr(model, column)
    found = dict(db.execute(select(place, model.id).where(*among, place.in_(values))).all())
    if missing := {value: new_uuid() for value in values if value not in found}:
        db.execute(insert(model), [{"id": key, column: value, **fixed} for value, key in missing.items()])
    return found | missing


def _score(graded: Graded, name: str) -> float | None:
    """Return what the machine gives for a graded cell; None waits for a person."""
    for verdict in graded.result.verdicts:
        if verdict.test_id == name:
            return verdict.points
    return utils.determine_grade(_cell(graded.notebook, name))[0] if graded.notebook else 0.0


def _reply(graded: Graded, name: str) -> str | None:
    """Return nbgrader's comment on a solution cell that is as it was released."""
    if not graded.notebook:
        return None
    cell = _cell(graded.notebook, name)
    return "No response." if cell.metadata.nbgrader.checksum == utils.compute_checksum(cell) else None


def _cell(notebook: NotebookNode, name: str) -> NotebookNode:
    return {cell["id"]: cell for cell in notebook["cells"]}[name]  # attributes of a notebook are slow


def recorded(assignment: Assignment, url: str) -> set[str]:
    """Return the students who have a submission of the assignment in the gradebook."""
    with _opened(url) as gradebook:
        return set(gradebook.db.scalars(_submissions(assignment)))


def students_without_submission(assignment: Assignment, url: str) -> list[str]:
    """List the students of the gradebook who have handed in nothing for this assignment."""
    with _opened(url) as gradebook:
        return sorted(gradebook.db.scalars(select(Student.id).where(Student.id.not_in(_submissions(assignment)))))


def _submissions(assignment: Assignment) -> Select:
    mine = select(AssignmentRow.id).where(AssignmentRow.name == assignment.name)
    return select(SubmittedAssignment.student_id).where(SubmittedAssignment.assignment_id.in_(mine))


def marks(assignment: Assignment, url: str) -> dict[str, dict[str, Mark]]:
    """Return the marks by student and cell; a score by hand counts before the machine's. Code cells hold comments."""
    found: dict[str, dict[str, Mark]] = {}
    scores, comments = (Grade.score, Grade.auto_score, Grade.manual_score), (Comment.comment, Comment.manual_comment)
    with _opened(url) as gradebook:
        rows = gradebook.db.execute(_of_all(assignment, Comment, *comments))
        said = {(student, cell): Mark(None, bool(manual), comment or "") for student, cell, comment, manual in rows}
        for student, cell, score, auto, manual in gradebook.db.execute(_of_all(assignment, Grade, *scores)):
            score, comment = None if auto is None and manual is None else score, said.pop((student, cell), None)
            found.setdefault(student, {})[cell] = Mark(score, manual is not None, comment.comment if comment else "")
    for (student, cell), mark in said.items():
        found.setdefault(student, {}).update({cell: mark} if mark.by_hand else {})
    return found


def _of_all(assignment: Assignment, model: type[Base], *columns: Any) -> Select:
    """Select the student, the cell's name and the columns of all grades, or comments, of an assignment."""
    return (
        select(SubmittedAssignment.student_id, BaseCell.name, *columns)
        .select_from(model)
        .join(BaseCell, BaseCell.id == model.cell_id)
        .join(SubmittedNotebook, SubmittedNotebook.id == model.notebook_id)
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .join(AssignmentRow, AssignmentRow.id == SubmittedAssignment.assignment_id)
        .where(AssignmentRow.name == assignment.name)
    )
