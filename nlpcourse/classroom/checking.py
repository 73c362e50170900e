"""Run the visible checks of a student's notebook and say, exercise by exercise, what happened."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from nlpcourse.classroom import COURSE_ROOT, workbook
from nlpcourse.classroom.workbook import WorkbookError, grade_id, is_answer, is_given, is_test

PASSED, FAILED, NOT_ATTEMPTED = "passed", "failed", "not attempted"
_FRAME = re.compile(r"^ *Cell In ?\[(\d+)\], line (\d+)", re.MULTILINE)
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_SOURCE_FILE = re.compile(r" \(\d+\.py, line \d+\)$")  # IPython's ending of a syntax error's message
_LONGEST = 2000  # characters of a message
_SETUP_TIMEOUT = 120  # seconds: the first import of PyTorch after a reboot is slow


@dataclass(frozen=True)
class Outcome:
    """How one exercise fared: its name, PASSED, FAILED or NOT_ATTEMPTED, and why it failed."""

    exercise: str
    status: str
    message: str = ""


@dataclass(frozen=True)
class Report:
    """The outcomes in the notebook's order, and sentences on whatever else the student should know."""

    outcomes: list[Outcome]
    notices: list[str]
    unwritten: list[str]  # the questions in words that are still as they were given

    @property
    def passed(self) -> int:
        """Count the exercises that pass."""
        return sum(outcome.status == PASSED for outcome in self.outcomes)


