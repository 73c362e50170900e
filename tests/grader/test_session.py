"""One submission in a jailed child: each exercise gets what it earned, and loses no other."""

import copy
import time
from dataclasses import replace
from pathlib import Path

import pytest
from grader import tiny
from grader.one_notebook import SETTINGS, grade, verdicts

from autograder.assignment import Assignment, load
from autograder.sandbox import Zygote
from autograder.verdict import MISSING_MODULE

GLUE = "import collections\nseen = []\n"


def test_a_right_answer_passes_and_the_stub_is_blank(assignment: Assignment):
    found = verdicts(assignment, tiny.answered(assignment.released, double=tiny.DOUBLE))
    assert (found["double"].cause, found["double"].points, found["total"].cause) == ("passed", 2.0, "blank")
    assert found["double"].seconds > 0


@pytest.mark.parametrize(
    ("double", "cause"),
    [
        ("def double(x):\n    while True: pass", "timeout"),
        ("import os\ndef double(x):\n    os._exit(0)", "crash"),
        ("import os\nos._exit(0)\ndef double(x):\n    return 2 * x", "crash"),
        ("def double(x):\n    return bytearray(1 << 40)", "memory"),
        ("def double(x):\n    return [0] * (1 << 28)", "memory"),
        ("def double(x):\n    return (n for n in [x])", "wrong"),
        ("def double(x):\n    return 'text'", "wrong"),
        ("def double(x):\n    return x / 0", "error"),
        ("def double(x):\n    return double(x)", "error"),
        ("def double(x):\n    exit()", "error"),
        ("def twice(x):\n    return 2 * x", "missing"),
    ],
)
def test_a_bad_exercise_costs_only_itself(assignment: Assignment, double: str, cause: str):
    found = verdicts(assignment, tiny.answered(assignment.released, double=double, total=tiny.TOTAL, try_it=""))
    assert (found["double"].cause, found["total"].cause) == (cause, "passed"), found
    assert found["double"].message


def test_an_example_of_the_course_runs_only_where_it_is_used(assignment: Assignment, tmp_path: Path):
    source = tiny.source_notebook()
    source.cells.insert(3, tiny.cell("code", "double-try", "length = double(1.0)\nwidth = 5.0", locked=True))
    asked = load(tiny.NAME, tiny.write_source(tmp_path, source))
    double = "import time\ndef double(x):\n    time.sleep(9 * (x == 1.0))\n    return 2 * x"
    notebook = tiny.answered(asked.released, double=double, total=tiny.TOTAL, try_it="")
    start = time.monotonic()
    assert [v.cause for v in verdicts(asked, notebook).values()] == ["passed", "passed"]
    assert time.monotonic() - start < 1.9
    tiny.find(notebook, "double").source = tiny.DOUBLE
    tiny.find(notebook, "total").source = "def total(numbers):\n    return sum(numbers) + width - 5"
    assert [v.cause for v in verdicts(asked, notebook).values()] == ["passed", "passed"]


def test_an_example_that_another_one_needs_runs_with_it(assignment: Assignment, tmp_path: Path):
    source = tiny.source_notebook()
    source.cells[3:3] = [
        tiny.cell("code", "first-try", "width = 5.0", locked=True),
        tiny.cell("code", "second-try", "length = 2 * width", locked=True),
    ]
    asked = load(tiny.NAME, tiny.write_source(tmp_path, source))
    total = "def total(numbers):\n    return sum(numbers) + length - 10"
    assert verdicts(asked, tiny.answered(asked.released, total=total, try_it=""))["total"].cause == "passed"


def test_a_module_that_is_missing_is_told(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE)
    place = [cell.id for cell in notebook.cells].index("double") + 1
    for lines, told in ((0, "It happened in line 1 of a cell of your own: `import no_such`. "), (400, "")):
        notebook.cells[place : place + bool(lines)] = [tiny.cell("code", "mine", "import no_such" + "\n#" * lines)]
        [note] = grade(assignment, notebook).result.notes
        assert note == f"A cell of your own stopped with ModuleNotFoundError. {told}{MISSING_MODULE}"


def test_a_function_that_hangs_is_asked_once(assignment: Assignment, monkeypatch: pytest.MonkeyPatch):
    forks = []
    monkeypatch.setattr(Zygote, "_fork", lambda zygote, fork=Zygote._fork: forks.append(1) or fork(zygote))
    hangs = tiny.answered(
        assignment.released, double="def double(x):\n    while True: pass", total=tiny.TOTAL, try_it=""
    )
    assert [v.cause for v in verdicts(assignment, hangs).values()] == ["timeout", "passed"]
    assert len(forks) == 2  # one for the cells before it, one for what comes after


TIMER = "import os, threading\n"


@pytest.mark.parametrize(
    "double",
    [
        f"{TIMER}def double(x):\n    threading.Timer(0.05, os._exit, [1]).start()\n    return 2 * x",
        "hoard = []\ndef double(x):\n    hoard.append(bytearray(int(2.2e8)) if x < 0 else 0)\n    return 2 * x",
    ],
    ids=["late death", "hoarded memory"],
)
def test_what_one_exercise_leaves_behind_costs_no_other(assignment: Assignment, double: str):
    total = "import time\ndef total(n):\n    time.sleep(0.2)\n    room = bytearray(int(1e8))\n    return sum(n)"
    found = verdicts(assignment, tiny.answered(assignment.released, double=double, total=total, try_it=""))
    assert (found["double"].cause, found["total"].cause) == ("passed", "passed"), found


