"""A student's own copies of the assignments: begin one, read it, make the file to hand in.

`exercises/NN-name/` belongs to the course and may change with an update; `work/NN-name/` belongs to
the student and is never overwritten.
"""

import hashlib
import shutil
import warnings
from pathlib import Path
from typing import NamedTuple

import nbformat
from nbformat import NotebookNode

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.classroom.files import write_text

STARTED_FROM = ".started-from"  # a file in the copy: the fingerprint of the exercise that was copied
NOT_COPIED = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__")


class WorkbookError(Exception):
    """Something a student can mend; the message is one sentence that says how."""

    exit_code = 1


class UnknownAssignment(WorkbookError):
    """There is no assignment of that name; the message lists those that there are."""

    exit_code = 2


class Places(NamedTuple):
    """Where an assignment's notebooks are: the course's, the student's and the one to hand in."""

    exercise: Path
    copy: Path
    submission: Path


class Started(NamedTuple):
    """What `start` did: whether it made a copy, and whether the exercise differs from the one copied earlier."""

    notebook: Path
    created: bool
    updated: bool


class Submitted(NamedTuple):
    """The file to hand in, where the earlier one was moved to, and what was not answered or stands twice."""

    notebook: Path
    earlier: Path | None
    unanswered: list[str]
    duplicated: list[str]


def assignments(root: Path = COURSE_ROOT) -> list[str]:
    """Return the names of the assignments in `root`/exercises, in order."""
    folders = sorted((root / "exercises").glob("*/"))
    return [folder.name for folder in folders if (folder / f"{folder.name}.ipynb").is_file()]


def find_places(assignment: str, root: Path = COURSE_ROOT) -> Places:
    """Return where the assignment's notebooks are; raise UnknownAssignment if there is no such assignment."""
    known = assignments(root)
    if assignment not in known:
        there_is = f"there is {', '.join(known)}" if known else f"there are none in {root / 'exercises'}"
        raise UnknownAssignment(f"There is no assignment {assignment!r}; {there_is}.")
    file, work = f"{assignment}.ipynb", root / "work"
    return Places(root / "exercises" / assignment / file, work / assignment / file, work / "submissions" / file)


def start(assignment: str, root: Path = COURSE_ROOT) -> Started:
    """Copy exercises/NN-name/ to work/NN-name/, unless that folder exists: it is never overwritten."""
    places = find_places(assignment, root)
    source, target = places.exercise.parent, places.copy.parent
    if target.exists():
        mark = target / STARTED_FROM
        known = mark.read_text(encoding="utf-8") if mark.is_file() else ""
        return Started(places.copy, created=False, updated=_fingerprint(source) != known)
    unfinished = target.with_name(f".{assignment}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    shutil.copytree(source, unfinished, ignore=NOT_COPIED)
    (unfinished / STARTED_FROM).write_text(_fingerprint(source), encoding="utf-8")
    unfinished.rename(target)
    return Started(places.copy, created=True, updated=False)


def _fingerprint(folder: Path) -> str:
    """Return a hash of the names and bytes of the files in a folder."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        parts = path.relative_to(folder).parts
        if not {".ipynb_checkpoints", "__pycache__"} & set(parts):
            content = path.read_bytes()
            digest.update(f"{'/'.join(parts)} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def read_copy(places: Places) -> NotebookNode:
    """Return the student's notebook; raise WorkbookError if it is absent or not a notebook."""
    name, folder = places.copy.stem, places.copy.parent
    if places.copy.is_file():
        return read_notebook(places.copy)
    others = ", ".join(sorted(path.name for path in folder.glob("*.ipynb")))
    if others:
        raise WorkbookError(f"Expected {places.copy}, found {others}: rename your notebook to {places.copy.name}.")
    if folder.exists():
        raise WorkbookError(f"There is no {places.copy.name} in {folder}: move it back, or rename the folder and "
                            f"run `nlpcourse start {name}` again.")  # fmt: skip
    raise WorkbookError(f"You have not started {name} yet: run `nlpcourse start {name}`.")


def read_notebook(path: Path) -> NotebookNode:
    """Read and repair a notebook (missing or doubled cell ids); raise WorkbookError if it is not one."""
    try:
        with warnings.catch_warnings():  # what nbformat repairs is no concern of the student's
            warnings.simplefilter("ignore")
            notebook = nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)
            nbformat.validate(notebook)
            return notebook
    except (ValueError, KeyError, TypeError, AttributeError, nbformat.ValidationError) as error:
        raise WorkbookError(f"{path} cannot be read as a notebook ({type(error).__name__}): open it in JupyterLab and "
                            "save it again, or go back to an earlier copy of it.") from error  # fmt: skip


def grade_id(cell: NotebookNode) -> str:
    """Return nbgrader's name of a cell, or an empty string for a cell that is none of the assignment's."""
    return cell.metadata.get("nbgrader", {}).get("grade_id", "")


