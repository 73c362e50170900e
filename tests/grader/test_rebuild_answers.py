"""What is an answer, and what only looks like another one."""

import copy
from pathlib import Path

from grader import tiny
from grader.test_rebuild import rebuilt_from

from autograder.assignment import Assignment, load
from autograder.python_cells import definitions


def test_a_stub_that_does_something_is_no_answer_from_elsewhere(tmp_path: Path):
    source = tiny.source_notebook()
    cell = tiny.find(source, "double")
    cell.source = cell.source.replace("    ### BEGIN", "    twice = 2 * x\n    ### BEGIN")
    assignment = load(tiny.NAME, tiny.write_source(tmp_path, source))
    rebuilt = rebuilt_from(assignment, assignment.released)
    assert rebuilt.notes == [] and rebuilt.answers["double"] == ""


def test_of_a_line_with_several_statements_what_calls_something_is_left_out():
    source = "TWO = 2; print(double(3))\nimport os; x = 1\ndef double(x): return TWO * x"
    assert definitions(source, frozenset({"double"})) == ("TWO = 2\nimport os\nx = 1\ndef double(x): return TWO * x")


def test_blanks_at_the_ends_of_lines_change_no_check(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE)
    cell = tiny.find(notebook, "double-tests")
    cell.source = "\n".join(f"{line}  " for line in cell.source.split("\n")) + "\n\n"
    assert rebuilt_from(assignment, notebook).notes == []


def test_comments_alone_are_no_answer(assignment: Assignment):
    rebuilt = rebuilt_from(assignment, tiny.answered(assignment.released, double="# I do not know"))
    assert rebuilt.answers["double"] == ""


def test_of_two_versions_of_a_free_cell_the_last_is_run_and_that_is_said(assignment: Assignment):
    notebook = tiny.answered(assignment.released, try_it="a = 1")
    place = [cell.id for cell in notebook.cells].index("try-it")
    notebook.cells.insert(place + 1, copy.deepcopy(notebook.cells[place]))
    assert rebuilt_from(assignment, notebook).notes == []
    notebook.cells[place + 1].source = "a = 2"
    rebuilt = rebuilt_from(assignment, notebook)
    assert rebuilt.notes == ["The cell `try-it` was there in different versions; the last one was run."]
    assert tiny.find(rebuilt.notebook, "try-it").source == "a = 2"
