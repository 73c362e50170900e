"""Attacks where the file itself, or its name, is the attack."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import nbformat
from grader import tiny
from grader.attack_class import Attack, Places, fair, honest
from nbformat import NotebookNode, v4

FILE = f"{tiny.NAME}.ipynb"
HTML = "<img src=x onerror=alert('pwned')>"
ALL = "double passed, total passed, scaled passed, repeat passed"
UNREADABLE = ALL.replace("passed", "unreadable")


def _notebook(change: Callable[[NotebookNode], None], name: str = FILE) -> Callable[[Path, Places], None]:
    """Return what hands in an honest notebook after a change."""

    def hand_in(folder: Path, places: Places) -> None:
        notebook = honest(places)
        change(notebook)
        tiny.hand_in(folder.parent, folder.name, json.dumps(notebook), name)

    return hand_in


def _text(content: Callable[[], str], name: str = FILE) -> Callable[[Path, Places], None]:
    """Return what hands in a file of any text."""
    return lambda folder, places: (folder / name).write_text(content(), encoding="utf-8") and None


def _double(source: str) -> Callable[[NotebookNode], None]:
    def change(notebook: NotebookNode) -> None:
        tiny.find(notebook, "double").source = source

    return change


def _many_cells(notebook: NotebookNode) -> None:
    cell = v4.new_code_cell("x = 1")
    notebook.cells += [{**cell, "id": f"c{number}"} for number in range(100_000)]


def _many_copies(notebook: NotebookNode) -> None:
    wrong = tiny.cell("code", "double", "def double(x):\n    return 7.0", solution=True)
    notebook.cells += [wrong] * 1_500


def _magics(notebook: NotebookNode) -> None:
    lines = [f"%matplotlib inline {number}\nx{number} = !ls\nx{number}?" for number in range(1_500)]
    tiny.find(notebook, "double").source = "\n".join([*lines, tiny.DOUBLE])


def _metadata(notebook: NotebookNode) -> None:
    """Claim a thousand points, blank the answers, and show good outputs."""
    for cell in notebook.cells:
        cell.metadata["nbgrader"] = cell.metadata.get("nbgrader", {}) | {"points": 1000, "locked": False}
        cell.metadata["nbgrader"] |= {"score": 1000, "manual_score": 1000, "auto_score": 1000, "checksum": "0"}
        if cell.cell_type == "code":
            cell.outputs = [v4.new_output("execute_result", {"text/plain": "5.0"}, execution_count=1)]
    notebook.metadata["kernelspec"] = {"name": "../../pwned", "argv": ["touch", "pwned"], "display_name": HTML}
    tiny.find(notebook, "double").source = "def double(x):\n    return 7.0"
    tiny.find(notebook, "double-tests").metadata["nbgrader"]["grade_id"] = "total-tests"
    tiny.find(notebook, "total").metadata["nbgrader"]["grade_id"] = "double-tests"
    tiny.find(notebook, "total").id = "total-tests"


def _keys(notebook: NotebookNode) -> None:
    """Put HTML into ids, and a cell that claims to be a hidden one."""
    for number, key in enumerate((HTML, "extra-1", "../../pwned", "double-tests", "", "\x00", "setup")):
        notebook.cells.append(v4.new_code_cell(f"raise ImportError({key!r}, {number})", id="x", metadata={}))
        notebook.cells[-1].update(id=key)


def _link(folder: Path, places: Places) -> None:
    (folder / FILE).symlink_to(places.solution)


def _link_to_folder(folder: Path, places: Places) -> None:
    (folder / tiny.NAME).symlink_to(places.solution.parent)


def _pipe(folder: Path, places: Places) -> None:
    os.mkfifo(folder / FILE)


def _many_files(folder: Path, places: Places) -> None:
    for number in range(3_000):
        (folder / f"{number}.ipynb").write_text('{"cells": []}')
    (folder / FILE).mkdir()


def _named(file: str) -> Callable[[Path, Places], None]:
    return lambda folder, places: (folder / file).write_text(nbformat.writes(honest(places))) and None


def _empty(file: str) -> Callable[[Path, Places], None]:
    return lambda folder, places: (folder / file).touch()


DEEP = "double = " + "(" * 45_000 + ")" * 45_000  # within the limit of a cell, so that the parser sees them
MINUS = "double = " + "-" * 90_000 + "1"
CHAIN = "double = a" + ".a" * 45_000
ELSE = "if 1: pass\n" + "elif 1: pass\n" * 7_000
BLANK = "x = (\n" + "\n" * 90_000
NULLS = "def double(x):\n    '\0\ud800'"
MAY_FAIL = ALL.replace("double passed", "double error or missing or crash")

FILES = [
    Attack("89-huge-source", "a cell of 12 MB", fair(ALL.replace("double passed", "double blank or error or missing")),
           _notebook(_double("x = 1\n" * 2_000_000))),
    Attack("90-deep-brackets", "brackets 45,000 deep, for the parser's stack", fair(MAY_FAIL),
           _notebook(_double(DEEP))),
    Attack("91-deep-signs", "90,000 signs before a number, for the compiler's stack", fair(MAY_FAIL),
           _notebook(_double(MINUS))),
    Attack("92-deep-chains", "45,000 attributes in a row, for the recursion of whoever walks the tree", fair(MAY_FAIL),
           _notebook(_double(CHAIN))),
    Attack("93-deep-branches", "7,000 branches within each other, for the compiler's stack", fair(MAY_FAIL),
           _notebook(_double(ELSE))),
    Attack("94-null-bytes", "null bytes and half characters in the source", fair(MAY_FAIL), _notebook(_double(NULLS))),
    Attack("118-blank-lines", "90,000 blank lines after a mistake, for slow regular expressions", fair(MAY_FAIL),
           _notebook(_double(BLANK))),
    Attack("95-hundred-thousand-cells", "a notebook with 100,000 cells", fair(UNREADABLE), _notebook(_many_cells)),
    Attack("96-many-copies", "the same answer 1,500 times",
           fair(ALL.replace("double passed", "double wrong")), _notebook(_many_copies)),
    Attack("97-thousands-of-magics", "4,500 lines of IPython's own syntax, for its transformer",
           fair(ALL.replace("double passed", "double passed or error or timeout or blank or missing")),
           _notebook(_magics)),
    Attack("98-deep-json", "JSON a million levels deep", fair(UNREADABLE), _text(lambda: '{"cells":' + "[" * 10**6)),
    Attack("99-huge-number", "JSON with a number of five million digits", fair(UNREADABLE),
           _text(lambda: '{"cells": [], "nbformat": ' + "9" * 5_000_000 + "}")),
    Attack("100-metadata", "1,000 points, other cells' ids and good outputs in the metadata",
           fair("double wrong, total passed or missing or blank, scaled passed, repeat passed"), _notebook(_metadata)),
    Attack("101-ids-of-cells", "HTML, paths and other cells' ids as ids", fair(ALL), _notebook(_keys)),
    Attack("102-link-to-solution", "a symbolic link to the solution as the notebook", fair(UNREADABLE), _link),
    Attack("103-link-to-folder", "a symbolic link to the folder of the solution", fair(UNREADABLE), _link_to_folder),
    Attack("104-pipe", "a pipe that nobody writes to as the notebook", fair(UNREADABLE), _pipe),
    Attack("105-many-files", "3,000 files, and a folder with the notebook's name", fair(UNREADABLE), _many_files),
    Attack("106-html-as-student", "HTML as the student's name; the answers are right", fair(ALL), _named(FILE), HTML),
    Attack("107-html-as-file", "HTML as the file's name", fair(ALL), _named(HTML + ".ipynb")),
    Attack("108-path-as-student", "a path as the student's name", fair(ALL), _named(FILE), "pwned\\..\\..\\%2F.."),
    Attack("109-formula-as-student", "a formula as the student's name, for who opens grades.csv in a spreadsheet",
           fair(ALL), _named(FILE), "=HYPERLINK('pwned')"),
    Attack("110-formula-as-file", "a formula as the file's name", fair(UNREADABLE), _empty("=1+cmd|' pwned'!A0.ipynb")),
    Attack("111-sql-as-student", "SQL as the student's name", fair(ALL), _named(FILE), "'; DROP TABLE student; --"),
    Attack("112-odd-student", "line breaks, escapes and 60 emoji as the student's name", fair(ALL),
           _named(FILE), "-rf\n\x1b[2J\u202e" + "\U0001f4a3" * 50),
    Attack("113-template-as-student", "a template's and a format's code as the student's name", fair(ALL),
           _named(FILE), "{{ 7 * 7 }}{0.__class__}%s${HOME}`id`"),
]  # fmt: skip
