"""Calls between the trusted side and the child: functions as arguments, classes behind a driver, changes in place."""

import pytest
from grader import tiny
from grader.one_notebook import verdicts

from autograder.assignment import Assignment, load

CALLS = '''def apply(function, values):
    """Return function(value) for each value."""
    ### BEGIN SOLUTION
    return [function(value) for value in values]
    ### END SOLUTION'''
CALLS_TESTS = """calls = []


def square(x):
    calls.append(x)
    assert len(calls) < 50, "it is called too often"
    return x * x


checks.expect_close(apply(square, [1.0, 2.0]), [1.0, 4.0], "apply")
assert calls == [1.0, 2.0], "it was not called once for each value"
checks.expect_independent_calls(apply, (square, [1.0]), (square, [2.0, 3.0]), "apply twice")
try:
    apply(square, ["x"])
except TypeError:
    pass
else:
    raise AssertionError("a bad value was accepted")"""
NODE = '''class Node:
    """A number that knows its double."""
    ### BEGIN SOLUTION
    def __init__(self, value):
        self.value = value
    def doubled(self):
        return Node(2 * self.value)
    ### END SOLUTION'''
DRIVER = "def doubled(value):\n    return Node(value).doubled().value"
NODE_TESTS = 'checks.expect_close(doubled(4.0), 8.0, "node")'
MORE_NODE_TESTS = 'checks.expect_close(doubled("ab"), "abab", "node of text")'


@pytest.fixture(scope="module")
def calling(tmp_path_factory: pytest.TempPathFactory) -> Assignment:
    """Return an assignment with a function that takes a function, and a class with a driver and two tests."""
    source = tiny.source_notebook()
    driver = tiny.cell("code", "node-driver", DRIVER, locked=True)
    driver.metadata["tags"] = ["driver"]
    source.cells[2:2] = [
        tiny.cell("code", "apply", CALLS, solution=True),
        tiny.cell("code", "apply-tests", CALLS_TESTS, grade=True, locked=True, points=4),
        tiny.cell("code", "node", NODE, solution=True),
        driver,
        tiny.cell("code", "node-tests", NODE_TESTS, grade=True, locked=True, points=1),
        tiny.cell("code", "node-text-tests", MORE_NODE_TESTS, grade=True, locked=True, points=1),
    ]
    return load(tiny.NAME, tiny.write_source(tmp_path_factory.mktemp("calling"), source))


def test_a_callback_that_answers_too_much_is_an_error_in_the_students_code_and_keeps_in_step(calling: Assignment):
    apply = "def apply(function, values):\n    return function([0.0] * 999_999 + [[0.0] * 9])"
    found = verdicts(calling, tiny.answered(calling.released, apply=apply, double=tiny.DOUBLE))
    assert (found["apply"].cause, found["double"].cause) == ("error", "passed"), found


def test_functions_cross_and_a_driver_wraps_a_class_and_two_test_cells_give_partial_credit(calling: Assignment):
    node = NODE.replace("2 * self.value", "self.value * 2.0")
    found = verdicts(calling, tiny.answered(calling.released, apply=CALLS, node=node))
    assert (found["apply"].cause, found["node"].cause) == ("passed", "passed"), found
    assert (found["node-text"].cause, found["node-text"].points) == ("error", 0.0)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("kept = []\ndef apply(function, values):\n    kept[:] = map(function, values)\n    return kept", "later call"),
        ("def apply(function, values):\n    values.clear()\n    return []", "wrong shape"),
        ("def apply(function, values):\n    return [function(v, v) for v in values]", "square() takes 1 positional"),
        ("def apply(function, values):\n    return [function]", "`apply` returned a function"),
        (
            "def apply(function, values):\n    try:\n        for _ in range(99):\n            function(1.0)\n"
            "    except AssertionError as error:\n        return [1.0, 4.0]",
            "it is called too often",
        ),
        ("def apply(function, values):\n    return [len]", "`apply` returned a function"),
        (
            "def apply(function, values):\n    found = [function(v) for v in values]\n    values.append(len)\n"
            "    return found",
            "`apply` put into an argument a function",
        ),
    ],
)
def test_what_goes_wrong_between_calls_is_seen(calling: Assignment, answer: str, said: str):
    found = verdicts(calling, tiny.answered(calling.released, apply=answer))
    assert said in found["apply"].message
