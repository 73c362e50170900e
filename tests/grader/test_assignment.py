"""A fault of the course's own is named once, to the instructor, before any student is graded."""

from pathlib import Path

import pytest
from grader import tiny

from autograder import GraderError, trusted
from autograder.assignment import load


def loaded(folder: Path, **sources: str):
    """Load the tiny assignment with some of its cells changed."""
    source = tiny.source_notebook()
    for name, text in sources.items():
        tiny.find(source, name.replace("_", "-")).source = text
    return load(tiny.NAME, tiny.write_source(folder, source))


@pytest.mark.parametrize(
    "cell, source",
    [
        ("setup", "import numpy as np\ndef f(:"),
        ("double_tests", "checks.expect(\n### BEGIN HIDDEN TESTS\npass\n### END HIDDEN TESTS"),
        ("double_tests", "if True:\n    ### BEGIN HIDDEN TESTS\n    double(1)\n    ### END HIDDEN TESTS"),
    ],
)
def test_a_cell_that_is_no_python_is_named(tmp_path: Path, cell: str, source: str):
    with pytest.raises(GraderError, match=rf"Cell '{cell.replace('_', '-')}' of 99-tiny has a syntax error in line"):
        loaded(tmp_path, **{cell: source})


def test_tests_may_use_magics_and_not_await(tmp_path: Path):
    with_magic = loaded(tmp_path, double_tests="%time double(3.0)\nchecks.expect(True, 'd', 'one two three four')")
    assert "one two three four" in with_magic.exercises[0].diagnoses
    with pytest.raises(GraderError, match="Cell 'double-tests' of 99-tiny awaits something"):
        loaded(tmp_path, double_tests="await double(3.0)")


def test_a_set_up_that_fails_is_named(tmp_path: Path):
    assignment = loaded(tmp_path, setup="1 / 0")
    with pytest.raises(GraderError, match=r"Cell 'setup' of 99-tiny fails \(ZeroDivisionError: .*\)\. Mend it\."):
        trusted.namespace(assignment)


def test_magics_and_relative_imports_in_the_set_up_do_no_harm(tmp_path: Path):
    magic = f"%matplotlib inline\n{tiny.SETUP}\n%time DONE = 1"
    assert trusted.namespace(loaded(tmp_path, setup=magic))["DONE"] == 1
    assert "numpy" in loaded(tmp_path, setup=f"if False:\n    from . import x\n{tiny.SETUP}").modules
