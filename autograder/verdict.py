"""Say for each exercise what it earned and what went wrong, in words that give no hidden test away.

A failure in the visible part of a test cell is shown in full: the student has that part. Of a
failure in the hidden part only fixed sentences are shown, the type of the exception, and a line of
the student's own code; never a value or a message, for a student could put hidden inputs into it.
"""

import builtins
import re
from dataclasses import dataclass
from typing import Literal

from pydantic import FiniteFloat

from autograder.assignment import Assignment, Exercise
from autograder.python_cells import defined_names
from autograder.rebuild import OWN_CELL, Rebuilt
from autograder.trusted import Outcome
from nlpcourse.classroom import checks

LONGEST_MESSAGE = 2000  # characters
MOST_LINES = 250  # of a cell whose lines are quoted: which of them says something about a hidden input
_CONTROL = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_KNOWN_ERRORS = {name for name in dir(builtins) if name.endswith(("Error", "Exception", "Exit"))} | {"LinAlgError"}

MISSING_MODULE = "The grader has the packages of the course and no others; do without it."
NOT_THERE = "Restart the kernel and run all cells: what a deleted cell or a later one defines is not there then."
NO_INPUT = "Nobody can answer `input()` while you are graded; take arguments instead."
NO_EXIT = "Your code ended Python by `exit()`; return a value instead."
HINTS = {"ModuleNotFoundError": MISSING_MODULE, "EOFError": NO_INPUT, "NameError": NOT_THERE, "SystemExit": NO_EXIT}
OWN_WORDS = "another check failed"
UNUSABLE = "the check could not use what the function returned"
HIDDEN = "The visible checks passed, but not the checks that run when you are graded"
HIDDEN_HINT = (
    "They try other shapes, other numbers and edge cases. Read the docstring again: what else does it ask for?"
)
ENDED = {
    "timeout": ("did not finish in time", "It did not finish within {timeout:g} s; look for a loop that never ends."),
    "memory": ("used too much memory", "It used more memory than it may; look for a list or an array that grows."),
    "crash": ("stopped Python", "It stopped Python itself, by a crash or by ending the process."),
}

Cause = Literal["passed", "blank", "wrong", "error", "timeout", "memory", "crash", "missing", "unreadable"]


@dataclass(frozen=True)
class Verdict:
    """The result of one test cell; `message` is safe to show, `diagnosis` is what the class report counts."""

    exercise: str
    test_id: str
    points: FiniteFloat
    max_points: float
    cause: Cause
    hidden: bool = False
    diagnosis: str = ""
    message: str = ""
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        """Tell whether the test earned its points."""
        return self.cause == "passed"


@dataclass(frozen=True)
class _Failure:
    """Why an exercise earned nothing."""

    cause: Cause
    diagnosis: str
    message: str


def judge(
    assignment: Assignment, rebuilt: Rebuilt, cells: dict[str, Outcome], tests: dict[str, Outcome], timeout: float
) -> list[Verdict]:
    """Return the verdict on each test cell, all points or none, from what the cells and the tests led to."""
    verdicts = []
    for exercise in assignment.exercises:
        outcome = tests.get(exercise.test_id, Outcome("crash"))
        if outcome.status == "ok":
            failure, points = _Failure("passed", "", ""), exercise.points
        else:
            failure = _before_the_test(exercise, rebuilt, cells, outcome, timeout)
            failure, points = failure or _explain(exercise, rebuilt, outcome, timeout), 0.0
        message, seconds = clean(failure.message) or failure.cause, round(outcome.seconds, 6)
        what = (failure.cause, outcome.hidden, failure.diagnosis, message, seconds)
        verdicts.append(Verdict(exercise.id, exercise.test_id, points, exercise.points, *what))
    return verdicts


def unreadable(assignment: Assignment, problem: str) -> list[Verdict]:
    """Return the verdicts on a submission that cannot be read: no points."""
    return [Verdict(e.id, e.test_id, 0.0, e.points, "unreadable", message=problem) for e in assignment.exercises]


def clean(text: str, longest: int = LONGEST_MESSAGE) -> str:
    """Remove control characters and cut a text to a bounded length."""
    text = _CONTROL.sub("", text)
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _before_the_test(
    exercise: Exercise, rebuilt: Rebuilt, cells: dict[str, Outcome], outcome: Outcome, timeout: float
) -> _Failure | None:
    """If a function is not there to be tested because its own cell failed, explain that failure."""
    if outcome.error != "NameError" or outcome.hidden or outcome.frames:  # with frames it is the function's own
        return None
    for cell_id in exercise.solution_ids:
        own = cells.get(cell_id)
        if cell_id in rebuilt.syntax:
            text = (
                f"SyntaxError in {rebuilt.syntax[cell_id]}. Python could not read the cell, so nothing in it was run."
            )
            return _Failure("error", "SyntaxError", text)
        if own and own.status != "ok":
            return _explain(exercise, rebuilt, own, timeout)
    missing = next((name for name in sorted(exercise.names) if f"'{name}'" in outcome.text), None)
    if not missing:
        return None
    own_names = frozenset().union(*(defined_names(rebuilt.answers[cell_id]) for cell_id in exercise.solution_ids))
    there = f"; the cell defines `{'`, `'.join(sorted(own_names))}`" if own_names else ""
    return _Failure("missing", "NameError", f"There is no function `{missing}`{there}. Give it back its name.")


