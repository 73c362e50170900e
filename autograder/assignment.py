"""What an assignment asks: its solution cells, test cells, points and diagnoses, read from the source notebook."""

import ast
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode
from nbgrader import utils

from autograder import GraderError
from autograder.python_cells import defined_names
from autograder.release import master_version, read_source, student_version

HIDDEN_MARKER = "BEGIN HIDDEN TESTS"


@dataclass(frozen=True)
class Exercise:
    """One autograded exercise: a test cell with all its points, and the solution cells that it tests."""

    id: str  # "delta-output"
    test_id: str  # "delta-output-tests"
    points: float
    solution_ids: tuple[str, ...]
    names: frozenset[str]  # what the solution cells must define
    diagnoses: frozenset[str]  # the string literals of the test cell


@dataclass(frozen=True)
class Question:
    """One written question, graded by hand."""

    id: str
    points: float


@dataclass(frozen=True)
class Assignment:
    """An assignment; `master` has stubs and hidden tests, `released` is what students got."""

    name: str
    master: NotebookNode
    released: NotebookNode
    exercises: tuple[Exercise, ...]
    questions: tuple[Question, ...]

    @property
    def max_points(self) -> float:
        """Return the points of all exercises and questions together."""
        return sum(part.points for part in (*self.exercises, *self.questions))


def load(name: str, solutions: Path) -> Assignment:
    """Read the assignment `name` from the folder `solutions`."""
    source = read_source(name, solutions)
    master = master_version(source)
    for cell in master.cells:
        if "grade_id" in cell.metadata.get("nbgrader", {}) and cell.metadata.nbgrader.grade_id != cell.id:
            raise GraderError(f"Cell {cell.id!r} of {name} has another grade_id: make them equal.")
    questions = [cell for cell in master.cells if utils.is_grade(cell) and utils.is_solution(cell)]
    return Assignment(
        name=name,
        master=master,
        released=student_version(master),
        exercises=tuple(_exercises(source)),
        questions=tuple(Question(cell.id, float(cell.metadata.nbgrader.points)) for cell in questions),
    )


def _exercises(source: NotebookNode) -> list[Exercise]:
    """Pair each test cell with the solution cells that stand between it and the test cell before it."""
    found, solutions = [], []
    for cell in source.cells:
        if cell.cell_type == "code" and utils.is_solution(cell):
            solutions.append(cell)
        elif cell.cell_type == "code" and utils.is_grade(cell):
            found.append(
                Exercise(
                    id=cell.id.removesuffix("-tests"),
                    test_id=cell.id,
                    points=float(cell.metadata.nbgrader.points),
                    solution_ids=tuple(solution.id for solution in solutions),
                    names=frozenset().union(*(defined_names(solution.source) for solution in solutions)),
                    diagnoses=string_literals(cell.source),
                )
            )
            solutions = []
    return found


def string_literals(source: str) -> frozenset[str]:
    """Return the sentences among a cell's string constants, pieces of f-strings left out.

    A sentence has three words or more: shorter strings may be inputs of a hidden test.

    >>> string_literals("check('relu', f'{x} is', 'it is negative')")
    frozenset({'it is negative'})
    """
    tree = ast.parse(source)
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
