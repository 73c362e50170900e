"""Run the course's own code, test cells above all, on the trusted side, and say what came of it."""

import contextlib
import io
import warnings
from dataclasses import dataclass
from functools import cache
from types import CodeType
from typing import Any

from autograder import GraderError
from autograder.assignment import Assignment
from autograder.child import Notebook
from autograder.python_cells import as_python
from autograder.remote import Lost, Raised, Unplain
from nlpcourse.classroom import checks


@dataclass(frozen=True)
class Outcome:
    """What running a cell led to; `frames` are (cell id, line) of the student's own code, outermost first."""

    status: str = "ok"  # ok, wrong, error, unusable, timeout, memory or crash
    error: str = ""  # the exception's name
    text: str = ""  # the exception's message
    diagnosis: str = ""  # the sentence that a check of ours failed with, without any value
    frames: tuple[tuple[str, int], ...] = ()
    hidden: bool = False  # it was the hidden part of a test cell
    seconds: float = 0.0


def lost(loss: Lost) -> Outcome:
    """Return the outcome of what ended the child."""
    return Outcome("timeout" if loss.cause == "cpu" else loss.cause)


def outcome_of(raised: Raised | None) -> Outcome:
    """Return the outcome of a student's cell or call."""
    return Outcome() if raised is None else Outcome("error", raised.name, raised.text, frames=raised.frames)


def namespace(assignment: Assignment) -> dict[str, Any]:
    """Return a fresh namespace in which the course's set-up cells have run; `GraderError` if one fails."""
    space: dict[str, Any] = {"__name__": "__main__"}
    space["get_ipython"] = lambda: Notebook(lambda source: exec(source, space))  # for magics
    with _quiet():
        for cell_id, source in assignment.setup.items():
            try:
                exec(_compiled(source), space)
            except Exception as error:
                what = f"{type(error).__name__}: {error}"
                raise GraderError(f"Cell {cell_id!r} of {assignment.name} fails ({what}). Mend it.") from error
    return space


@cache
def _compiled(source: str) -> CodeType:
    return compile(as_python(source), "<setup>", "exec")


def run(code: CodeType, space: dict[str, Any]) -> Outcome:
    """Run a part of a test cell; what the student's function raised is told apart from what the check found."""
    try:
        with _quiet():
            exec(code, space)
    except Exception as error:
        if hasattr(error, "students"):
            return outcome_of(error.students)
        if isinstance(error, checks.CheckFailure):
            return Outcome("wrong", "CheckFailure", str(error), diagnosis=error.diagnosis)
        if isinstance(error, AssertionError):
            return Outcome("wrong", "AssertionError", str(error), diagnosis=str(error))
        if isinstance(error, Unplain):
            return Outcome("wrong", "Unplain", str(error))
        # Without the student's function the check cannot begin; any other error is an answer that it cannot use.
        return Outcome("error" if isinstance(error, NameError) else "unusable", type(error).__name__, str(error))
    return Outcome()


@contextlib.contextmanager
def _quiet():
    nowhere = io.StringIO()
    with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