def check(
    assignment: str,
    root: Path = COURSE_ROOT,
    timeout: int = 20,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> Report:
    """Run a copy of the student's notebook, each cell for at most `timeout` seconds, and report on each exercise.

    The course's own cells (set-up, tests) are used even where the student's copy lacks or changed
    them. `on_progress` is called with the number of cells run and of all cells. Raises
    WorkbookError if there is no notebook to run or no Python to run it.
    """
    places = workbook.find_places(assignment, root)
    notebook, exercise = workbook.read_copy(places), workbook.read_notebook(places.exercise)
    notices = workbook.restore_given_cells(notebook, exercise)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = shutil.copytree(places.copy.parent, Path(temporary) / assignment, ignore=workbook.NOT_COPIED)
        stopped = _run_surviving(notebook, folder, timeout, on_progress)
    tests = {grade_id(cell): index for index, cell in enumerate(notebook.cells) if is_test(cell)}
    outcomes = [_outcome(notebook, index, stopped) for index in tests.values()]
    first = _setup_notices(notebook, exercise)
    notices = first + notices + _notices(notebook, exercise, outcomes, stopped, places.exercise)
    questions = {grade_id(cell) for cell in exercise.cells if is_answer(cell) and cell.cell_type == "markdown"}
    unwritten = [name for name in workbook.unanswered(notebook, exercise) if name in questions]
    return Report(outcomes, notices, unwritten)


def _run_surviving(
    notebook: NotebookNode, folder: Path, timeout: int, on_progress: Callable[[int, int], None]
) -> dict[int, str]:
    """Run the cells; if one kills Python, run again without it. Return why cells were stopped, by index."""
    fatal: dict[int, str] = {}
    while True:
        stopped, killer = _run(notebook, folder, timeout, on_progress, fatal)
        if killer is None:
            return stopped | fatal
        fatal[killer] = stopped[killer]


def _run(
    notebook: NotebookNode, folder: Path, timeout: int, on_progress: Callable[[int, int], None], skipped: dict[int, str]
) -> tuple[dict[int, str], int | None]:
    """Run the cells in a fresh kernel; return why cells were stopped, and the one that killed the kernel, if any."""
    stopped: dict[int, str] = {}
    for cell in notebook.cells:
        cell.update({"outputs": [], "execution_count": None} if cell.cell_type == "code" else {})
    with ExitStack() as stack:
        client = _start_client(notebook, folder, timeout, stopped, stack)
        for index, cell in enumerate(notebook.cells):
            on_progress(index, len(notebook.cells))
            if index in skipped:
                continue
            if is_answer(cell):
                client.timeout = timeout
            try:
                client.execute_cell(cell, index)
            except DeadKernelError:
                stopped[index] = "Python died here: did it run out of memory, or call exit()?"
                return stopped, index
            except CellTimeoutError:
                stopped[index] = f"still running after {timeout} s, and nothing could interrupt it"
                return stopped, index
    on_progress(len(notebook.cells), len(notebook.cells))
    return stopped, None


def _start_client(
    notebook: NotebookNode, folder: Path, timeout: int, stopped: dict[int, str], stack: ExitStack
) -> NotebookClient:
    """Start a kernel that ends with `stack`; cells that it interrupts are noted in `stopped`."""

    def note_timeout(cell: NotebookNode, cell_index: int, execute_reply: dict) -> None:
        if execute_reply["content"].get("timed_out"):
            stopped[cell_index] = f"stopped after {timeout} s: does a loop never end?"

    client = NotebookClient(
        notebook,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        allow_errors=True,
        timeout=max(timeout, _SETUP_TIMEOUT),  # until the first answer
        interrupt_on_timeout=True,
        error_on_timeout={"timed_out": True},
        raise_on_iopub_timeout=True,  # the only sign that an interrupt had no effect
        on_cell_error=note_timeout,
        shutdown_kernel="immediate",
    )
    try:
        stack.enter_context(client.setup_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    except (KeyError, RuntimeError, OSError) as error:  # no such kernel, it died at once, it is not executable
        raise WorkbookError("No Python kernel starts on this machine: run `nlpcourse doctor`.") from error
    return client


def _outcome(notebook: NotebookNode, test: int, stopped: dict[int, str]) -> Outcome:
    """Say how the exercise of a test cell fared: what its answer cell raised counts before what its test raised."""
    name = grade_id(notebook.cells[test]).removesuffix("-tests")
    answers = [index for index, cell in enumerate(notebook.cells) if grade_id(cell) == name]
    for index in [*answers[-1:], test]:
        error = _error(notebook.cells[index])
        if index in stopped:
            where = _where(notebook, error, name) if error else ""
            return Outcome(name, FAILED, stopped[index] + where)
        if error and error.ename == "NotImplementedError":
            return Outcome(name, NOT_ATTEMPTED)
        if error:
            return Outcome(name, FAILED, _explain(notebook, error, name))
    return Outcome(name, PASSED)


def _error(cell: NotebookNode) -> NotebookNode | None:
    return next((output for output in cell.get("outputs", []) if output.output_type == "error"), None)


def _explain(notebook: NotebookNode, error: NotebookNode, name: str) -> str:
    if error.ename == "CheckFailure":
        return error.evalue
    message = _SOURCE_FILE.sub("", error.evalue)
    message = message if len(message) <= _LONGEST else message[:_LONGEST] + "…"
    return f"{error.ename}: {message}".removesuffix(": ") + _where(notebook, error, name)


def _where(notebook: NotebookNode, error: NotebookNode, name: str) -> str:
    """Name the innermost line of the student's own cells in a traceback, or else that of the check."""
    cells = {cell.get("execution_count"): cell for cell in notebook.cells}
    found = _FRAME.findall(_COLOUR.sub("", "\n".join(error.traceback)))
    frames = [(cells[int(count)], int(line)) for count, line in found if int(count) in cells]
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


def _setup_notices(notebook: NotebookNode, exercise: NotebookNode) -> list[str]:
    """Say which of the cells before the first answer failed: nothing below them can be trusted then."""
    first = next((index for index, cell in enumerate(exercise.cells) if is_answer(cell)), 0)
    setup = {grade_id(cell) for cell in exercise.cells[:first] if is_given(cell)}
    return [
        f"The set-up cell `{grade_id(cell)}` failed, so mend that first (`nlpcourse doctor` may help): "
        f"{_error(cell).ename}: {_error(cell).evalue}"
        for cell in notebook.cells
        if grade_id(cell) in setup and _error(cell)
    ]


def _notices(
    notebook: NotebookNode, exercise: NotebookNode, outcomes: list[Outcome], stopped: dict[int, str], source: Path
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
        f"In {_call(cell)}: {stopped[index]}"
        for index, cell in enumerate(notebook.cells)
        if index in stopped and not is_test(cell) and grade_id(cell) not in exercises
    ]
    return missing + doubled + elsewhere + others
