"""The class whose students hand in the known answers, for our grader and for nbgrader.

Exercises are independent, so one notebook holds one known answer of each. nbgrader gets the notebooks of all
assignments as one, each in a fresh namespace, for much of its time goes into starting kernels.
"""

import copy
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import nbformat
import nbgrader_peer
from nbformat import NotebookNode

from autograder.assignment import Assignment
from autograder.cli import KNOWN_ANSWERS, SOLUTIONS
from autograder.release import read_source
from autograder.validate import filled, known_answers

PROCESSES = 2  # of nbgrader, each with its own half of the class
ATTEMPTS = 3
WHOLE = "all-assignments"
FRESH = """\
%xmode Minimal
for name in set(globals()) - {"In", "Out", "exit", "quit", "open", "get_ipython"}:
    if not name.startswith("_"):
        del globals()[name]
del name"""  # long tracebacks and %reset take longer than all answers together


@dataclass
class Theirs:
    """What nbgrader gave: by student and test cell the score, and the test cells that printed to stderr."""

    scores: dict[str, dict[str, float]]
    printed: dict[str, set[str]]


def packed(assignment: Assignment) -> dict[str, dict[str, Path]]:
    """Return by student the answers handed in, until every known answer was: right ones and wrong ones mixed."""
    known = known_answers(assignment, KNOWN_ANSWERS)
    turned = {e: files[3 * place :] + files[: 3 * place] for place, (e, files) in enumerate(known.items())}
    return {
        f"answers-{k:02}": {exercise: files[k] for exercise, files in turned.items() if k < len(files)}
        for k in range(max(map(len, turned.values())))
    }


def class_of(assignment: Assignment) -> dict[str, NotebookNode]:
    """Return by student what is handed in, the solution and the blank release among them."""
    notebooks = {
        student: filled(assignment, {e: file.read_text(encoding="utf-8") for e, file in answers.items()})
        for student, answers in packed(assignment).items()
    }
    return notebooks | {
        "solution": read_source(assignment.name, SOLUTIONS),
        "blank": copy.deepcopy(assignment.released),
    }


def in_whole(name: str, cell: str) -> str:
    """Return what a cell of an assignment is called in the notebook of all."""
    return f"{name.partition('-')[0]}-{cell}"


def autograded(assignments: list[Assignment], folder: Path) -> Theirs:
    """Have nbgrader grade the classes of all assignments."""
    students: dict[str, dict[str, NotebookNode]] = {}
    for assignment in assignments:
        for student, notebook in class_of(assignment).items():
            students.setdefault(student, {})[assignment.name] = notebook
    _write(students["solution"], folder / "solutions")
    courses = [folder / f"course-{number}" for number in range(PROCESSES)]
    for course in courses:
        nbgrader_peer.make_course(course, WHOLE, folder / "solutions")
    for number, (student, notebooks) in enumerate(students.items()):
        _write(notebooks, courses[number % PROCESSES] / "submitted" / student)
    with ThreadPoolExecutor(PROCESSES) as pool:
        list(pool.map(_autograde, courses))
    scores, printed = {}, {}
    for course in courses:
        scores |= nbgrader_peer.scores(course, WHOLE)
        for path in course.glob(f"autograded/*/{WHOLE}/{WHOLE}.ipynb"):
            printed[path.parts[-3]] = _printed_to_stderr(nbformat.read(path, as_version=4))
    return Theirs(scores, printed)


def _write(notebooks: dict[str, NotebookNode], folder: Path) -> None:
    """Write one notebook of some assignments, each of which begins with nothing defined."""
    cells = []
    for name, notebook in notebooks.items():
        cells.append(nbformat.v4.new_code_cell(FRESH, id=in_whole(name, "fresh")))
        for cell in copy.deepcopy(notebook.cells):
            cell.id = in_whole(name, cell.id)
            if "nbgrader" in cell.metadata:
                cell.metadata.nbgrader.grade_id = cell.id
            cells.append(cell)
    whole = nbformat.v4.new_notebook(cells=cells, metadata=next(iter(notebooks.values())).metadata)
    path = folder / WHOLE / f"{WHOLE}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(whole, path)


def _autograde(course: Path) -> None:
    """Autograde a course; up to twice more what is left, for on a busy machine a kernel may not answer in time."""
    for _ in range(ATTEMPTS - 1):
        with suppress(RuntimeError):
            nbgrader_peer.autograde(course, WHOLE)
            return
    nbgrader_peer.autograde(course, WHOLE)


def _printed_to_stderr(notebook: NotebookNode) -> set[str]:
    """Return the cells that printed to stderr and raised nothing."""
    kinds = {
        cell.id: {output.get("name", output.output_type) for output in cell.outputs}
        for cell in notebook.cells
        if cell.cell_type == "code"
    }
    return {name for name, found in kinds.items() if "stderr" in found and not found & {"error"}}
