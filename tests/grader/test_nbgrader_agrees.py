"""Honest notebooks: each known answer earns here what nbgrader's own autograde gives it.

The first known answer of every exercise is packed into one notebook, the second into the next, and so on:
exercises are independent. Where nbgrader gives nothing because something was printed to stderr, which
is no mistake, ours must give what the same code earns when it is silent; each such answer is named here.
"""

import copy
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import nbformat
import nbgrader_peer
import pytest
from nbformat import NotebookNode

from autograder.assignment import Assignment, load
from autograder.cli import KNOWN_ANSWERS, SOLUTIONS
from autograder.grade import grade_class
from autograder.release import names_of_assignments, read_source
from autograder.validate import filled, hand_in, known_answers

PROCESSES = 2  # of nbgrader, each with its own half of the class
STDERR = {}  # exercise/answer, for which nbgrader gives 0 because of a warning on stderr


@dataclass
class Graded:
    """The scores by student and exercise that both give, and which answers each student had."""

    answers: dict[str, dict[str, Path]]
    ours: dict[str, dict[str, float]]
    theirs: dict[str, dict[str, float]]
    printed: dict[str, set[str]]  # by student, the exercises whose test printed to stderr under nbgrader
    max_points: dict[str, float]


def packed(assignment: Assignment) -> dict[str, dict[str, Path]]:
    """Return students with the answers that each hands in, until every known answer was handed in."""
    known = known_answers(assignment, KNOWN_ANSWERS)
    longest = max(map(len, known.values()))
    return {
        f"answers-{k:02}": {exercise: files[k % len(files)] for exercise, files in known.items()}
        for k in range(longest)
    }


def write_courses(assignment: Assignment, answers: dict[str, dict[str, Path]], folder: Path) -> list[Path]:
    """Write all submissions into one tree, and a share of them into each of nbgrader's courses."""
    courses = [folder / f"course-{number}" for number in range(PROCESSES)]
    for course in courses:
        nbgrader_peer.make_course(course, assignment.name, SOLUTIONS)
    texts = {
        name: {e: file.read_text(encoding="utf-8") for e, file in files.items()} for name, files in answers.items()
    }
    notebooks = {name: filled(assignment, answer) for name, answer in texts.items()}
    notebooks |= {"solution": read_source(assignment.name, SOLUTIONS), "blank": copy.deepcopy(assignment.released)}
    for number, (student, notebook) in enumerate(notebooks.items()):
        hand_in(folder / "submitted", student, assignment, notebook)
        hand_in(courses[number % PROCESSES] / "submitted", student, assignment, notebook)
    return courses


def printed_to_stderr(notebook: NotebookNode, assignment: Assignment) -> set[str]:
    """Return the exercises whose test cell printed to stderr and raised nothing."""
    tests = {exercise.test_id: exercise.id for exercise in assignment.exercises}
    outputs = {tests[cell.id]: cell.outputs for cell in notebook.cells if cell.id in tests}
    kinds = {name: {output.get("name", output.output_type) for output in found} for name, found in outputs.items()}
    return {name for name, found in kinds.items() if "stderr" in found and not found & {"error"}}


def autograde(course: Path, name: str) -> None:
    """Autograde a course; once more what is left if two kernels chose the same port."""
    try:
        nbgrader_peer.autograde(course, name)
    except RuntimeError as error:
        if "Address already in use" not in str(error):
            raise
        nbgrader_peer.autograde(course, name)


@pytest.fixture(scope="module", params=names_of_assignments(SOLUTIONS))
def graded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Graded:
    """Grade all known answers of an assignment with nbgrader and with ours."""
    assignment, folder = load(request.param, SOLUTIONS), tmp_path_factory.mktemp("agree")
    answers = packed(assignment)
    courses = write_courses(assignment, answers, folder)
    with ThreadPoolExecutor(PROCESSES) as pool:
        list(pool.map(lambda course: autograde(course, assignment.name), courses))
    names = {exercise.test_id: exercise.id for exercise in assignment.exercises}
    theirs, printed = {}, {}
    for course in courses:
        for student, found in nbgrader_peer.scores(course, assignment.name).items():
            theirs[student] = {names[cell]: score for cell, score in found.items() if cell in names}
            path = course / "autograded" / student / assignment.name / f"{assignment.name}.ipynb"
            printed[student] = printed_to_stderr(nbformat.read(path, as_version=4), assignment)
    results = grade_class(assignment, folder / "submitted", folder / "grading")
    ours = {result.student: {v.exercise: v.points for v in result.verdicts} for result in results}
    return Graded(answers, ours, theirs, printed, {e.id: e.points for e in assignment.exercises})


def test_every_known_answer_was_graded_by_both(graded: Graded):
    assert set(graded.ours) == set(graded.theirs) == {*graded.answers, "solution", "blank"}
    handed_in = {file for files in graded.answers.values() for file in files.values()}
    assert handed_in == {file for folder in {f.parent for f in handed_in} for file in folder.glob("*.py")}


def test_each_answer_earns_what_nbgrader_gives_it(graded: Graded):
    differ = {
        f"{student}/{exercise}": (points, graded.theirs[student][exercise])
        for student, scores in graded.ours.items()
        for exercise, points in scores.items()
        if points != graded.theirs[student][exercise] and exercise not in graded.printed[student]
    }
    assert differ == {}, "ours and nbgrader's"


def test_where_a_warning_cost_points_under_nbgrader_the_answer_is_known_and_gets_its_points_here(graded: Graded):
    cost = {
        (exercise, graded.answers.get(student, {}).get(exercise, Path(student)).stem)
        for student, exercises in graded.printed.items()
        for exercise in exercises
    }
    assert {f"{exercise}/{answer}" for exercise, answer in cost} == set(STDERR)


def test_the_solution_earns_everything_and_the_blank_release_nothing(graded: Graded):
    assert graded.ours["solution"] == graded.theirs["solution"] == graded.max_points
    assert set(graded.ours["blank"].values()) == set(graded.theirs["blank"].values()) == {0.0}
