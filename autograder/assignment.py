"""What an assignment asks: its solution cells, test cells, points and diagnoses, read from the source notebook."""

import ast
import itertools
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode
from nbgrader import utils

from autograder import GraderError
from autograder.python_cells import as_python, defined_names, needs_event_loop, syntax_problem
from autograder.release import master_version, read_source, student_version

HIDDEN_MARKER = "BEGIN HIDDEN TESTS"
DRIVER = "driver"  # the tag of a locked cell that wraps a student's class in a function of plain data


@dataclass(frozen=True)
class Exercise:
    """One test cell with all its points, and the solution cells that it tests.

    Several test cells after the same solution cells are several exercises: partial credit.
    """

    id: str  # "delta-output"
    test_id: str  # "delta-output-tests"
    points: float
    solution_ids: tuple[str, ...]
    names: frozenset[str]  # what the solution cells, and drivers among them, define: functions in the child
    diagnoses: frozenset[str]  # the string literals of the test cell


@dataclass(frozen=True)
class Question:
    """One written question, graded by hand."""

    id: str
    points: float


@dataclass(frozen=True)
class Assignment:
    """An assignment; `master` has stubs and hidden tests, `released` is what students got.

    `setup` holds the course's code cells before the first answer, by id: tests run after them alone.
    `modules` are those that the course's cells import, so that they can be loaded once for all students.
    """

    name: str
    master: NotebookNode
    released: NotebookNode
    exercises: tuple[Exercise, ...]
    questions: tuple[Question, ...]
    setup: dict[str, str]
    modules: tuple[str, ...]

    @property
    def max_points(self) -> float:
        """Return the points of all exercises and questions together."""
        return sum(part.points for part in (*self.exercises, *self.questions))

    @property
    def names(self) -> frozenset[str]:
        """Return the names of all functions that students are to write."""
        return frozenset().union(*(exercise.names for exercise in self.exercises))


def load(name: str, solutions: Path) -> Assignment:
    """Read the assignment `name` from the folder `solutions`."""
    source = read_source(name, solutions)
    master = master_version(source)
    for cell in master.cells:
        if "grade_id" in cell.metadata.get("nbgrader", {}) and cell.metadata.nbgrader.grade_id != cell.id:
            raise GraderError(f"Cell {cell.id!r} of {name} has another grade_id: make them equal.")
    _check_code(name, master)
    questions = [cell for cell in master.cells if utils.is_grade(cell) and utils.is_solution(cell)]
    return Assignment(
        name=name,
        master=master,
        released=student_version(master),
        exercises=tuple(_exercises(source)),
        questions=tuple(Question(cell.id, float(cell.metadata.nbgrader.points)) for cell in questions),
        setup=_setup(master),
        modules=_modules(master),
    )


def _setup(master: NotebookNode) -> dict[str, str]:
    before = itertools.takewhile(lambda cell: not utils.is_solution(cell), master.cells)
    return {cell.id: cell.source for cell in before if cell.cell_type == "code" and utils.is_locked(cell)}


def is_test(cell: NotebookNode) -> bool:
    """Tell whether a cell holds the tests of an exercise."""
    return utils.is_grade(cell) and not utils.is_solution(cell)


def _check_code(name: str, master: NotebookNode) -> None:
    """Raise `GraderError` for a cell of the course's own that is no Python: it would cost every student the same."""
    for cell in master.cells:
        if cell.cell_type == "code" and utils.is_locked(cell):
            for part in split_tests(cell.source) if is_test(cell) else [cell.source]:
                if problem := syntax_problem(part):
                    raise GraderError(f"Cell {cell.id!r} of {name} has a syntax error in {problem}. Mend it.")
                if is_test(cell) and needs_event_loop(part):
                    raise GraderError(f"Cell {cell.id!r} of {name} awaits something, which tests cannot. Mend it.")


def _modules(master: NotebookNode) -> tuple[str, ...]:
    """List the modules that the course's own cells import, sorted."""
    locked = [cell.source for cell in master.cells if cell.cell_type == "code" and utils.is_locked(cell)]
    nodes = [node for source in locked for node in ast.walk(ast.parse(as_python(source)))]
    found = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return tuple(sorted(found | {node.module for node in nodes if isinstance(node, ast.ImportFrom) if not node.level}))


def _exercises(source: NotebookNode) -> list[Exercise]:
    """Pair each test cell with the solution cells that stand before it, back to the last solution with a test."""
    found, solutions, drivers, is_tested = [], [], [], False
    for cell in (cell for cell in source.cells if cell.cell_type == "code"):
        is_answer = utils.is_solution(cell) and not utils.is_grade(cell)  # the others are graded by hand
        if is_tested and is_answer:
            solutions, drivers, is_tested = [], [], False
        if is_answer:
            solutions.append(cell)
        elif DRIVER in cell.metadata.get("tags", []):
            drivers.append(cell)
        elif is_test(cell):
            found.append(_exercise(cell, solutions, drivers))
            is_tested = True
    return found


def _exercise(test: NotebookNode, solutions: list[NotebookNode], drivers: list[NotebookNode]) -> Exercise:
    return Exercise(
        id=test.id.removesuffix("-tests"),
        test_id=test.id,
        points=float(test.metadata.nbgrader.points),
        solution_ids=tuple(solution.id for solution in solutions),
        names=frozenset().union(*(defined_names(cell.source) for cell in (*solutions, *drivers))),
        diagnoses=string_literals(test.source),
    )


def string_literals(source: str) -> frozenset[str]:
    """Return the sentences among a cell's string constants, pieces of f-strings left out.

    A sentence has three words or more: shorter strings may be inputs of a hidden test.

    >>> string_literals("check('relu', f'{x} is', 'it is negative')")
    frozenset({'it is negative'})
    """
    tree = ast.parse(as_python(source))
    pieces = {id(piece) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for piece in ast.walk(node)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in pieces)
    return frozenset(node.value for node in constants if isinstance(node.value, str) and len(node.value.split()) > 2)


def split_tests(source: str) -> tuple[str, str]:
    """Split a test cell into its visible and its hidden part, from the marker to the end of the cell.

    >>> split_tests("check(1)\\n### BEGIN HIDDEN TESTS\\ncheck(2)\\n### END HIDDEN TESTS")
    ('check(1)', '### BEGIN HIDDEN TESTS\\ncheck(2)\\n### END HIDDEN TESTS')
    """
    lines = source.split("\n")
    start = next((number for number, line in enumerate(lines) if HIDDEN_MARKER in line), len(lines))
    return "\n".join(lines[:start]), "\n".join(lines[start:])
