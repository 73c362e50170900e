"""Whatever was done to the notebook, it is graded fairly for what is there, and the student is told."""

import copy
import time

import nbformat
import pytest
from grader import tiny
from nbformat import NotebookNode

from autograder.assignment import Assignment, load
from autograder.reader import student_cell
from autograder.rebuild import MOST_NOTES, Rebuilt, rebuild
from autograder.release import read_source
from nlpcourse.classroom import COURSE_ROOT


def rebuilt_from(assignment: Assignment, notebook: NotebookNode) -> Rebuilt:
    """Rebuild what is left of a notebook after a trip through a file."""
    content = nbformat.from_dict(copy.deepcopy(notebook))
    return rebuild(assignment, tuple(student_cell(dict(cell)) for cell in content.cells))


def sources(rebuilt: Rebuilt) -> dict[str, str]:
    return {cell.id: cell.source for cell in rebuilt.notebook.cells}


def own_cell(source: str, kind: str = "code") -> NotebookNode:
    return tiny.cell(kind, "f00dcafe", source)


def test_an_honest_notebook_needs_no_note(assignment: Assignment):
    honest = tiny.answered(assignment.released, double=tiny.DOUBLE, why=tiny.TEXT, try_it="double(7)")
    rebuilt = rebuilt_from(assignment, honest)
    assert rebuilt.notes == []
    assert rebuilt.answers == {"double": tiny.DOUBLE, "total": "", "why": tiny.TEXT}
    assert [cell.id for cell in rebuilt.notebook.cells] == [cell.id for cell in assignment.master.cells]
    assert sources(rebuilt)["double"] == tiny.DOUBLE
    assert sources(rebuilt)["try-it"] == "double(7)"
    assert str(tiny.SECRET) in sources(rebuilt)["double-tests"]


def test_deleted_edited_and_copied_checks_are_put_right(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE, total_tests="pass")
    notebook.cells = [cell for cell in notebook.cells if cell.id != "double-tests"]
    notebook.cells.append(copy.deepcopy(tiny.find(notebook, "setup")))
    rebuilt = rebuilt_from(assignment, notebook)
    assert rebuilt.notes == [
        "The code in `setup` was there 2 times; it was run once.",
        "You deleted the checks in `double-tests`; the original was used.",
        "You changed the checks in `total-tests`; the original was used.",
    ]
    masters = {cell.id: cell.source for cell in assignment.master.cells}
    assert sources(rebuilt) == masters | {"double": tiny.DOUBLE}


def test_the_instructors_own_solution_is_no_changed_notebook(assignment: Assignment):
    assert rebuilt_from(assignment, tiny.source_notebook()).notes == []


@pytest.mark.parametrize("answer_first", [True, False])
def test_of_two_copies_of_a_cell_the_answer_counts(assignment: Assignment, answer_first: bool):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE)
    blank = tiny.find(assignment.released, "double")
    notebook.cells.insert(3 if answer_first else 2, blank)
    rebuilt = rebuilt_from(assignment, notebook)
    assert sources(rebuilt)["double"] == tiny.DOUBLE
    assert rebuilt.notes == ["The cell `double` was there 2 times; the one with an answer was graded."]


def test_of_two_answers_the_last_counts(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double="def double(x): return x")
    notebook.cells.insert(3, tiny.find(tiny.answered(assignment.released, double=tiny.DOUBLE), "double"))
    rebuilt = rebuilt_from(assignment, notebook)
    assert rebuilt.answers["double"] == tiny.DOUBLE
    assert rebuilt.notes == ["The cell `double` was there 2 times; the last one was graded."]


def test_moved_cells_are_graded_in_the_original_order(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE)
    notebook.cells.reverse()
    rebuilt = rebuilt_from(assignment, notebook)
    assert rebuilt.notes == ["Some cells were moved; they were graded in the original order."]
    assert [cell.id for cell in rebuilt.notebook.cells] == [cell.id for cell in assignment.master.cells]


