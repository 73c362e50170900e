"""Honest notebooks: each known answer earns here what nbgrader's own autograde gives it.

The first known answer of every exercise is packed into one notebook, the second into the next, and so on:
exercises are independent. nbgrader gets the notebooks of all assignments as one, each in a fresh namespace, for much
of its time goes into starting kernels; an assignment whose known answers are used up is left out. Where it gives
nothing because something was printed to stderr, which is no mistake, ours must give what the same code earns when it
is silent; each such answer is named here.
"""

import copy
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
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
ATTEMPTS = 3
WHOLE = "all-assignments"
STDERR = {}  # exercise/answer, for which nbgrader gives 0 because of a warning on stderr


@dataclass
class Theirs:
    """What nbgrader gave: by student and test cell the score, and the test cells that printed to stderr."""

    scores: dict[str, dict[str, float]]
    printed: dict[str, set[str]]


@dataclass
class Graded:
    """The scores by student and exercise that both give, and which answers each student had."""

    answers: dict[str, dict[str, Path]]
    ours: dict[str, dict[str, float]]
    theirs: dict[str, dict[str, float]]
    printed: dict[str, set[str]]  # by student, the exercises whose test printed to stderr under nbgrader
    max_points: dict[str, float]


@pytest.fixture(scope="module")
def assignments() -> list[Assignment]:
    return [load(name, SOLUTIONS) for name in names_of_assignments(SOLUTIONS)]


def packed(assignments: list[Assignment]) -> dict[str, dict[str, dict[str, Path]]]:
    """Return by student and assignment the answers handed in, until every known answer was."""
    known = {assignment.name: known_answers(assignment, KNOWN_ANSWERS) for assignment in assignments}
    longest = max(len(files) for exercises in known.values() for files in exercises.values())
    return {
        f"answers-{k:02}": {
            name: {exercise: files[k] for exercise, files in exercises.items() if k < len(files)}
            for name, exercises in known.items()
            if any(k < len(files) for files in exercises.values())
        }
        for k in range(longest)
    }


def written(assignments: list[Assignment], answers: dict[str, dict[str, Path]]) -> dict[str, NotebookNode]:
    """Return what one student hands in, by assignment."""
    return {
        assignment.name: filled(
            assignment, {e: file.read_text(encoding="utf-8") for e, file in answers[assignment.name].items()}
        )
        for assignment in assignments
        if assignment.name in answers
    }


def in_whole(name: str, cell: str) -> str:
    """Return what a cell of an assignment is called in the notebook of all."""
    return f"{name.partition('-')[0]}-{cell}"


def joined(notebooks: dict[str, NotebookNode]) -> NotebookNode:
    """Return one notebook of all assignments, each of which begins with nothing defined."""
    cells = []
    for name, notebook in notebooks.items():
        cells.append(nbformat.v4.new_code_cell("%reset -f", id=in_whole(name, "reset")))
        for cell in copy.deepcopy(notebook.cells):
            cell.id = in_whole(name, cell.id)
            if "nbgrader" in cell.metadata:
                cell.metadata.nbgrader.grade_id = cell.id
            cells.append(cell)
    return nbformat.v4.new_notebook(cells=cells, metadata=next(iter(notebooks.values())).metadata)


def printed_to_stderr(notebook: NotebookNode) -> set[str]:
    """Return the cells that printed to stderr and raised nothing."""
    kinds = {
        cell.id: {output.get("name", output.output_type) for output in cell.outputs}
        for cell in notebook.cells
        if cell.cell_type == "code"
    }
    return {name for name, found in kinds.items() if "stderr" in found and not found & {"error"}}


def autograde(course: Path) -> None:
    """Autograde a course; up to twice more what is left, for on a busy machine a kernel may not answer in time."""
    for _ in range(ATTEMPTS - 1):
        with suppress(RuntimeError):
            nbgrader_peer.autograde(course, WHOLE)
            return
    nbgrader_peer.autograde(course, WHOLE)


@pytest.fixture(scope="module")
def class_of_all(assignments: list[Assignment]) -> dict[str, dict[str, NotebookNode]]:
    """Return by student and assignment what is handed in."""
    notebooks = {name: written(assignments, answers) for name, answers in packed(assignments).items()}
    notebooks["solution"] = {a.name: read_source(a.name, SOLUTIONS) for a in assignments}
    notebooks["blank"] = {a.name: copy.deepcopy(a.released) for a in assignments}
    return notebooks


@pytest.fixture(scope="module")
def theirs(class_of_all, assignments: list[Assignment], tmp_path_factory: pytest.TempPathFactory) -> Theirs:
    """Have nbgrader grade the whole class."""
    folder = tmp_path_factory.mktemp("nbgrader")
    (folder / "solutions" / WHOLE).mkdir(parents=True)
    nbformat.write(joined(class_of_all["solution"]), folder / "solutions" / WHOLE / f"{WHOLE}.ipynb")
    courses = [folder / f"course-{number}" for number in range(PROCESSES)]
    for course in courses:
        nbgrader_peer.make_course(course, WHOLE, folder / "solutions")
    for number, (student, notebooks) in enumerate(class_of_all.items()):
        path = courses[number % PROCESSES] / "submitted" / student / WHOLE / f"{WHOLE}.ipynb"
        path.parent.mkdir(parents=True)
        nbformat.write(joined(notebooks), path)
    with ThreadPoolExecutor(PROCESSES) as pool:
        list(pool.map(autograde, courses))
    scores, printed = {}, {}
    for course in courses:
        scores |= nbgrader_peer.scores(course, WHOLE)
        for path in course.glob(f"autograded/*/{WHOLE}/{WHOLE}.ipynb"):
            printed[path.parts[-3]] = printed_to_stderr(nbformat.read(path, as_version=4))
    return Theirs(scores, printed)


@pytest.fixture(scope="module", params=names_of_assignments(SOLUTIONS))
def graded(request, class_of_all, assignments, theirs: Theirs, tmp_path_factory: pytest.TempPathFactory) -> Graded:
    """Grade all known answers of an assignment with ours, and take from nbgrader's marks those of this assignment."""
    (assignment,) = (a for a in assignments if a.name == request.param)
    folder = tmp_path_factory.mktemp("agree")
    students = {student: notebooks for student, notebooks in class_of_all.items() if assignment.name in notebooks}
    for student, notebooks in students.items():
        hand_in(folder / "submitted", student, assignment, notebooks[assignment.name])
    results = grade_class(assignment, folder / "submitted", folder / "grading")
    ours = {result.student: {v.exercise: v.points for v in result.verdicts} for result in results}
    tests = {in_whole(assignment.name, exercise.test_id): exercise.id for exercise in assignment.exercises}
    scores = {s: {tests[cell]: n for cell, n in theirs.scores[s].items() if cell in tests} for s in students}
    printed = {s: {tests[cell] for cell in theirs.printed[s] if cell in tests} for s in students}
    answers = {s: files[assignment.name] for s, files in packed(assignments).items() if s in students}
    return Graded(answers, ours, scores, printed, {e.id: e.points for e in assignment.exercises})


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
