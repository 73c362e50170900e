"""Proof that the tests test: every typical wrong answer loses its exercise, every right one passes.

The answers of `autograder/known_answers/` are run in this process, each in place of the solution
in the solution notebook, with the cells of its own exercise; one of each exercise runs with all cells, and
`tests/grader/test_known_answers_graded.py` sees for every answer that it costs nothing else in the real grader.
"""

import ast
import contextlib
import doctest
import io
import re
import warnings
from collections.abc import Mapping
from pathlib import Path

import nbformat
import pytest
import torch

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.classroom.checks import GENERIC_DIAGNOSES, WRONG_SHAPE, WRONG_TYPE, WRONG_VALUES, CheckFailure

ANSWERS = COURSE_ROOT / "autograder" / "known_answers"
ASSIGNMENTS = sorted(folder.name for folder in ANSWERS.iterdir() if folder.is_dir())
WRONG = sorted(ANSWERS.glob("*/*/wrong-*.py"))
RIGHT = sorted(ANSWERS.glob("*/*/right-*.py"))
NAMES_NO_MISTAKE = {WRONG_VALUES, WRONG_SHAPE, WRONG_TYPE}


@pytest.fixture(autouse=True)
def _single_precision():
    """Leave PyTorch's default type to other tests as it is in a fresh kernel; some set-up cells change it."""
    yield
    torch.set_default_dtype(torch.float32)


def code_cells(assignment: str) -> dict[str, nbformat.NotebookNode]:
    path = COURSE_ROOT / "solutions" / assignment / f"{assignment}.ipynb"
    return {cell.id: cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"}


def is_test(cell: nbformat.NotebookNode) -> bool:
    return cell.metadata.nbgrader.grade and not cell.metadata.nbgrader.solution


def is_answer(cell: nbformat.NotebookNode) -> bool:
    return cell.metadata.nbgrader.solution


def blank(source: str) -> str:
    """Return a solution cell as students get it."""
    before, after = source.split("### BEGIN SOLUTION")
    return before + "raise NotImplementedError" + after.split("### END SOLUTION")[1]


def failures(assignment: str, answers: Mapping[str, str], only: str = "") -> dict[str, Exception]:
    """Run a solution notebook with some answers replaced, perhaps `only` one exercise; return what failed, by test."""
    torch.set_default_dtype(torch.float32)  # as in a fresh kernel; some set-up cells change it
    namespace, failed = {"__name__": "__main__"}, {}
    for name, cell in code_cells(assignment).items():
        if only and name.endswith(("-try", "-tests")) and name != f"{only}-tests":  # the grader leaves them out too
            continue
        try:
            with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                exec(compile(answers.get(name, cell.source), name, "exec"), namespace)
        except Exception as error:
            failed[name] = error
    return {name: failed[name] for name, cell in code_cells(assignment).items() if is_test(cell) and name in failed}


def named(path: Path) -> str:
    return "/".join(path.with_suffix("").parts[-2:])


def expected_diagnosis(path: Path) -> str:
    first_line = path.read_text(encoding="utf-8").splitlines()[0]
    assert first_line.startswith("# diagnosis: "), f"{path}: the first line names the diagnosis that feedback shows"
    return first_line.removeprefix("# diagnosis: ")


@pytest.mark.parametrize("path", WRONG, ids=named)
def test_a_wrong_answer_loses_its_exercise_and_is_named(path: Path):
    assignment, exercise = path.parts[-3:-1]
    failed = failures(assignment, {exercise: path.read_text(encoding="utf-8")}, only=exercise)
    assert list(failed) == [f"{exercise}-tests"]
    failure, expected = failed[f"{exercise}-tests"], expected_diagnosis(path)
    said = failure.diagnosis if isinstance(failure, CheckFailure) else "none"
    assert ("none" if said in NAMES_NO_MISTAKE else said) == expected


@pytest.mark.parametrize("path", RIGHT, ids=named)
def test_a_right_answer_written_differently_passes(path: Path):
    assignment, exercise = path.parts[-3:-1]
    assert not failures(assignment, {exercise: path.read_text(encoding="utf-8")}, only=exercise)


@pytest.mark.parametrize("folder", sorted({path.parent for path in WRONG}), ids=lambda folder: folder.name)
def test_one_mistake_costs_one_exercise(folder: Path):
    wrong = min(folder.glob("wrong-*.py")).read_text(encoding="utf-8")
    assert list(failures(folder.parent.name, {folder.name: wrong})) == [f"{folder.name}-tests"]


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_the_solution_passes_and_blank_stubs_fail_with_not_implemented_error_only(assignment: str):
    cells = code_cells(assignment)
    assert not failures(assignment, {})
    failed = failures(assignment, {name: blank(cell.source) for name, cell in cells.items() if is_answer(cell)})
    assert list(failed) == [name for name, cell in cells.items() if is_test(cell)]
    assert {type(failure) for failure in failed.values()} == {NotImplementedError}


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_the_examples_in_the_docstrings_are_right(assignment: str):
    namespace, cells = {}, code_cells(assignment)
    for name in ["setup", *(name for name, cell in cells.items() if is_answer(cell))]:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(cells[name].source, name, "exec"), namespace)
        for function in re.findall(r"^def (\w+)", cells[name].source, re.MULTILINE):
            (examples,) = doctest.DocTestFinder().find(namespace[function], function, globs=namespace)
            result = doctest.DocTestRunner().run(examples)
            assert result.attempted and not result.failed, function


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_each_exercise_has_enough_known_answers_and_most_wrong_ones_are_named(assignment: str):
    for exercise in (name for name, cell in code_cells(assignment).items() if is_answer(cell)):
        folder = ANSWERS / assignment / exercise
        assert len(list(folder.glob("wrong-*.py"))) >= 3, exercise
        assert len(list(folder.glob("right-*.py"))) >= 2, exercise
    diagnoses = [expected_diagnosis(path) for path in WRONG if path.parts[-3] == assignment]
    without = diagnoses.count("none")
    assert without <= 0.2 * len(diagnoses), f"{without} of {len(diagnoses)} wrong answers are not named"


@pytest.mark.parametrize("path", WRONG, ids=named)
def test_feedback_may_show_every_diagnosis(path: Path):
    assignment, exercise = path.parts[-3:-1]
    source = code_cells(assignment)[f"{exercise}-tests"].source
    literals = {node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)}
    assert expected_diagnosis(path) in {"none", *GENERIC_DIAGNOSES} | literals