def test_a_secret_text_cannot_be_given_back_as_the_name_of_a_type(tmp_path: Path):
    source, secret = tiny.source_notebook(), "the quick brown fox"
    tiny.find(source, "double-tests").source = (
        f'checks.expect_close(double(3.0), 6.0, "double")\n### BEGIN HIDDEN TESTS\n'
        f'checks.expect_close(double("{secret}"), 2 * "{secret}", "double of text")\n### END HIDDEN TESTS'
    )
    asked = load(tiny.NAME, tiny.write_source(tmp_path, source))
    for name in ("x", "f'x: {x}'"):
        double = f"def double(x):\n    return 6.0 if x == 3.0 else type({name}, (), {{}})()"
        found = verdicts(asked, tiny.answered(asked.released, double=double))
        assert found["double"].cause == "wrong" and "quick" not in found["double"].message + found["double"].diagnosis


def test_a_function_that_is_defined_again_later_was_tested_as_it_was(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE)
    place = [cell.id for cell in notebook.cells].index("double-tests")
    notebook.cells.insert(place + 1, tiny.cell("code", "mine", "def double(x):\n    return 0"))
    assert verdicts(assignment, notebook)["double"].cause == "passed"


def test_nothing_of_a_hidden_test_is_seen_before_all_visible_ones_were_run(assignment: Assignment):
    double = f"{GLUE}def double(x):\n    seen.append(x)\n    return 2 * x"
    total = "def total(numbers):\n    raise ValueError(str(seen))"
    found = verdicts(assignment, tiny.answered(assignment.released, double=double, total=total))
    assert found["double"].cause == "passed"
    assert "[1.0, 3.0]" in found["total"].message and str(tiny.SECRET) not in found["total"].message


def test_the_students_own_line_is_quoted_for_visible_and_hidden_failures(assignment: Assignment):
    double = "def double(x):\n    if x {}:\n        return 1 / 0\n    return 2 * x"
    for when in ("> 0", "< 0"):
        found = verdicts(assignment, tiny.answered(assignment.released, double=double.format(when)))
        assert "It happened in line 3 of `double`: `return 1 / 0`" in found["double"].message


def test_a_name_that_a_function_misses_is_no_missing_function(assignment: Assignment):
    double = "def double(x):\n    return double_of(x)"
    found = verdicts(assignment, tiny.answered(assignment.released, double=double))
    assert found["double"].cause == "error" and "'double_of' is not defined" in found["double"].message


def test_the_courses_own_function_never_stands_in_for_a_deleted_one(tmp_path: Path):
    source = tiny.source_notebook()
    tiny.find(source, "setup").source += "\n\n\ndef double(x):\n    return 2 * x"
    asked = load(tiny.NAME, tiny.write_source(tmp_path, source))
    found = verdicts(asked, tiny.answered(asked.released, double="del double"))
    assert (found["double"].cause, found["double"].points) == ("missing", 0.0)


def test_without_a_jail_the_result_says_so(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE)
    graded = grade(assignment, notebook, replace(SETTINGS, trust=True))
    assert not graded.result.jailed and graded.result.verdicts[0].passed


def test_an_argument_changed_in_place_is_seen(assignment: Assignment):
    total = "def total(n):\n    result = sum(n)\n    n *= 0\n    return result"
    found = verdicts(assignment, tiny.answered(assignment.released, total=total))
    assert "an input was changed in place" in found["total"].message


def test_magics_and_awaiting_do_no_harm(assignment: Assignment):
    double = "%matplotlib inline\n!ls /\nimport asyncio\nawait asyncio.sleep(0)\n%time f = 2\n" + tiny.DOUBLE
    total = f"%%time\n{tiny.TOTAL}"
    found = verdicts(assignment, tiny.answered(assignment.released, double=double, total=total))
    assert [verdict.cause for verdict in found.values()] == ["passed", "passed"], found


PLOT = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nprint('drawn')"


def test_a_plot_for_a_person_to_grade_is_shown_to_that_person_and_judged_by_nobody_else(tmp_path: Path):
    source = tiny.source_notebook()
    source.cells.append(tiny.cell("code", "plot", "raise NotImplementedError", grade=True, solution=True, points=5))
    asked = load(tiny.NAME, tiny.write_source(tmp_path, source))
    notebook = tiny.answered(asked.released, double=tiny.DOUBLE, plot=PLOT)
    graded = grade(asked, notebook)
    assert [verdict.exercise for verdict in graded.result.verdicts] == ["double", "total"]
    shown = tiny.find(graded.notebook, "plot").outputs
    assert [output.output_type for output in shown] == ["stream", "display_data"] and "image/png" in shown[1].data
    assert "passed: 2 of 2 points" in tiny.find(graded.notebook, "double-tests").outputs[0].text


def test_a_notebook_can_be_graded_again_and_gives_the_same(assignment: Assignment):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE, total="def total(n):\n    return 0.0")
    first, second = (
        [(v.cause, v.points, v.message) for v in verdicts(assignment, copy.deepcopy(notebook)).values()]
        for _ in range(2)
    )
    assert first == second