def is_answer(cell: NotebookNode) -> bool:
    """Say whether students write in this cell of an assignment."""
    return bool(grade_id(cell)) and cell.metadata["nbgrader"].get("solution", False)


def is_test(cell: NotebookNode) -> bool:
    """Say whether this cell checks an exercise by code."""
    marks = cell.metadata.get("nbgrader", {})
    return cell.cell_type == "code" and marks.get("grade", False) and not marks.get("solution", False)


def is_given(cell: NotebookNode) -> bool:
    """Say whether this is a code cell of the course's own, such as the set-up or a test."""
    return cell.cell_type == "code" and bool(grade_id(cell)) and not is_answer(cell)


def restore_given_cells(notebook: NotebookNode, exercise: NotebookNode) -> list[str]:
    """Put the course's own code cells back where the student changed or deleted them; return what was done."""
    notices = []
    for position, cell in enumerate(exercise.cells):
        if not is_given(cell):
            continue
        names = [grade_id(own) for own in notebook.cells]
        if grade_id(cell) not in names:
            before = [grade_id(other) for other in exercise.cells[:position] if grade_id(other) in names]
            notebook.cells.insert(_last_index(names, before[-1]) + 1 if before else 0, cell)
            notices.append(f"The cell `{grade_id(cell)}` is missing from your notebook; the course's was used.")
            continue
        index = _last_index(names, grade_id(cell))
        own = notebook.cells[index]
        if (own.cell_type, own.source.strip()) != (cell.cell_type, cell.source.strip()):
            notebook.cells[index] = cell
            notices.append(f"The cell `{grade_id(cell)}` differs from the course's; the course's was used.")
    return notices


def _last_index(names: list[str], name: str) -> int:
    """Return where a name stands for the last time: of doubled cells, nbgrader takes the last."""
    return len(names) - 1 - names[::-1].index(name)


def missing_answers(notebook: NotebookNode, exercise: NotebookNode) -> list[str]:
    """Return the names of the answer cells of `exercise` that `notebook` lacks or has with another cell type."""
    present = {(grade_id(cell), cell.cell_type) for cell in notebook.cells}
    wanted = [(grade_id(cell), cell.cell_type) for cell in exercise.cells if is_answer(cell)]
    return [name for name, cell_type in wanted if (name, cell_type) not in present]


def unanswered(notebook: NotebookNode, exercise: NotebookNode) -> list[str]:
    """Return the names of the answer cells that are still as the exercise gave them."""
    given = {grade_id(cell): cell.source.strip() for cell in exercise.cells if is_answer(cell)}
    answers = {grade_id(cell): cell.source.strip() for cell in notebook.cells if is_answer(cell)}
    return [name for name in given if answers.get(name) == given[name]]


def duplicated(notebook: NotebookNode) -> list[str]:
    """Return the names that more than one cell bears, as copying a cell makes them."""
    names = [grade_id(cell) for cell in notebook.cells if grade_id(cell)]
    return sorted({name for name in names if names.count(name) > 1})


def submit(assignment: str, root: Path = COURSE_ROOT) -> Submitted:
    """Write work/submissions/NN-name.ipynb, without outputs; move a different earlier one to earlier/.

    Raises WorkbookError if an answer cell is missing: then nothing is written.
    """
    places = find_places(assignment, root)
    notebook, exercise = read_copy(places), read_notebook(places.exercise)
    if missing := missing_answers(notebook, exercise):
        raise WorkbookError(f"The answer cell {', '.join(missing)} is missing or no longer of its type; nothing was "
                            f"written: copy it back from {places.exercise}.")  # fmt: skip
    text = nbformat.writes(_without_outputs(notebook)) + "\n"
    places.submission.parent.mkdir(parents=True, exist_ok=True)
    earlier = _keep_earlier(places.submission, text)
    write_text(places.submission, text)
    return Submitted(places.submission, earlier, unanswered(notebook, exercise), duplicated(notebook))


def _without_outputs(notebook: NotebookNode) -> NotebookNode:
    for cell in notebook.cells:
        cell.metadata = {key: value for key, value in cell.metadata.items() if key in ("nbgrader", "tags")}
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    notebook.metadata = {key: value for key, value in notebook.metadata.items() if key == "kernelspec"}
    return notebook


def _keep_earlier(submission: Path, text: str) -> Path | None:
    """Move an earlier submission of other content to the first free earlier/NN-name-1.ipynb, -2, …"""
    if not submission.exists() or submission.read_text(encoding="utf-8") == text:
        return None
    folder = submission.parent / "earlier"
    folder.mkdir(exist_ok=True)
    number = 1
    while (folder / f"{submission.stem}-{number}.ipynb").exists():
        number += 1
    return submission.rename(folder / f"{submission.stem}-{number}.ipynb")
