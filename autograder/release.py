"""solutions/NN-name/NN-name.ipynb → exercises/NN-name/NN-name.ipynb, through nbgrader's own preprocessors."""

import copy
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader import preprocessors, utils
from traitlets.config import Config

from autograder import GraderError
from autograder.files import write_text

CODE_STUB = "raise NotImplementedError"
TEXT_STUB = "*Write your answer here.*"
MARKER = re.compile(r"\b(BEGIN|END)\s+(SOLUTION|HIDDEN\s+TESTS?)\b", re.IGNORECASE)
SHORTEST_SECRET = 12  # characters; `else:` or `return x` in the release gives nothing away

_CONFIG = Config(ClearSolutions={"code_stub": {"python": CODE_STUB}, "text_stub": TEXT_STUB})
_TO_MASTER = ("LockCells", "ClearSolutions", "ClearOutput", "CheckCellMetadata", "ComputeChecksums")
_TO_RELEASE = ("ClearHiddenTests", "ClearMarkScheme", "ComputeChecksums", "CheckCellMetadata")


def names_of_assignments(solutions: Path) -> list[str]:
    """List the assignments of a folder: each NN-name/NN-name.ipynb in it."""
    return sorted(path.parent.name for path in solutions.glob("*/*.ipynb") if path.stem == path.parent.name)


def read_source(name: str, solutions: Path) -> NotebookNode:
    """Read the source notebook of an assignment; a `GraderError` names those that exist."""
    path = solutions / name / f"{name}.ipynb"
    if not path.is_file():
        known = ", ".join(names_of_assignments(solutions)) or "none yet"
        raise GraderError(f"There is no assignment {name!r}. The assignments in {solutions} are: {known}.")
    try:
        return nbformat.read(path, as_version=4)
    except (ValueError, UnicodeDecodeError) as error:
        raise GraderError(f"The source of {name} cannot be read ({error}). Restore {path}.") from error


def master_version(source: NotebookNode) -> NotebookNode:
    """Return a copy with stubs for solutions and with checksums, hidden tests still in: what the gradebook knows."""
    return _convert(source, _TO_MASTER)


def student_version(master: NotebookNode) -> NotebookNode:
    """Return a copy of the master version without hidden tests: what students get."""
    released = _convert(master, ("ClearHiddenTests",))
    for cell in released.cells:
        cell.source = cell.source.rstrip()
    return _convert(released, _TO_RELEASE)


def _convert(notebook: NotebookNode, steps: tuple[str, ...]) -> NotebookNode:
    notebook, resources = copy.deepcopy(notebook), {}
    for step in steps:
        try:
            notebook, resources = getattr(preprocessors, step)(config=_CONFIG).preprocess(notebook, resources)
        except Exception as error:  # each step has exceptions of its own
            raise GraderError(f"nbgrader's {step} refuses the source notebook: {error}") from error
    return notebook


def release(name: str, solutions: Path, exercises: Path) -> Path:
    """Write the students' version of one assignment, and return its path.

    The same source gives the same bytes. Raises `GraderError`, and writes nothing, if a line of
    a solution or of a hidden test would be in it. A student's copies in work/ are not touched.
    """
    source = read_source(name, solutions)
    released = student_version(master_version(source))
    check_for_leaks(source, released)
    return write_text(exercises / name / f"{name}.ipynb", nbformat.writes(released) + "\n")


def check_for_leaks(source: NotebookNode, released: NotebookNode) -> None:
    """Raise `GraderError` if the release holds a marker, or a line of a solution or hidden test."""
    where = {line.strip(): cell.id for cell in released.cells for line in cell.source.splitlines()}
    for line, cell_id in where.items():
        if MARKER.search(line):
            raise GraderError(f"The release would hold the marker {line!r} in cell {cell_id!r}: is it misspelt?")
    public = {line for cell in source.cells if _is_test(cell) for line, secret in _lines(cell) if not secret}
    for cell in source.cells:
        for line, secret in _lines(cell):
            # A hidden test may use a line again that students see in a test anyway.
            if secret and line in where and line not in public and len(line) >= SHORTEST_SECRET:
                raise GraderError(
                    f"The release would leak a secret line of cell {cell.id!r}: {line!r} also stands in cell "
                    f"{where[line]!r}. Reword one of them."
                )


def _is_test(cell: NotebookNode) -> bool:
    return cell.cell_type == "code" and utils.is_grade(cell)


def _lines(cell: NotebookNode) -> Iterator[tuple[str, bool]]:
    """Yield each line and whether it is secret: between markers, or in a solution cell that has none."""
    secret = utils.is_solution(cell) and not MARKER.search(cell.source)
    for line in cell.source.splitlines():
        marker = MARKER.search(line)
        if marker:
            secret = marker.group(1).upper() == "BEGIN"
        elif line.strip():
            yield line.strip(), secret