def _explain(exercise: Exercise, rebuilt: Rebuilt, outcome: Outcome, timeout: float) -> _Failure:
    """Say what went wrong, as much as may be said."""
    if outcome.status in ENDED:
        diagnosis, text = ENDED[outcome.status]
        return _Failure(outcome.status, diagnosis, text.format(timeout=timeout))
    if outcome.status == "error" and outcome.error == "NotImplementedError":
        return _Failure("blank", "not attempted yet", "Not attempted yet.")
    line = _where(rebuilt, outcome)
    if outcome.hidden:
        return _explain_hidden(exercise, outcome, line)
    if outcome.status == "wrong":
        return _Failure("wrong", diagnosis_of(outcome, exercise), outcome.text or "A check failed.")
    if outcome.status == "unusable":
        return _Failure("wrong", UNUSABLE, f"{UNUSABLE.capitalize()} ({outcome.error}: {outcome.text}).")
    text = "\n".join(filter(None, [f"{outcome.error}: {outcome.text}", line, HINTS.get(outcome.error)]))
    return _Failure("error", _error_name(outcome), text)


def _explain_hidden(exercise: Exercise, outcome: Outcome, line: str) -> _Failure:
    """Explain a failure in the hidden part by fixed sentences alone."""
    if outcome.status == "wrong":
        diagnosis = diagnosis_of(outcome, exercise)
        named = diagnosis not in (OWN_WORDS, checks.WRONG_VALUES)
        text = f"{HIDDEN}. They say: {diagnosis}." if named else f"{HIDDEN}. {HIDDEN_HINT}"
        return _Failure("wrong", diagnosis, text)
    if outcome.status == "unusable":
        return _Failure("wrong", UNUSABLE, f"{HIDDEN}: {UNUSABLE}.")
    text = f"{HIDDEN}: your code raised {_error_name(outcome)}."
    return _Failure("error", _error_name(outcome), "\n".join(filter(None, [text, line])))


def diagnosis_of(outcome: Outcome, exercise: Exercise) -> str:
    """Return what a check of the course failed with, if it is a sentence that the course wrote.

    The exception's text is not asked: a student's value may stand in it.
    """
    known = outcome.diagnosis in exercise.diagnoses or outcome.diagnosis in checks.GENERIC_DIAGNOSES
    return outcome.diagnosis if known else OWN_WORDS


def _error_name(outcome: Outcome) -> str:
    """Return the exception's type, if it is a common one: a student could name a class after a hidden value."""
    return outcome.error if outcome.error in _KNOWN_ERRORS else "an exception"


def notes_on_own_cells(rebuilt: Rebuilt, cells: dict[str, Outcome], timeout: float) -> list[str]:
    """Say which of the student's own cells did not run to the end, where that may explain the rest."""
    notes = []
    for cell in rebuilt.notebook.cells:
        outcome = cells.get(cell.id, Outcome())
        if cell.id in rebuilt.answers or not _is_students(rebuilt, cell.id):
            continue
        if outcome.error in ("ModuleNotFoundError", "ImportError"):
            where = _where(rebuilt, outcome)
            stopped = f"A cell of your own stopped with {outcome.error}." + (f" {where}." if where else "")
            notes.append(f"{stopped} {MISSING_MODULE}")
        elif outcome.status in ENDED:
            what = ENDED[outcome.status][0] if outcome.status != "timeout" else f"did not finish within {timeout:g} s"
            notes.append(f"A cell of your own {what}: `{cell.source.strip().splitlines()[0][:80]}`")
    return notes


def _where(rebuilt: Rebuilt, outcome: Outcome) -> str:
    """Quote the innermost line of the student's own code that the exception went through."""
    place, line = students_line(rebuilt, outcome.frames)
    return f"It happened in {place}: `{line}`" if place else ""


def students_line(rebuilt: Rebuilt, frames: tuple[tuple[str, int], ...]) -> tuple[str, str]:
    """Return where the innermost of the student's own lines stands, and the line; empty if there is none."""
    sources = {cell.id: cell.source for cell in rebuilt.notebook.cells if _is_students(rebuilt, cell.id)}
    for cell_id, number in reversed(frames):
        lines = sources.get(cell_id, "").splitlines()
        if 0 < number <= len(lines) <= MOST_LINES:
            where = f"`{cell_id}`" if cell_id in rebuilt.answers else "a cell of your own"
            return f"line {number} of {where}", lines[number - 1].strip()[:80]
    return "", ""


def _is_students(rebuilt: Rebuilt, cell_id: str) -> bool:
    return cell_id in rebuilt.answers or cell_id.startswith(OWN_CELL)
