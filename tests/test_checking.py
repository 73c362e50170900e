"""`nlpcourse check` says for each exercise what happened, whatever the notebook does."""

import time
from pathlib import Path

import pytest
from made_course import DOUBLE_TESTS, RIGHT_ADD, RIGHT_DOUBLE, exercise_cells, nbgrader, run, solve, student_notebook
from made_notebooks import code, markdown, write
from nbformat import NotebookNode

WORDS = "Two is one and one."
LAST_LINE = "{} of 2 exercises pass the visible checks; hidden checks are run when it is graded."


def test_check_before_start_says_so(course: Path):
    result = run("check", "01-sums")
    assert result.exit_code == 1
    assert result.stderr == "You have not started 01-sums yet: run `nlpcourse start 01-sums`.\n"


@pytest.mark.parametrize("command", ["check", "submit"])
@pytest.mark.parametrize(
    "content", ["", "{", "[]", "3", "{}", '{"cells": 1, "nbformat": 4, "nbformat_minor": 5}', "\0"]
)
def test_a_file_that_is_no_notebook_is_named(course: Path, command: str, content: str):
    solve(course)
    student_notebook(course).write_text(content)
    result = run(command, "01-sums")
    assert result.exit_code == 1
    assert "cannot be read as a notebook" in result.stderr
    assert student_notebook(course).read_text() == content
    assert not list((course / "work").glob("submissions/*"))


def test_a_renamed_notebook_is_found(course: Path):
    solve(course).rename(student_notebook(course).with_name("mine.ipynb"))
    result = run("check", "01-sums")
    assert result.exit_code == 1
    assert "found mine.ipynb: rename your notebook to 01-sums.ipynb" in result.stderr


def test_check_of_the_blank_copy(course: Path):
    solve(course, why=WORDS)
    result = run("check", "01-sums")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-3:] == ["– add (not attempted)", "– double (not attempted)", LAST_LINE.format(0)]


def test_check_of_a_right_solution_changes_nothing(course: Path):
    before = solve(
        course, why=WORDS, add=RIGHT_ADD, double=RIGHT_DOUBLE + '\nopen("numbers.txt", "w").close()'
    ).read_bytes()
    result = run("check", "01-sums")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-3:] == ["✓ add", "✓ double", LAST_LINE.format(2)]
    assert student_notebook(course).read_bytes() == before
    assert (student_notebook(course).parent / "numbers.txt").read_text() == "1 2 3"


def test_check_says_which_question_in_words_is_not_answered(course: Path):
    solve(course, add=RIGHT_ADD, double=RIGHT_DOUBLE)
    result = run("check", "01-sums")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "Not answered yet, in words: why")


def test_check_says_what_is_wrong(course: Path):
    solve(
        course,
        why=WORDS,
        add="def add(a, b):\n    return a - b",
        double="def double(a):\n    b = a\n    return twice(b)",
    )
    result = run("check", "01-sums")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-8:] == [
        "✗ add",
        "    add: you subtracted",
        "      expected: 5",
        "      received: -1",
        "✗ double",
        "    NameError: name 'twice' is not defined",
        "    in line 3 of your cell: return twice(b)",
        LAST_LINE.format(0),
    ]


def test_check_points_to_a_syntax_error_and_still_checks_the_rest(course: Path):
    solve(course, why=WORDS, add="def add(a, b):\n    return a +", double=RIGHT_DOUBLE)
    lines = run("check", "01-sums").stdout.splitlines()
    assert lines[-5:] == [
        "✗ add",
        "    SyntaxError: invalid syntax",
        "    in line 2 of your cell: return a +",
        "✓ double",
        LAST_LINE.format(1),
    ]


def test_check_uses_the_original_of_an_edited_test(course: Path):
    solve(course, add="def add(a, b):\n    return 0", add_tests="pass")
    output = run("check", "01-sums").stdout
    assert "`add-tests` differs from the course's; the course's was used." in output
    assert "✗ add" in output


