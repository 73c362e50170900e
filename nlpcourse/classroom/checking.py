"""Run the visible checks of a student's notebook and say, exercise by exercise, what happened."""

import shutil
import tempfile
from collections.abc import Callable, Container
from pathlib import Path
from typing import NamedTuple

from nbformat import NotebookNode

from nlpcourse.classroom import COURSE_ROOT, workbook
from nlpcourse.classroom.running import Cells, Error, Lost, NoPython, Ran
from nlpcourse.classroom.workbook import WorkbookError, grade_id, is_answer, is_given, is_test

Progress = Callable[..., None]  # called with completed= and total=, both in cells
PASSED, FAILED, NOT_ATTEMPTED = "passed", "failed", "not attempted"
_SETUP_TIMEOUT = 120  # seconds: the first import of PyTorch after a reboot is slow
_HINTS = {
    "EOFError": ["Nobody can answer `input()` while your notebook is checked; take arguments instead."],
    "SystemExit": ["Your code ended Python by `exit()`; return a value instead."],
}


class Outcome(NamedTuple):
    """How one exercise fared: its name, PASSED, FAILED or NOT_ATTEMPTED, and why it failed."""

    exercise: str
    status: str
    message: str = ""


class Report(NamedTuple):
    """The outcomes in the notebook's order, and sentences on whatever else the student should know."""

    outcomes: list[Outcome]
    notices: list[str]
    unwritten: list[str]  # the questions in words that are still as they were given

    @property
    def passed(self) -> int:
        """Count the exercises that pass."""
        return sum(outcome.status == PASSED for outcome in self.outcomes)


def check(
    assignment: str, root: Path = COURSE_ROOT, timeout: int = 20, progress: Progress = lambda **state: None
) -> Report:
    """Run a copy of the student's notebook, each cell for at most `timeout` seconds, and report on each exercise.

    The course's own cells (set-up, tests) are used even where the student's copy lacks or changed
    them. `progress` is called with the number of cells run and of all cells. Raises
    WorkbookError if there is no notebook to run or no Python to run it.
    """
    places = workbook.find_places(assignment, root)
    notebook, exercise = workbook.read_copy(places), workbook.read_notebook(places.exercise)
    notices = workbook.restore_given_cells(notebook, exercise)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = shutil.copytree(places.copy.parent, Path(temporary) / assignment, ignore=workbook.NOT_COPIED)
        ran = _run_surviving(notebook, folder, timeout, progress)
    tests = {grade_id(cell): index for index, cell in enumerate(notebook.cells) if is_test(cell)}
    outcomes = [_outcome(notebook, index, ran) for index in tests.values()]
    first = _setup_notices(notebook, exercise, ran)
    notices = first + notices + _notices(notebook, exercise, outcomes, ran, places.exercise)
    questions = {grade_id(cell) for cell in exercise.cells if is_answer(cell) and cell.cell_type == "markdown"}
    unwritten = [name for name in workbook.unanswered(notebook, exercise) if name in questions]
    return Report(outcomes, notices, unwritten)


def _run_surviving(notebook: NotebookNode, folder: Path, timeout: int, progress: Progress) -> dict[int, Ran]:
    """Run the cells; if one kills Python, run again without it. Return what came of each, by index."""
    fatal: dict[int, Ran] = {}
    while True:
        ran, killer = _run(notebook, folder, timeout, progress, fatal)
        if killer is None:
            return ran | fatal
        fatal[killer] = ran[killer]


def _run(
    notebook: NotebookNode, folder: Path, timeout: int, progress: Progress, skipped: Container[int]
) -> tuple[dict[int, Ran], int | None]:
    """Run the cells in a fresh process; return what came of each, and the one that ended the process, if any."""
    ran: dict[int, Ran] = {}
    seconds = max(timeout, _SETUP_TIMEOUT)  # until the first answer
    try:
        with Cells(folder) as cells:
            for index, cell in enumerate(notebook.cells):
                progress(completed=index, total=len(notebook.cells))
                if is_answer(cell):
                    seconds = timeout
                if cell.cell_type == "code" and index not in skipped:
                    ran[index] = cells.run(index, cell.source, seconds)
    except Lost as loss:
        return ran | {index: Ran(stopped=str(loss))}, index
    except NoPython as error:
        raise WorkbookError("No Python starts that could run your notebook: run `nlpcourse doctor`.") from error
    progress(completed=len(notebook.cells), total=len(notebook.cells))
    return ran, None