def test_a_deleted_solution_cell_is_blank_again(assignment: Assignment):
    notebook = tiny.answered(assignment.released)
    notebook.cells = [cell for cell in notebook.cells if cell.id != "double"]
    rebuilt = rebuilt_from(assignment, notebook)
    assert rebuilt.notes == ["The cell `double` was missing."]
    assert sources(rebuilt)["double"] == tiny.DOUBLE_STUB


@pytest.mark.parametrize("place, where", [("total", "in `total`"), ("double-tests", "in `double-tests`"), ("", "own")])
def test_an_answer_in_the_wrong_cell_is_found(assignment: Assignment, place: str, where: str):
    notebook = tiny.answered(assignment.released)
    code = f"import math\nTWO = 2\n@staticmethod\n{tiny.DOUBLE}\nprint(double(3))"
    if place:
        tiny.find(notebook, place).source += f"\n{code}"
    else:
        notebook.cells.append(own_cell(code))
    rebuilt = rebuilt_from(assignment, notebook)
    assert tiny.DOUBLE in rebuilt.answers["double"]
    assert "@staticmethod" in rebuilt.answers["double"] and "TWO = 2" in rebuilt.answers["double"]
    assert "print" not in rebuilt.answers["double"]  # nor the checks
    assert any("The answer to `double` was in" in note and where in note for note in rebuilt.notes)


def test_a_stub_elsewhere_is_no_answer(assignment: Assignment):
    notebook = tiny.answered(assignment.released)
    notebook.cells.append(own_cell(tiny.DOUBLE_STUB))
    rebuilt = rebuilt_from(assignment, notebook)
    assert rebuilt.answers["double"] == "" and rebuilt.notes == []


def test_of_two_answers_in_own_cells_the_last_is_used(assignment: Assignment):
    notebook = tiny.answered(assignment.released)
    notebook.cells += [own_cell("def double(x): return 1"), own_cell(tiny.DOUBLE)]
    assert rebuilt_from(assignment, notebook).answers["double"] == tiny.DOUBLE


def test_what_calls_something_is_not_taken_from_another_cell(assignment: Assignment):
    notebook = tiny.answered(assignment.released)
    notebook.cells.append(own_cell(f"data = open('x')\nsize: int = len('x')\nTWO = 2\n{tiny.DOUBLE}"))
    assert rebuilt_from(assignment, notebook).answers["double"] == f"TWO = 2\n{tiny.DOUBLE}"


def test_a_function_that_does_more_than_to_raise_is_an_answer(assignment: Assignment):
    answer = "def double(x):\n    if x is None:\n        raise NotImplementedError\n    return 2 * x"
    more = "def double(x):\n    y = 2 * x\n    raise NotImplementedError"
    left = "def double(x):\n    raise NotImplementedError\n    return 2 * x"
    for code in (answer, more, left):
        notebook = tiny.answered(assignment.released)
        notebook.cells.append(own_cell(code))
        assert rebuilt_from(assignment, notebook).answers["double"] == code


@pytest.mark.parametrize(
    "again, place, said",
    [
        ("def double(x): return x", 3, "`double-tests` graded the last one before it."),
        ("def double(x): return x", 8, "`double-tests` graded the one in `double`."),
        (tiny.DOUBLE_STUB, 3, "`double-tests` graded the last one before it."),
        (f"def double(x): return x\n{tiny.DOUBLE}", 3, ""),
        (tiny.DOUBLE + "  # twice", 8, ""),
        ("doubled = double(2)", 3, ""),
    ],
)
def test_a_function_that_is_defined_again_in_another_way_is_named(
    assignment: Assignment, again: str, place: int, said: str
):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE)
    notebook.cells.insert(place, own_cell(again))
    notes = rebuilt_from(assignment, notebook).notes
    assert notes == ([f"You defined `double` again, in another way; {said}"] if said else [])


def test_of_functions_that_are_defined_again_the_last_before_the_tests_counts(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE)
    notebook.cells[3:3] = [own_cell("def double(x): return x"), own_cell(tiny.DOUBLE)]
    [note] = rebuilt_from(assignment, notebook).notes
    assert note.endswith("`double-tests` graded the one in `double`.")