def test_check_uses_the_original_of_deleted_and_retyped_cells(course: Path):
    def damage(cells: dict[str, NotebookNode]) -> None:
        del cells["setup"], cells["add-tests"]
        cells["double-tests"] = markdown("double-tests", DOUBLE_TESTS, **nbgrader("double-tests", True, False))

    solve(course, damage, add=RIGHT_ADD, why=WORDS)
    output = run("check", "01-sums").stdout
    assert "`setup` is missing" in output
    assert "`add-tests` is missing" in output
    assert "`double-tests` differs" in output
    assert output.splitlines()[-3:] == ["✓ add", "– double (not attempted)", LAST_LINE.format(1)]


def test_check_names_missing_doubled_and_misplaced_answers(course: Path):
    def damage(cells: dict[str, NotebookNode]) -> None:
        cells["add-again"] = code("add-again", "add = 0", **nbgrader("add", False, True))
        cells["double"] = code("mine", RIGHT_DOUBLE)
        cells["add"].source = RIGHT_ADD

    solve(course, damage)
    output = run("check", "01-sums").stdout
    assert "answer cell `double` is missing" in output
    assert "`add` stands there more than once" in output
    cells = exercise_cells()
    cells.insert(3, code("mine", RIGHT_ADD))
    write(student_notebook(course), *cells)
    output = run("check", "01-sums").stdout
    assert "The check of `add` passes, but its own cell is as it was given" in output


def test_check_names_the_innermost_line_of_the_student(course: Path):
    solve(course, add='def add(a, b):\n    return helper(a)\n\ndef helper(a):\n    return halve("a")')
    assert '    in line 5 of your cell: return halve("a")' in run("check", "01-sums").stdout.splitlines()


def test_check_takes_the_last_of_doubled_cells(course: Path):
    doubled = code("copy", "pass", **nbgrader("add-tests", True, False))
    solve(course, lambda cells: cells.update(copy=doubled), add="def add(a, b):\n    return 0")
    output = run("check", "01-sums").stdout
    assert "`add-tests` differs from the course's; the course's was used." in output
    assert output.count("✗ add") == 1


def test_check_stops_endless_loops(course: Path):
    mine = code("mine", "while True: pass")
    loop = "def add(a, b):\n    while True:\n        a = a"
    solve(course, lambda cells: cells.update(mine=mine), add=loop, double=RIGHT_DOUBLE, why=WORDS)
    started = time.monotonic()
    lines = run("check", "01-sums", "--timeout", "1").stdout.splitlines()
    assert time.monotonic() - started < 60
    assert "! In your own cell that begins `while True: pass`: stopped after 1 s: does a loop never end?" in lines
    assert lines[-5] == "✗ add"
    assert lines[-4] == "    stopped after 1 s: does a loop never end?"
    assert lines[-3].startswith("    in line ")
    assert lines[-2:] == ["✓ double", LAST_LINE.format(1)]


DEAF = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True:\n    pass"


@pytest.mark.parametrize(
    ("add", "message"),
    [("import os\ndef add(a, b):\n    os._exit(1)", "Python died here"), (DEAF, "nothing could interrupt it")],
)
def test_check_outlives_a_dead_kernel_and_one_that_cannot_be_interrupted(course: Path, add: str, message: str):
    solve(course, add=add, double="def double(a):\n    return a")
    lines = run("check", "01-sums", "--timeout", "1").stdout.splitlines()
    place = lines.index("✗ add")
    assert message in lines[place + 1]
    assert lines[place + 2 : place + 4] == ["✗ double", "    double: its values are wrong"]


def test_check_says_first_that_the_setup_fails(course: Path):
    cells = exercise_cells()
    cells[1].source = "import a_package_that_nobody_has"
    write(course / "exercises" / "01-sums" / "01-sums.ipynb", *cells)
    run("start", "01-sums")
    lines = run("check", "01-sums").stdout.splitlines()
    assert lines[0].startswith("! The set-up cell `setup` failed")
    assert "a_package_that_nobody_has" in lines[0]
