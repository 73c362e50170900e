"""The known answers through the real grader: each wrong one loses its exercise and is named, each right one passes.

Several answers share a submission, to save time: in each, about a third of the exercises are
answered right, in one of the other ways, and the rest wrong; `tests/test_known_answers.py` runs
each answer alone.
"""

import copy
from collections.abc import Iterator
from pathlib import Path

import pytest
from grader import tiny

from autograder.assignment import Assignment, load
from autograder.feedback import write_report
from autograder.grade import grade_class
from autograder.release import names_of_assignments, read_source
from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.classroom.checks import WRONG_VALUES

SOLUTIONS, ANSWERS = COURSE_ROOT / "solutions", COURSE_ROOT / "autograder" / "known_answers"


def mixtures(assignment: Assignment) -> Iterator[dict[str, Path]]:
    """Yield answers for each exercise, wrong ones and right ones mixed, until every file was used."""
    folder = ANSWERS / assignment.name
    wrong = {e.id: sorted((folder / e.id).glob("wrong-*.py")) for e in assignment.exercises}
    right = {e.id: sorted((folder / e.id).glob("right-*.py")) for e in assignment.exercises}
    number = 0
    while any(wrong.values()):
        mixture = {}
        for place, exercise in enumerate(assignment.exercises):
            if wrong[exercise.id] and (number + place) % 3:
                mixture[exercise.id] = wrong[exercise.id].pop()
            else:
                mixture[exercise.id] = right[exercise.id][number // 3 % len(right[exercise.id])]
        yield mixture
        number += 1


@pytest.fixture(scope="module", params=names_of_assignments(SOLUTIONS))
def graded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict, dict, Path]:
    """Grade all mixtures of an assignment; return the mixtures, the results and the folder of feedback."""
    assignment = load(request.param, SOLUTIONS)
    folder = tmp_path_factory.mktemp("known")
    handed_in = {f"mixture-{number:02}": mixture for number, mixture in enumerate(mixtures(assignment))}
    for student, mixture in handed_in.items():
        notebook = copy.deepcopy(assignment.released)
        for exercise, path in mixture.items():
            tiny.find(notebook, exercise).source = path.read_text(encoding="utf-8")
        tiny.hand_in(folder / "submissions", student, notebook, f"{assignment.name}.ipynb")
    solution, file = read_source(assignment.name, SOLUTIONS), f"{assignment.name}.ipynb"
    tiny.hand_in(folder / "submissions", "solution", solution, file)
    tiny.hand_in(folder / "submissions", "blank", assignment.released, file)
    results = grade_class(assignment, folder / "submissions", folder / "grading")
    feedback = write_report(assignment, folder / "grading").parent / "feedback"
    return handed_in, {result.student: result for result in results}, feedback


def test_every_known_answer_was_graded(graded):
    handed_in, results, _ = graded
    used = {path for mixture in handed_in.values() for path in mixture.values()}
    assert used == set((ANSWERS / next(iter(results.values())).assignment).glob("*/*.py"))
    assert set(results) == {*handed_in, "solution", "blank"}


def test_wrong_answers_lose_exactly_their_exercises(graded):
    handed_in, results, _ = graded
    for student, mixture in handed_in.items():
        wrong = {exercise for exercise, path in mixture.items() if path.name.startswith("wrong-")}
        lost = {verdict.exercise for verdict in results[student].verdicts if not verdict.points}
        assert lost == wrong, {exercise: mixture[exercise].name for exercise in lost ^ wrong}
        full = [verdict for verdict in results[student].verdicts if verdict.exercise not in wrong]
        assert all(verdict.points == verdict.max_points > 0 for verdict in full)


def test_feedback_names_the_mistake(graded):
    handed_in, results, feedback = graded
    named = total = 0
    for student, mixture in handed_in.items():
        page = (feedback / f"{student}.html").read_text(encoding="utf-8")
        for verdict in (verdict for verdict in results[student].verdicts if not verdict.passed):
            path = mixture[verdict.exercise]
            expected = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# diagnosis: ")
            total += 1
            if expected != "none":
                named += 1
                assert verdict.diagnosis == expected != WRONG_VALUES, path
                assert expected in verdict.message and verdict.exercise in page
    assert named >= 0.8 * total > 0


def test_the_solution_earns_everything_and_the_blank_release_nothing(graded):
    _, results, _ = graded
    assert {verdict.cause for verdict in results["solution"].verdicts} == {"passed"}
    assert {verdict.cause for verdict in results["blank"].verdicts} == {"blank"}  # NotImplementedError and nothing else
    assert sum(verdict.points for verdict in results["blank"].verdicts) == 0


def test_nothing_had_to_be_mended(graded):
    _, results, _ = graded
    assert not [result.student for result in results.values() if result.problem or result.notes]
