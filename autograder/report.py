"""Bring results and gradebook together: what each student has, marks given by hand included.

Sheets come one at a time and are dropped again; of each student only a `Line` stays, so that a
large class fits into little memory.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from autograder import gradebook, results
from autograder.assignment import Assignment
from autograder.results import Result
from autograder.verdict import Verdict

OUTCOMES = {  # of causes; all others are errors
    "blank": "not attempted",
    "passed": "wrong",  # where a person took points away
    "wrong": "wrong",
    "missing": "missing",
    "unreadable": "nothing to grade",
} | dict.fromkeys(("timeout", "memory", "crash"), "time, memory or crash")
MOST_DIAGNOSES = 10  # on the class page
FORMULAS = tuple("=+-@＝＋－＠\t\r")  # what a spreadsheet may take for the start of a formula


@dataclass(frozen=True)
class Row:
    """The marks of one student for one exercise or question; a score of None waits for a person."""

    id: str
    score: float | None
    max_points: float
    cause: str  # a verdict's; of a written answer "wrong", unless there is none
    by_hand: bool = False
    comment: str = ""
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


@dataclass(frozen=True, slots=True)
class Line:
    """What the class page and the CSV say of one student."""

    student: str
    scores: tuple[float | None, ...]
    total: float
    handed_in: str
    late: bool
    late_by: float  # seconds
    sentence: str


@dataclass
class ClassReport:
    """What the class page says, gathered sheet by sheet."""

    lines: list[Line] = field(default_factory=list)
    outcomes: dict[str, Counter] = field(default_factory=dict)  # by exercise
    diagnoses: Counter = field(default_factory=Counter)  # "exercise: diagnosis"
    waiting: int = 0  # students of whom something is to be graded by hand
    unjailed: int = 0  # students whose code was not run in isolation

    def add(self, sheet: Sheet) -> None:
        """Take in one student."""
        result = sheet.result
        scores = tuple(row.score for row in sheet.rows)
        dates = (result.handed_in, result.late, result.late_by)
        self.lines.append(Line(result.student, scores, sheet.total, *dates, result.sentence))
        self.waiting += sheet.waiting
        self.unjailed += not result.jailed
        for row in sheet.rows:
            self.outcomes.setdefault(row.id, Counter())[outcome_of(row)] += 1
            if row.verdict and row.verdict.diagnosis and row.cause != "blank":
                self.diagnoses[f"{row.id}: {row.verdict.diagnosis}"] += 1

    @property
    def late(self) -> int:
        """Return how many students handed in late."""
        return sum(line.late for line in self.lines)

    def common_diagnoses(self) -> list[tuple[str, int]]:
        """Return what went wrong most often, as (exercise: diagnosis, how many students)."""
        return sorted(self.diagnoses.items(), key=lambda item: (-item[1], item[0]))[:MOST_DIAGNOSES]


def sheets(assignment: Assignment, grading: Path, database: str = "") -> Iterator[Sheet]:
    """Yield the sheets of all students with a result, by name; the gradebook's marks count.

    Raises `GraderError`, and makes nothing, if there are no results.
    """
    found = results.load_all(grading, assignment)
    marks = gradebook.marks(assignment, gradebook.url_of(grading, database))
    for result in found:
        yield _sheet(assignment, result, marks.get(result.student, {}))


def _sheet(assignment: Assignment, result: Result, marks: dict[str, gradebook.Mark]) -> Sheet:
    rows = []
    for exercise, verdict in zip(assignment.exercises, result.verdicts):
        mark = marks.get(exercise.test_id, gradebook.Mark(verdict.points, False, ""))
        said = [marks[cell].comment for cell in exercise.solution_ids if cell in marks]  # kept with the answer
        comment = " ".join(filter(None, [mark.comment, *said]))
        rows.append(Row(exercise.id, mark.score, exercise.points, verdict.cause, mark.by_hand, comment, verdict))
    for question in assignment.questions:
        answered = bool(result.answers.get(question.id))
        mark = marks.get(question.id, gradebook.Mark(None if answered else 0.0, False, ""))
        cause = "unreadable" if result.problem else "wrong" if answered else "blank"
        rows.append(Row(question.id, mark.score, question.points, cause, mark.by_hand, mark.comment))
    return Sheet(result, rows)


def as_csv(assignment: Assignment, lines: list[Line]) -> str:
    """Return one line for each student: marks, total, when it was handed in, and what happened in one sentence.

    The same grades give the same bytes. `late` is in seconds, "yes" if nobody knows by how many, empty if in time.
    """
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    names = [part.id for part in (*assignment.exercises, *assignment.questions)]
    writer.writerow(["student", *names, "total", "max", "handed in", "late", "what happened"])
    for line in lines:
        scores = ["" if score is None else f"{score:g}" for score in line.scores]
        late = f"{line.late_by:.0f}" if line.late_by else "yes" if line.late else ""
        numbers = [*scores, f"{line.total:g}", f"{assignment.max_points:g}", line.handed_in, late]
        writer.writerow([harmless(line.student), *numbers, harmless(line.sentence)])
    return file.getvalue()


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula.

    >>> harmless("=HYPERLINK(1)"), harmless("ada")
    ("'=HYPERLINK(1)", 'ada')
    """
    return f"'{text}" if text.lstrip(" \n").startswith(FORMULAS) else text


def outcome_of(row: Row) -> str:
    """Name the outcome of one exercise for the class page.

    >>> rows = Row("delta", 3.0, 3.0, "passed"), Row("essay", None, 3.0, "wrong"), Row("essay", 1.0, 3.0, "wrong")
    >>> tuple(map(outcome_of, rows))
    ('all points', 'not yet graded', 'some points')
    """
    if row.score is None:
        return "not yet graded"
    if row.score >= row.max_points:
        return "all points"
    return "some points" if row.score > 0 else OUTCOMES.get(row.cause, "error")
