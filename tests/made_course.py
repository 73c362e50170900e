"""A small made-up course, and a student who works on it by the commands of `nlpcourse`."""

from collections.abc import Callable
from pathlib import Path

from made_notebooks import code, markdown, said, write
from nbformat import NotebookNode
from typer.testing import CliRunner, Result

from nlpcourse import cli

SETUP = "from nlpcourse.classroom import checks\n\ndef halve(x):\n    return x / 2"
RIGHT_ADD = "def add(a, b):\n    return a + b"
RIGHT_DOUBLE = "def double(a):\n    return 2 * a"
STUB_ADD = "def add(a, b):\n    raise NotImplementedError"
ADD_TESTS = 'checks.expect_close(add(2, 3), 5, "add", {"you subtracted": -1})'
DOUBLE_TESTS = 'checks.expect_close(double(2), 4, "double")'


def nbgrader(name: str, grade: bool, solution: bool) -> dict:
    """Return the metadata that nbgrader gives a cell."""
    marks = {"grade": grade, "grade_id": name, "locked": not solution, "schema_version": 3, "solution": solution}
    return {"nbgrader": marks | {"task": False} | ({"points": 2} if grade else {})}


def exercise_cells() -> list[NotebookNode]:
    """Return an assignment of two exercises and a written question."""
    return [
        markdown("title", "# Sums"),
        code("setup", SETUP, **nbgrader("setup", False, False)),
        code("add", STUB_ADD, **nbgrader("add", False, True)),
        code("add-tests", ADD_TESTS, **nbgrader("add-tests", True, False)),
        code("double", "def double(a):\n    raise NotImplementedError", **nbgrader("double", False, True)),
        code("double-tests", DOUBLE_TESTS, **nbgrader("double-tests", True, False)),
        markdown("why", "Your answer", **nbgrader("why", True, True)),
    ]


def make_course(root: Path) -> Path:
    """Make a course with one assignment, 01-sums, and one lecture in a folder, and return the folder."""
    (root / "exercises" / "01-sums").mkdir(parents=True)
    write(root / "exercises" / "01-sums" / "01-sums.ipynb", *exercise_cells())
    (root / "exercises" / "01-sums" / "numbers.txt").write_text("1 2 3")
    (root / "lectures").mkdir()
    rows = ["id\tlecture\tkind", "one\t01_sums\tclaim", "two\t01_sums\tfigure", "three\t02_products\tclaim"]
    (root / "lectures" / "ledger.tsv").write_text("\n".join(rows) + "\n")
    (root / "lectures" / "ledger_optional.tsv").write_text("id\tlecture\tkind\nfour\t01_sums\ttip\n")
    met = code("one-cell", "…", said("claim one holds: 1 + 1 is 2\n"), count=1, tags=["ledger:one"])
    write(root / "lectures" / "01_sums.ipynb", met)
    return root


def run(*arguments: str) -> Result:
    """Run `nlpcourse` with the arguments; an unexpected exception fails the test."""
    return CliRunner().invoke(cli.app, arguments, catch_exceptions=False)


def student_notebook(course: Path) -> Path:
    """Return where the student's copy stands."""
    return course / "work" / "01-sums" / "01-sums.ipynb"


def solve(course: Path, change: Callable[[dict[str, NotebookNode]], None] = lambda cells: None, **sources: str) -> Path:
    """Start the assignment and write the given sources into the cells of that id, `_` for `-`."""
    run("start", "01-sums")
    cells = {cell.id: cell for cell in exercise_cells()}
    for name, source in sources.items():
        cells[name.replace("_", "-")].source = source
    change(cells)
    return write(student_notebook(course), *cells.values())
