"""Bring results and gradebook together: what each student has, marks given by hand included."""

import csv
import io
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from autograder import gradebook, results
from autograder.assignment import Assignment
from autograder.results import Result
from autograder.verdict import Verdict


@dataclass(frozen=True)
class Row:
    """The marks of one student for one exercise or question; a score of None waits for a person."""

    id: str
    score: float | None
    max_points: float
    by_hand: bool = False
    comment: str = ""
    cause: str = "wrong"  # a verdict's cause
    verdict: Verdict | None = None  # None for a written question


@dataclass(frozen=True)
class Sheet:
    """All marks of one student."""

    result: Result
    rows: list[Row]

    @property
    def total(self) -> float:
        """Return the points so far."""
        return sum(row.score or 0.0 for row in self.rows)

    @property
    def waiting(self) -> bool:
        """Tell whether something is still to be graded by hand."""
        return any(row.score is None for row in self.rows)


def sheets(assignment: Assignment, grading: Path) -> list[Sheet]:
    """Return the sheets of all students with a result, by name; the gradebook's marks count."""
    marks = gradebook.marks(assignment, gradebook.url_of(grading))
    found = results.load_all(grading / "results", assignment)
    return [_sheet(assignment, result, marks.get(result.student, {})) for result in found]


def _sheet(assignment: Assignment, result: Result, marks: dict[str, gradebook.Mark]) -> Sheet:
    rows = []
    for exercise, verdict in zip(assignment.exercises, result.verdicts):
        mark = marks.get(exercise.test_id, gradebook.Mark(verdict.points, False, ""))
        rows.append(Row(exercise.id, mark.score, exercise.points, mark.by_hand, mark.comment, verdict.cause, verdict))
    for question in assignment.questions:
        mark = marks.get(question.id, gradebook.Mark(0.0, False, ""))
        cause = "unreadable" if result.problem else "wrong" if result.answers.get(question.id) else "blank"
        rows.append(Row(question.id, mark.score, question.points, mark.by_hand, mark.comment, cause))
    return Sheet(result, rows)


def as_csv(assignment: Assignment, found: list[Sheet]) -> str:
    """Return one line for each student: marks, total, and what happened in one sentence."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    names = [part.id for part in (*assignment.exercises, *assignment.questions)]
    writer.writerow(["student", *names, "total", "max", "what happened"])
    for sheet in found:
        scores = ["" if row.score is None else f"{row.score:g}" for row in sheet.rows]
        total = [f"{sheet.total:g}", f"{assignment.max_points:g}"]
        writer.writerow([sheet.result.student, *scores, *total, sheet.result.sentence])
    return file.getvalue()


def outcome_of(row: Row) -> str:
    """Name the outcome of one exercise for the class page.

    >>> outcome_of(Row("delta", 3.0, 3.0)), outcome_of(Row("essay", None, 3.0)), outcome_of(Row("essay", 1.0, 3.0))
    ('all points', 'not yet graded', 'some points')
    """
    if row.score is None:
        return "not yet graded"
    if row.score >= row.max_points:
        return "all points"
    if row.score > 0:
        return "some points"
    names = {"blank": "not attempted", "unreadable": "unreadable", "wrong": "wrong", "passed": "wrong"}
    return names.get(row.cause, "error")


def common_diagnoses(found: list[Sheet], most: int = 10) -> list[tuple[str, int]]:
    """Count what went wrong most often, as (exercise: diagnosis, how many students)."""
    verdicts = [row.verdict for sheet in found for row in sheet.rows if row.verdict and row.verdict.diagnosis]
    counts = Counter(f"{v.exercise}: {v.diagnosis}" for v in verdicts if v.cause != "blank")
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
