"""Verdicts say what went wrong, and of a hidden test only what the course itself wrote."""

import pytest
from grader import tiny

from autograder.assignment import Assignment, Exercise
from autograder.intake import StudentCell
from autograder.rebuild import rebuild
from autograder.trusted import Outcome
from autograder.verdict import MOST_LINES, OWN_WORDS, Verdict, clean, diagnosis_of, judge
from nlpcourse.classroom.checks import TRANSPOSED


def verdict_on(assignment: Assignment, outcome: Outcome, **cells: Outcome) -> Verdict:
    """Return the verdict on `double`, answered by a single line, if its tests led to `outcome`."""
    rebuilt = rebuild(assignment, (StudentCell("code", tiny.DOUBLE, "double"),))
    return judge(assignment, rebuilt, cells, {"double-tests": outcome}, timeout=10)[0]


def test_a_visible_failure_is_shown_in_full(assignment: Assignment):
    text = "double: this is the square\n  expected: 6.0\n  received: 9.0"
    verdict = verdict_on(assignment, Outcome("wrong", "CheckFailure", text, diagnosis="this is the square"))
    assert (verdict.cause, verdict.diagnosis, verdict.message) == ("wrong", "this is the square", text)


def test_a_hidden_failure_shows_the_diagnosis_alone(assignment: Assignment):
    text = f"double of a negative: {tiny.SECRET_DIAGNOSIS}\n  expected: {tiny.SECRET}"
    verdict = verdict_on(
        assignment, Outcome("wrong", "CheckFailure", text, diagnosis=tiny.SECRET_DIAGNOSIS, hidden=True)
    )
    assert verdict.hidden and verdict.diagnosis == tiny.SECRET_DIAGNOSIS in verdict.message
    assert str(tiny.SECRET) not in verdict.message and "of a negative" not in verdict.message


@pytest.mark.parametrize("status", ["wrong", "unusable", "error"])
@pytest.mark.parametrize("name", ["CheckFailure", "AssertionError", "ValueError", "KeyError", "E98765_4321"])
def test_a_hidden_failure_never_shows_a_message(assignment: Assignment, status: str, name: str):
    frames = (("double-tests", 3), ("double", 2))
    text = f"{tiny.SECRET}: {tiny.SECRET}\n{tiny.SECRET}"
    verdict = verdict_on(assignment, Outcome(status, name, text, text, frames, hidden=True))
    assert "98765" not in verdict.message + verdict.diagnosis
    if (status, name) == ("error", "ValueError"):
        assert "ValueError" in verdict.message and "line 2 of `double`: `return 2 * x`" in verdict.message


def test_the_innermost_line_of_the_students_code_is_quoted_and_no_other(assignment: Assignment):
    frames = (("double-tests", 2), ("double", 1), ("double", 2), ("setup", 1), ("double", 99))
    verdict = verdict_on(assignment, Outcome("error", "ZeroDivisionError", "division by zero", frames=frames))
    assert verdict.message.splitlines() == [
        "ZeroDivisionError: division by zero",
        "It happened in line 2 of `double`: `return 2 * x`",
    ]


def test_of_a_very_long_cell_no_line_is_quoted(assignment: Assignment):
    outcome = Outcome("error", "ValueError", "no", frames=(("double", 2),))
    for more, is_quoted in [(MOST_LINES - 2, True), (MOST_LINES - 1, False)]:
        rebuilt = rebuild(assignment, (StudentCell("code", tiny.DOUBLE + "\n#" * more, "double"),))
        message = judge(assignment, rebuilt, {}, {"double-tests": outcome}, timeout=10)[0].message
        assert ("It happened in line 2" in message) == is_quoted


def test_a_cell_that_stopped_explains_why_its_function_is_missing(assignment: Assignment):
    missing = Outcome("error", "NameError", "name 'double' is not defined")
    assert verdict_on(assignment, missing).cause == "missing"
    verdict = verdict_on(assignment, missing, double=Outcome("timeout"))
    assert verdict.cause == "timeout" and "did not finish within 10 s" in verdict.message


def test_a_name_that_the_hidden_test_itself_misses_is_not_said_to_be_the_students(assignment: Assignment):
    own = Outcome("error", "NameError", "name 'double' is not defined", hidden=True)
    assert verdict_on(assignment, own, double=Outcome("timeout")).cause != "timeout"


def test_without_an_outcome_the_exercise_is_a_crash(assignment: Assignment):
    rebuilt = rebuild(assignment, ())
    assert [verdict.cause for verdict in judge(assignment, rebuilt, {}, {}, 10)] == ["crash", "crash"]


def test_a_function_that_is_missing_is_told_from_one_that_misses_a_name(assignment: Assignment):
    own = Outcome("error", "NameError", "name 'double' is not defined", frames=(("double", 2),))
    assert verdict_on(assignment, own).cause == "error"


def test_what_the_check_itself_has_not_implemented_is_not_the_students_blank(assignment: Assignment):
    assert verdict_on(assignment, Outcome("unusable", "NotImplementedError", "")).cause == "wrong"


def test_only_known_sentences_are_diagnoses(assignment: Assignment):
    exercise: Exercise = assignment.exercises[0]
    assert diagnosis_of(Outcome(diagnosis=TRANSPOSED), exercise) == TRANSPOSED
    assert diagnosis_of(Outcome(diagnosis=tiny.SECRET_DIAGNOSIS), exercise) == tiny.SECRET_DIAGNOSIS
    assert diagnosis_of(Outcome(diagnosis=f"{TRANSPOSED} by 98765"), exercise) == OWN_WORDS
    assert diagnosis_of(Outcome(text=f"dW[1]: {TRANSPOSED}"), exercise) == OWN_WORDS


def test_messages_are_bounded_and_hold_no_control_characters():
    assert clean("\x1b[31mred\x1b[0m\x07\ttab\nline") == "red\ttab\nline"
    assert len(clean("x" * 10_000_000)) == 2000