def _outcome(notebook: NotebookNode, test: int, ran: dict[int, Ran]) -> Outcome:
    """Say how the exercise of a test cell fared: what its answer cell raised counts before what its test raised."""
    name = grade_id(notebook.cells[test]).removesuffix("-tests")
    answers = [index for index, cell in enumerate(notebook.cells) if grade_id(cell) == name]
    for index in [*answers[-1:], test]:
        came = ran.get(index, Ran())
        error = came.error
        if came.stopped:
            return Outcome(name, FAILED, came.stopped + (_where(notebook, error, name) if error else ""))
        if error and error.name == "NotImplementedError":
            return Outcome(name, NOT_ATTEMPTED)
        if error:
            return Outcome(name, FAILED, _explain(notebook, error, name))
    return Outcome(name, PASSED)


def _explain(notebook: NotebookNode, error: Error, name: str) -> str:
    if error.name == "CheckFailure":
        return error.text
    what = f"{error.name}: {error.text}".removesuffix(": ") + _where(notebook, error, name)
    return "\n".join([what, *_HINTS.get(error.name, [])])


def _where(notebook: NotebookNode, error: Error, name: str) -> str:
    """Name the innermost line of the student's own cells in a traceback, or else that of the check."""
    frames = [(notebook.cells[index], line) for index, line in error.frames]
    own = [frame for frame in frames if not is_given(frame[0])]
    if not frames:
        return ""
    cell, line = (own or frames)[-1]
    place = "your cell" if grade_id(cell) == name else _call(cell)
    code = "".join(cell.source.splitlines()[line - 1 : line]).strip()
    return f"\nin line {line} of {place}: {code}"


def _call(cell: NotebookNode) -> str:
    """Name a cell so that the student finds it."""
    if grade_id(cell):
        return f"the cell `{grade_id(cell)}`"
    return f"your own cell that begins `{cell.source.strip().splitlines()[0]}`"


def _setup_notices(notebook: NotebookNode, exercise: NotebookNode, ran: dict[int, Ran]) -> list[str]:
    """Say which of the cells before the first answer failed: nothing below them can be trusted then."""
    first = next((index for index, cell in enumerate(exercise.cells) if is_answer(cell)), 0)
    setup = {grade_id(cell) for cell in exercise.cells[:first] if is_given(cell)}
    return [
        f"The set-up cell `{grade_id(cell)}` failed, so mend that first (`nlpcourse doctor` may help): "
        f"{error.name}: {error.text}"
        for index, cell in enumerate(notebook.cells)
        if grade_id(cell) in setup and (error := ran.get(index, Ran()).error)
    ]


def _notices(
    notebook: NotebookNode, exercise: NotebookNode, outcomes: list[Outcome], ran: dict[int, Ran], source: Path
) -> list[str]:
    missing = [
        f"Your answer cell `{name}` is missing, or no longer a code cell: copy it back from {source}."
        for name in workbook.missing_answers(notebook, exercise)
    ]
    doubled = [
        f"The cell `{name}` stands there more than once: keep the one that counts, and delete the others."
        for name in workbook.duplicated(notebook)
    ]
    blank = workbook.unanswered(notebook, exercise)
    elsewhere = [
        f"The check of `{outcome.exercise}` passes, but its own cell is as it was given: write the answer there."
        for outcome in outcomes
        if outcome.status == PASSED and outcome.exercise in blank
    ]
    exercises = {outcome.exercise for outcome in outcomes}
    others = [
        f"In {_call(cell)}: {stopped}"
        for index, cell in enumerate(notebook.cells)
        if (stopped := ran.get(index, Ran()).stopped) and not is_test(cell) and grade_id(cell) not in exercises
    ]
    return missing + doubled + elsewhere + others
