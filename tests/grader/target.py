"""The tiny assignment with two exercises more, for those who attack: one of arrays, one that takes a function."""

from pathlib import Path

from grader import tiny
from nbformat import NotebookNode

from autograder.assignment import Assignment, load

PASSWORD = "the-password-of-the-gradebook"
SCALED_SOURCE = '''def scaled(matrix, factor):
    """Return factor times the matrix."""
    ### BEGIN SOLUTION
    return np.asarray(matrix) * factor
    ### END SOLUTION'''
SCALED_TESTS = """matrix = np.array([[1.0, 2.0], [3.0, 4.0]])
checks.expect_close(scaled(matrix, 2.0), [[2.0, 4.0], [6.0, 8.0]], "scaled")
### BEGIN HIDDEN TESTS
with checks.inputs_unchanged("scaled", matrix=(matrix := np.array([[44441.5, -1.0, 0.0]]))):
    checks.expect_close(scaled(matrix, 3.0), matrix * 3.0, "scaled, not square")
### END HIDDEN TESTS"""
REPEAT_SOURCE = '''def step(x):
    """Return x plus one."""
    ### BEGIN SOLUTION
    return x + 1.0
    ### END SOLUTION


def repeat(f, times, x):
    """Return f(f(... f(x))), so many times."""
    ### BEGIN SOLUTION
    for _ in range(times):
        x = f(x)
    return x
    ### END SOLUTION'''
REPEAT_TESTS = """checks.expect_close(repeat(step, 3, 0.0), 3.0, "repeat of step")
### BEGIN HIDDEN TESTS
for actual, expected in zip(map(step, [55552.5, -1.0]), [55553.5, 0.0]):
    checks.expect_close(actual, expected, "step of another number")
checks.expect_close(repeat(lambda x: x * x, 2, 3.0), 81.0, "repeat of a square")
### END HIDDEN TESTS"""
SECRETS = (  # what only hidden tests and the solution hold; none of the attacks does
    "98765", "197530", "44441", "133324", "55552", "55553", PASSWORD,
    "of a large number", "total of nothing", "not square", "another number", "repeat of a square",
)  # fmt: skip
HONEST = {
    "double": tiny.DOUBLE,
    "total": tiny.TOTAL,
    "scaled": "def scaled(matrix, factor):\n    return np.asarray(matrix) * factor",
    "repeat": "def step(x):\n    return x + 1.0\n\n\n"
    "def repeat(f, times, x):\n    return x if not times else repeat(f, times - 1, f(x))",
}


def source_notebook() -> NotebookNode:
    """Return the instructor's notebook."""
    notebook = tiny.source_notebook()
    tiny.find(notebook, "setup").source = f"import torch\n{tiny.SETUP}"
    notebook.cells[-1:-1] = [
        tiny.cell("code", "scaled", SCALED_SOURCE, solution=True),
        tiny.cell("code", "scaled-tests", SCALED_TESTS, grade=True, locked=True, points=2),
        tiny.cell("code", "repeat", REPEAT_SOURCE, solution=True),
        tiny.cell("code", "repeat-tests", REPEAT_TESTS, grade=True, locked=True, points=2),
    ]
    return notebook


def load_from(folder: Path) -> Assignment:
    """Write the instructor's notebook into a folder, and return the assignment as the grader reads it."""
    return load(tiny.NAME, tiny.write_source(folder, source_notebook()))
