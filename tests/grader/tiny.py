"""A tiny made-up assignment, 99-tiny: two exercises and a written question, and ways to hand it in."""

import copy
from pathlib import Path

import nbformat
from nbformat import NotebookNode, v4

NAME = "99-tiny"
SECRET = 98765.4321  # only a hidden test knows it
SECRET_DIAGNOSIS = "a negative number needs care"
TEXT = "Doubling is adding a number to itself."

DOUBLE = "def double(x):\n    return 2 * x"
TOTAL = "def total(numbers):\n    return sum(numbers)"
DOUBLE_STUB = 'def double(x):\n    """Return twice x."""\n    raise NotImplementedError'

SETUP = "import numpy as np\n\nfrom nlpcourse.classroom import checks"
DOUBLE_SOURCE = '''def double(x):
    """Return twice x."""
    ### BEGIN SOLUTION
    return x + x
    ### END SOLUTION'''
DOUBLE_TESTS = f'''# Doubles a small number.
checks.expect_close(double(3.0), 6.0, "double", {{"this is the square": 9.0}})
### BEGIN HIDDEN TESTS
checks.expect_close(double(-2.0), -4.0, "double of a negative", {{"{SECRET_DIAGNOSIS}": 4.0}})
checks.expect_close(double({SECRET}), 2 * {SECRET}, "double of a large number")
### END HIDDEN TESTS'''
TOTAL_SOURCE = '''def total(numbers):
    """Return the sum of the numbers."""
    ### BEGIN SOLUTION
    result = 0.0
    for number in numbers:
        result = result + number
    return result
    ### END SOLUTION'''
TOTAL_TESTS = """with checks.inputs_unchanged("total", numbers=(numbers := np.array([1.0, 2.0]))):
    checks.expect_close(total(numbers), 3.0, "total")
### BEGIN HIDDEN TESTS
checks.expect_close(total([]), 0.0, "total of nothing")
### END HIDDEN TESTS"""


def cell(kind: str, cell_id: str, source: str, **nbgrader: object) -> NotebookNode:
    """Return a cell; with `nbgrader` metadata if something about it is given."""
    make = v4.new_code_cell if kind == "code" else v4.new_markdown_cell
    flags = {"grade": False, "solution": False, "locked": False, "task": False, "schema_version": 3}
    metadata = {"nbgrader": flags | {"grade_id": cell_id} | nbgrader} if nbgrader else {}
    return make(source, id=cell_id, metadata=metadata)


def source_notebook() -> NotebookNode:
    """Return the instructor's notebook."""
    cells = [
        cell("markdown", "title", "# Tiny"),
        cell("code", "setup", SETUP, locked=True),
        cell("code", "double", DOUBLE_SOURCE, solution=True),
        cell("code", "try-it", "double(1.0)"),
        cell("code", "double-tests", DOUBLE_TESTS, grade=True, locked=True, points=2),
        cell("code", "total", TOTAL_SOURCE, solution=True),
        cell("code", "total-tests", TOTAL_TESTS, grade=True, locked=True, points=3),
        cell("markdown", "why", "Because a sum has two equal parts.", grade=True, solution=True, points=2),
    ]
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    return v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


def write_source(course: Path, notebook: NotebookNode | None = None) -> Path:
    """Write the instructor's notebook into `course`/solutions, and return that folder."""
    path = course / "solutions" / NAME / f"{NAME}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook or source_notebook(), path)
    return course / "solutions"


def answered(released: NotebookNode, **answers: str) -> NotebookNode:
    """Return a copy of the released notebook with cells filled in, `double="def …"`."""
    notebook = copy.deepcopy(released)
    for cell_id, source in answers.items():
        find(notebook, cell_id.replace("_", "-")).source = source
    return notebook


def find(notebook: NotebookNode, cell_id: str) -> NotebookNode:
    """Return the first cell with that id."""
    return next(cell for cell in notebook.cells if cell.id == cell_id)


def hand_in(folder: Path, student: str, notebook: NotebookNode | str, name: str = f"{NAME}.ipynb") -> Path:
    """Put a notebook, or a file of any text, into the student's folder."""
    path = folder / student / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(notebook if isinstance(notebook, str) else nbformat.writes(notebook), encoding="utf-8")
    return path
