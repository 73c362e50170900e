"""Find the submissions in a folder and read them; each that cannot be read gets a sentence, and none is lost."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from autograder.assignment import Assignment
from autograder.python_cells import definitions

LARGEST = 50_000_000  # bytes; more is output that nobody reads
_SKIPPED = (".ipynb_checkpoints", "__MACOSX", "__pycache__")


@dataclass(frozen=True)
class StudentCell:
    """One cell of a student's notebook: `key` is its grade_id, else its id."""

    kind: str  # code, markdown or raw
    source: str
    key: str


@dataclass(frozen=True)
class Submission:
    """What one student handed in: the cells, or a `problem` in one sentence."""

    student: str
    file: Path | None = None
    cells: tuple[StudentCell, ...] = ()
    problem: str = ""
    notes: tuple[str, ...] = ()


class _Unreadable(Exception):
    """Its text says what happened to a file, and what to do."""


def find(folder: Path) -> dict[str, list[Path]]:
    """Return the files of each student: a folder for each, or a single file named after the student."""
    found: dict[str, list[Path]] = {}
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") or entry.name in _SKIPPED:
            continue
        if entry.is_dir():
            found[entry.name] = [path for path in sorted(entry.rglob("*")) if path.is_file() and not _is_hidden(path)]
        else:
            found.setdefault(entry.stem, []).append(entry)
    return found


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".") or any(part in _SKIPPED for part in path.parts)


def read(student: str, files: list[Path], assignment: Assignment) -> Submission:
    """Read what a student handed in: of several notebooks of this assignment, the newest."""
    notebooks = sorted((path for path in files if path.suffix.lower() == ".ipynb"), key=_newest_first)
    others = [path.name for path in files if path.suffix.lower() != ".ipynb"]
    hand_in = f"Hand in {assignment.name}.ipynb; `nlpcourse submit {assignment.name}` writes it."
    if not files:
        return Submission(student, problem=f"Nothing was handed in. {hand_in}")
    if not notebooks:
        return Submission(student, problem=f"There is no notebook among the files ({', '.join(others)}). {hand_in}")
    notes = [f"Not a notebook, so not graded: {', '.join(others)}."] if others else []
    problems = []
    for path in notebooks:
        try:
            cells = _cells(path)
            _check_assignment(path, cells, assignment)
        except _Unreadable as error:
            problems.append(str(error))
            continue
        if len(notebooks) > 1:
            notes.append(f"Of {len(notebooks)} notebooks, {path.name} was graded: the newest of this assignment.")
        if path.stem not in (assignment.name, student):
            notes.append(f"The file is called {path.name}; its cells show that it is {assignment.name}.")
        return Submission(student, path, tuple(cells), notes=tuple(notes))
    return Submission(student, notebooks[0], problem=problems[0], notes=tuple(notes))


def _newest_first(path: Path) -> tuple[float, str]:
    return -path.stat().st_mtime, path.name


def _cells(path: Path) -> list[StudentCell]:
    """Read a notebook's cells, asking for no more than it needs: other damage does no harm."""
    mend = "Open it in JupyterLab, save it, and hand it in again"
    size = path.stat().st_size
    if size == 0:
        raise _Unreadable(f"{path.name} is empty (0 bytes): the upload or the save failed. {mend}.")
    if size > LARGEST:
        raise _Unreadable(f"{path.name} has {size // 1_000_000} MB. Clear all outputs, save it, and hand it in again.")
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        where = f"its text breaks off or is damaged in line {error.lineno}"
        raise _Unreadable(f"{path.name} is not a whole notebook: {where}. {mend}.") from error
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise _Unreadable(f"{path.name} is not a notebook: its content is not JSON text. {mend}.") from error
    except OSError as error:
        raise _Unreadable(f"{path.name} cannot be opened ({error.strerror}). Check the file's permissions.") from error
    cells = _modern(content).get("cells") if isinstance(content, dict) else None
    if not isinstance(cells, list):
        raise _Unreadable(f"{path.name} is not a notebook: it has no list of cells. {mend}.")
    return [cell for cell in map(student_cell, cells) if cell]


def _modern(content: dict) -> dict:
    """Convert a notebook of an old format (before Jupyter 4) to today's."""
    if "worksheets" not in content:
        return content
    try:
        return nbformat.convert(nbformat.reader.reads(json.dumps(content)), 4)
    except Exception:  # whatever is wrong in it: there are no cells to grade
        return {}


def student_cell(cell: Any) -> StudentCell | None:
    """Read one cell, or return None for what is none."""
    if not isinstance(cell, dict) or cell.get("cell_type") not in ("code", "markdown", "raw"):
        return None
    source = cell.get("source", "")
    source = "".join(map(str, source)) if isinstance(source, list) else str(source)
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    source = source.encode("utf-8", "replace").decode("utf-8")  # half a character cannot be stored
    return StudentCell(cell["cell_type"], source, str(grade_id or cell.get("id") or ""))


def _check_assignment(path: Path, cells: list[StudentCell], assignment: Assignment) -> None:
    """Raise unless the notebook has a graded cell of this assignment, or defines one of its functions."""
    wanted = {question.id for question in assignment.questions}
    wanted |= {key for exercise in assignment.exercises for key in (*exercise.solution_ids, exercise.test_id)}
    if wanted & {cell.key for cell in cells}:
        return
    names = frozenset().union(*(exercise.names for exercise in assignment.exercises))
    if any(definitions(cell.source, names) for cell in cells if cell.kind == "code"):
        return
    raise _Unreadable(
        f"{path.name} is not {assignment.name}: it holds none of its exercises. "
        f"Hand in the notebook that `nlpcourse start {assignment.name}` gave you."
    )
