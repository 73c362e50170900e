"""The course's cells that show an answer at work: run only where a student's code uses a name from them.

No mark depends on them, and a function that never ends would hang in each of them as well as in its test.
"""

import ast
from collections.abc import Iterator
from functools import lru_cache
from types import CodeType

from nbformat import NotebookNode
from nbgrader import utils

from autograder.assignment import DRIVER, Assignment
from autograder.python_cells import as_python

MOST_KEPT = 2_500  # cells whose names are remembered


def idle(notebook: NotebookNode, assignment: Assignment) -> set[str]:
    """Return the ids of the example cells of a rebuilt notebook that nobody's code needs."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    examples = [cell for cell in code if _is_example(cell, assignment)]
    used = frozenset().union(*(names_used(cell.source) for cell in code if not utils.is_locked(cell)))
    unneeded: set[str] = set()
    for cell in reversed(examples):  # an example may use what an earlier one defines
        if names_bound(cell.source) & used:
            used |= names_used(cell.source)
        else:
            unneeded.add(cell.id)
    return unneeded


def _is_example(cell: NotebookNode, assignment: Assignment) -> bool:
    is_plain = utils.is_locked(cell) and not utils.is_grade(cell) and DRIVER not in cell.metadata.get("tags", [])
    return is_plain and cell.id not in assignment.setup


@lru_cache(maxsize=MOST_KEPT)
def names_bound(source: str) -> frozenset[str]:
    """Return the names that one of the course's cells may bind, inner ones too.

    >>> sorted(names_bound("import a.b\\nfor x in y:\\n    z = 1"))
    ['a', 'x', 'z']
    """
    names = set()
    for node in ast.walk(ast.parse(as_python(source))):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).split(".")[0])
    return frozenset(names)


@lru_cache(maxsize=MOST_KEPT)
def names_used(source: str) -> frozenset[str]:
    """Return the global names and attributes that a cell uses; of what is no Python, none.

    >>> sorted(names_used("def f(x):\\n    total = g(x)\\n    return total.size"))
    ['f', 'g', 'size']
    """
    try:
        code = compile(as_python(source), "<cell>", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return frozenset()
    return frozenset(_names(code))


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
