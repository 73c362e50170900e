"""Prove that the tests of an assignment test: grade its known answers, the solution and the blank release.

Each known answer is handed in alone, in place of the solution. A wrong one must lose all points of its exercise and
no others, most by the name of the mistake (the first line of its file says which); a right one must lose nothing.
"""

import copy
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder import GraderError
from autograder.assignment import Assignment
from autograder.grade import grade_class
from autograder.release import read_source
from autograder.results import Result
from autograder.sample_class import find_cell, without_markers

NAMED_LEAST = 0.8  # share of the wrong answers whose mistake is named
_DIAGNOSIS = "# diagnosis: "


@dataclass(frozen=True)
class Row:
    """What became of the known answers of one exercise: how many there are, and how many came out as they should."""

    exercise: str
    wrong: int = 0
    caught: int = 0
    named: int = 0
    right: int = 0
    accepted: int = 0
    strays: tuple[str, ...] = ()  # the files that did not come out as they should

    @property
    def holds(self) -> bool:
        """Tell whether every wrong answer was caught, enough of them by name, and every right one accepted."""
        return (self.caught, self.accepted) == (self.wrong, self.right) and self.named >= NAMED_LEAST * self.wrong


@dataclass(frozen=True)
class Validation:
    """The rows of an assignment, and whether the solution earns everything and the blank release nothing."""

    rows: list[Row]
    solution_earns_all: bool
    blank_earns_nothing: bool

    @property
    def holds(self) -> bool:
        """Tell whether all is as it should be."""
        return all(row.holds for row in self.rows) and self.solution_earns_all and self.blank_earns_nothing


def known_answers(assignment: Assignment, answers: Path) -> dict[str, list[Path]]:
    """Return the files of known answers for each exercise, by name."""
    return {e.id: sorted((answers / assignment.name / e.id).glob("*.py")) for e in assignment.exercises}


def filled(assignment: Assignment, answers: dict[str, str]) -> NotebookNode:
    """Return the released notebook with some cells filled in."""
    notebook = copy.deepcopy(assignment.released)
    for name, source in answers.items():
        find_cell(notebook, name).source = source
    return notebook


def hand_in(folder: Path, student: str, assignment: Assignment, notebook: NotebookNode) -> None:
    """Put a student's notebook where nbgrader would collect it."""
    path = folder / student / assignment.name / f"{assignment.name}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(notebook, path)


def validate(
    assignment: Assignment,
    solutions: Path,
    answers: Path,
    *,
    workers: int = 2,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> Validation:
    """Grade all known answers of an assignment by the real grader, and say what became of them.

    `answers` holds the files as ASSIGNMENT/EXERCISE/wrong-….py and right-….py. `on_progress` is told how many of all
    are graded. Raises `GraderError` if nothing can be graded here.
    """
    files = known_answers(assignment, answers)
    _check_files(files)
    right = solved(assignment, solutions)
    with tempfile.TemporaryDirectory(prefix="validate-") as name:
        submissions = Path(name) / "submissions"
        hand_in(submissions, "solution", assignment, filled(assignment, right))
        hand_in(submissions, "blank", assignment, assignment.released)
        for exercise, path in _each(files):
            answer = {exercise: path.read_text(encoding="utf-8")}
            hand_in(submissions, _student(exercise, path), assignment, filled(assignment, right | answer))
        graded = grade_class(assignment, submissions, Path(name) / "grading", workers=workers, on_progress=on_progress)
        found = {result.student: result for result in graded}
    rows = [_row(exercise, paths, found) for exercise, paths in files.items()]
    earns_all = all(verdict.points == verdict.max_points for verdict in found["solution"].verdicts)
    is_blank = {verdict.cause for verdict in found["blank"].verdicts} == {"blank"}
    return Validation(rows, earns_all, is_blank)


def _check_files(files: dict[str, list[Path]]) -> None:
    """Raise `GraderError` where nothing would be proved: an exercise without known answers, or an empty file."""
    for exercise, paths in files.items():
        names = {path.name.partition("-")[0] for path in paths}
        if not {"wrong", "right"} <= names:
            raise GraderError(f"{exercise} has no known answers of both kinds. Add files wrong-….py and right-….py.")
        empty = [path.name for path in paths if not path.read_text(encoding="utf-8").strip()]
        if empty:
            raise GraderError(f"{exercise}: {', '.join(empty)} is empty. Write an answer, or delete the file.")


def solved(assignment: Assignment, solutions: Path) -> dict[str, str]:
    """Return the solution of each cell that students fill in with code."""
    source = read_source(assignment.name, solutions)
    cells = [cell for exercise in assignment.exercises for cell in exercise.solution_ids]
    return {cell: without_markers(find_cell(source, cell).source) for cell in cells}


def _each(files: dict[str, list[Path]]) -> Iterator[tuple[str, Path]]:
    return ((exercise, path) for exercise, paths in files.items() for path in paths)


def _student(exercise: str, path: Path) -> str:
    return f"{exercise}.{path.stem}"


def _row(exercise: str, paths: list[Path], found: dict[str, Result]) -> Row:
    """Count what became of the answers to one exercise."""
    counts, strays = dict.fromkeys(("wrong", "caught", "named", "right", "accepted"), 0), []
    for path in paths:
        result = found[_student(exercise, path)]
        lost = {verdict.exercise: verdict for verdict in result.verdicts if verdict.points < verdict.max_points}
        is_wrong = path.name.startswith("wrong-")
        as_it_should = set(lost) == ({exercise} if is_wrong else set())
        as_it_should &= not any(verdict.points for verdict in lost.values())
        counts["wrong" if is_wrong else "right"] += 1
        counts["caught" if is_wrong else "accepted"] += as_it_should
        wanted = path.read_text(encoding="utf-8").splitlines()[0].removeprefix(_DIAGNOSIS)
        counts["named"] += is_wrong and as_it_should and wanted == lost[exercise].diagnosis
        strays += [] if as_it_should else [path.name]
    return Row(exercise, **counts, strays=tuple(strays))