def test_a_changed_docstring_is_still_a_blank_stub(assignment: Assignment):
    stub = tiny.DOUBLE_STUB.replace("Return twice x.", "I do not know.") + "  # help"
    assert rebuilt_from(assignment, tiny.answered(assignment.released, double=stub)).answers["double"] == ""


def test_extra_cells_stay_where_the_student_put_them(assignment: Assignment):
    notebook = tiny.answered(assignment.released)
    notebook.cells.insert(0, own_cell("import math"))
    notebook.cells.insert(4, own_cell("helper = 1"))
    notebook.cells.insert(5, own_cell("An explanation", "markdown"))
    notebook.cells.append(own_cell("   "))
    order = [cell.id for cell in rebuilt_from(assignment, notebook).notebook.cells]
    assert order[:6] == ["extra-1", "title", "setup", "double", "extra-2", "extra-3"]
    assert len(order) == len(assignment.master.cells) + 3  # the empty cell is dropped


def test_the_key_of_a_cell_is_cut_to_a_length_that_can_be_kept():
    cell = {"cell_type": "code", "source": "x", "metadata": {"nbgrader": {"grade_id": "k" * 100_000}}}
    assert student_cell(cell).key == "k" * 200


def test_cells_are_known_by_their_ids_if_nbgraders_metadata_is_lost(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE)
    for cell in notebook.cells:
        cell.metadata = {}
    assert rebuilt_from(assignment, notebook).answers["double"] == tiny.DOUBLE


def test_a_syntax_error_is_named_with_its_line(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double="%matplotlib inline\ndef double(x):\n    return 2 *")
    notebook.cells.append(own_cell("!ls\nwhy?"))  # IPython's own syntax is none
    rebuilt = rebuilt_from(assignment, notebook)
    assert rebuilt.notes == ["`double` has a syntax error in line 3 (`return 2 *`): invalid syntax."]
    assert rebuilt.answers["double"]


def test_a_whole_notebook_pasted_twice_and_shuffled_is_graded_for_what_is_there(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE, why=tiny.TEXT)
    again = copy.deepcopy(assignment.released)
    tiny.find(again, "total").source = tiny.TOTAL
    notebook.cells = [*reversed(again.cells), *notebook.cells[::2], *notebook.cells[1::2]]
    rebuilt = rebuilt_from(assignment, notebook)
    assert rebuilt.answers == {"double": tiny.DOUBLE, "total": tiny.TOTAL, "why": tiny.TEXT}
    assert [cell.id for cell in rebuilt.notebook.cells] == [cell.id for cell in assignment.master.cells]
    assert "The cell `total` was there 2 times; the one with an answer was graded." in rebuilt.notes


def test_a_thousand_broken_cells_get_a_bounded_number_of_notes(assignment: Assignment):
    notebook = tiny.answered(assignment.released)
    notebook.cells += [own_cell(f"why {number} not") for number in range(1_000)]
    rebuilt = rebuilt_from(assignment, notebook)
    assert len(rebuilt.syntax) == 1_000
    assert (
        len(rebuilt.notes) == MOST_NOTES + 1 and rebuilt.notes[-1] == f"So it goes on, {1_000 - MOST_NOTES} times more."
    )


def test_leading_empty_lines_leave_a_syntax_error_its_line(assignment: Assignment):
    broken = "\n\n%matplotlib inline\n!ls\nreturn 7"
    rebuilt = rebuilt_from(assignment, tiny.answered(assignment.released, double=broken))
    assert rebuilt.notes == ["`double` has a syntax error in line 5 (`return 7`): 'return' outside function."]


def test_a_real_notebook_is_rebuilt_in_milliseconds():
    name = "04-backprop"
    backprop, solved = load(name, COURSE_ROOT / "solutions"), read_source(name, COURSE_ROOT / "solutions")
    cells = tuple(student_cell(dict(cell)) for cell in solved.cells)
    rebuild(backprop, cells)
    start = time.process_time()
    for _ in range(5):
        rebuild(backprop, cells)
    assert (time.process_time() - start) / 5 < 0.05  # 2 ms on an idle machine
