"""Read the cells of a notebook from its bytes, whatever is in them; what cannot be read gets a sentence."""

import json
import warnings
from dataclasses import dataclass, replace
from typing import Any

import nbformat

from autograder.listing import Unreadable

MOST_PARTS = 5_000_000  # brackets and commas: what makes JSON large in memory
MOST_CELLS = 2_000
LONGEST_CODE, LONGEST_TEXT = 100_000, 2_000_000  # characters of one cell; text may hold pictures
ALL_CODE = 400_000  # characters of all code cells together
LONGEST_KEY = 200
MOST_NOTES = 5
_MEND = "Open it in JupyterLab, save it, and hand it in again"
_CLEAR = "Clear all outputs, save it, and hand it in again"


@dataclass(frozen=True)
class StudentCell:
    """One cell of a student's notebook: `key` is its grade_id, else its id."""

    kind: str  # code, markdown or raw
    source: str
    key: str


def read_cells(content: bytes, name: str) -> tuple[list[StudentCell], list[str]]:
    """Return a notebook's cells, and a note on each that is too long; `Unreadable` says why there are none.

    Asks for no more than grading needs: other damage in the file does no harm.
    """
    notebook = _json(content, name)
    cells = _modern(notebook).get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        raise Unreadable(f"{name} is not a notebook: it has no list of cells. {_MEND}.")
    if len(cells) > MOST_CELLS:
        raise Unreadable(f"{name} has {len(cells):,} cells; at most {MOST_CELLS:,} are read. Hand it in with fewer.")
    return _bounded([cell for cell in map(student_cell, cells) if cell], name)


def _json(content: bytes, name: str) -> Any:
    if not content:
        raise Unreadable(f"{name} is empty (0 bytes): the upload or the save failed. {_MEND}.")
    if sum(map(content.count, (b"[", b"{", b","))) > MOST_PARTS:
        raise Unreadable(f"{name} holds more than {MOST_PARTS // 1_000_000} million values. {_CLEAR}.")
    try:
        return json.loads(content.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        where = f"its text breaks off or is damaged in line {error.lineno}"
        raise Unreadable(f"{name} is not a whole notebook: {where}. {_MEND}.") from error
    except (ValueError, RecursionError, MemoryError) as error:  # a number of 5,000 digits is a ValueError
        raise Unreadable(f"{name} is not a notebook: its content is not JSON text. {_MEND}.") from error


def _modern(content: dict) -> dict:
    """Convert a notebook of an old format (before Jupyter 4) to today's."""
    if "worksheets" not in content:
        return content
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return nbformat.convert(nbformat.reader.reads(json.dumps(content)), 4)
    except Exception:  # whatever is wrong in it: there are no cells to grade
        return {}


def student_cell(cell: Any) -> StudentCell | None:
    """Read one cell, or return None for what is none.

    >>> student_cell({"cell_type": "code", "source": ["x = 1\\n", "y = 2"], "id": "f00d"})
    StudentCell(kind='code', source='x = 1\\ny = 2', key='f00d')
    """
    if not isinstance(cell, dict) or cell.get("cell_type") not in ("code", "markdown", "raw"):
        return None
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return StudentCell(cell["cell_type"], _text(cell.get("source")), _text(grade_id or cell.get("id"))[:LONGEST_KEY])


def _text(value: Any) -> str:
    """Join a string or list of strings; half a character, which no file can hold, becomes a question mark."""
    lines = value if isinstance(value, list) else [value]
    text = "".join(line for line in lines if isinstance(line, str))
    return text.encode("utf-8", "replace").decode("utf-8")


def _bounded(cells: list[StudentCell], name: str) -> tuple[list[StudentCell], list[str]]:
    """Empty each cell that is too long, with a note."""
    notes = []
    for number, cell in enumerate(cells):
        longest = LONGEST_CODE if cell.kind == "code" else LONGEST_TEXT
        if len(cell.source) > longest:
            which = f"Cell {number + 1}"
            notes.append(f"{which} of {name} has {len(cell.source):,} characters, more than {longest:,}: left out.")
            cells[number] = replace(cell, source="")
    code = sum(len(cell.source) for cell in cells if cell.kind == "code")
    if code > ALL_CODE:
        raise Unreadable(f"{name} holds {code:,} characters of code; at most {ALL_CODE:,} are read. Shorten it.")
    return cells, notes[:MOST_NOTES]
