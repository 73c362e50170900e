"""The known answers through the real grader, and through nbgrader: they agree, and feedback names the mistake.

Each wrong answer loses its exercise and each right one passes; several share a submission, to save time, right ones
and wrong ones mixed. `tests/test_known_answers.py` runs each answer alone.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
from grader import packed_answers

from autograder.assignment import Assignment, load
from autograder.cli import KNOWN_ANSWERS, SOLUTIONS
from autograder.feedback import write_report
from autograder.grade import grade_class
from autograder.release import names_of_assignments
from autograder.results import Result
from autograder.validate import hand_in
from nlpcourse.classroom.checks import WRONG_VALUES

PATIENCE = 60  # seconds for a cell, on a machine that does much else


@dataclass
class Graded:
    """An assignment, which answers each student had, our results and pages of feedback, and nbgrader's scores."""

    assignment: Assignment
    answers: dict[str, dict[str, Path]]
    ours: dict[str, Result]
    feedback: Path
    theirs: dict[str, dict[str, float]]
    printed: dict[str, set[str]]  # by student, the exercises whose test printed to stderr under nbgrader


@pytest.fixture(scope="module")
def assignments() -> list[Assignment]:
    return [load(name, SOLUTIONS) for name in names_of_assignments(SOLUTIONS)]


@pytest.fixture(scope="module")
def theirs(assignments: list[Assignment], tmp_path_factory: pytest.TempPathFactory) -> packed_answers.Theirs:
    """Have nbgrader grade everything."""
    return packed_answers.autograded(assignments, tmp_path_factory.mktemp("nbgrader"))


@pytest.fixture(scope="module", params=names_of_assignments(SOLUTIONS))
def graded(request, assignments: list[Assignment], theirs, tmp_path_factory: pytest.TempPathFactory) -> Graded:
    """Grade all known answers of an assignment with ours, and take from nbgrader's marks those of this assignment."""
    (assignment,) = (a for a in assignments if a.name == request.param)
    folder = tmp_path_factory.mktemp("known")
    students = packed_answers.class_of(assignment)
    for student, notebook in students.items():
        hand_in(folder / "submissions", student, assignment, notebook)
    results = grade_class(assignment, folder / "submissions", folder / "grading", timeout=PATIENCE)
    ours = {result.student: result for result in results}
    feedback = write_report(assignment, folder / "grading").parent / "feedback"
    tests = {
        packed_answers.in_whole(assignment.name, exercise.test_id): exercise.id for exercise in assignment.exercises
    }
    scores = {s: {tests[cell]: n for cell, n in theirs.scores[s].items() if cell in tests} for s in students}
    printed = {s: {tests[cell] for cell in theirs.printed[s] if cell in tests} for s in students}
    return Graded(assignment, packed_answers.packed(assignment), ours, feedback, scores, printed)


def test_every_known_answer_was_graded_by_both(graded: Graded):
    assert set(graded.ours) == set(graded.theirs) == {*graded.answers, "solution", "blank"}
    handed_in = [file for files in graded.answers.values() for file in files.values()]
    assert sorted(handed_in) == sorted((KNOWN_ANSWERS / graded.assignment.name).glob("*/*.py"))


def test_an_answer_earns_everything_or_nothing_and_costs_no_other_exercise(graded: Graded):
    for student, answers in graded.answers.items():
        right = {exercise for exercise, path in answers.items() if path.name.startswith("right-")}
        earned = {verdict.exercise: verdict.points for verdict in graded.ours[student].verdicts}
        expected = {e.id: e.points if e.id in right else 0.0 for e in graded.assignment.exercises}
        assert earned == expected, {e: str(answers.get(e)) for e in earned if earned[e] != expected[e]}


def test_nbgrader_gives_each_answer_the_same(graded: Graded):
    ours = {s: {v.exercise: v.points for v in result.verdicts} for s, result in graded.ours.items()}
    differ = [f"{s}/{e}" for s, scores in ours.items() for e, n in scores.items() if n != graded.theirs[s][e]]
    assert differ == [], "ours and nbgrader's"
    assert not any(graded.printed.values())  # else nbgrader's 0 may be for a warning, which is no mistake


def test_feedback_names_the_mistake(graded: Graded):
    named = total = 0
    for student, answers in graded.answers.items():
        page = (graded.feedback / f"{student}.html").read_text(encoding="utf-8")
        for verdict in (v for v in graded.ours[student].verdicts if v.exercise in answers and not v.passed):
            path = answers[verdict.exercise]
            expected = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# diagnosis: ")
            total += 1
            if expected != "none":
                named += 1
                assert verdict.diagnosis == expected != WRONG_VALUES, path
                assert expected in verdict.message and verdict.exercise in page
    assert named >= 0.8 * total > 0


def test_the_solution_earns_everything_and_the_blank_release_nothing(graded: Graded):
    assert {verdict.cause for verdict in graded.ours["solution"].verdicts} == {"passed"}
    assert graded.theirs["solution"] == {e.id: e.points for e in graded.assignment.exercises}
    assert {verdict.cause for verdict in graded.ours["blank"].verdicts} == {"blank"}  # NotImplementedError alone
    assert sum(verdict.points for verdict in graded.ours["blank"].verdicts) == 0 == sum(graded.theirs["blank"].values())


def test_nothing_had_to_be_mended(graded: Graded):
    assert not [result.student for result in graded.ours.values() if result.problem or result.notes]
