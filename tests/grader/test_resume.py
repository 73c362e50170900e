"""Killed at any moment, grading goes on where it was, to the same grades; and nothing is graded twice for nothing."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

import psutil
import pytest
from grader import tiny
from nbgrader.api import Gradebook

from autograder import gradebook, journal
from autograder.assignment import Assignment, load
from autograder.feedback import write_report
from autograder.grade import ABSENT, grade_class
from nlpcourse.classroom import COURSE_ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no process groups")
STUDENTS = 400
COMMAND = (  # Ctrl-C is ignored by what a shell starts in the background, and by all that this starts
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from pathlib import Path; "
    "from autograder import cli; cli.SOLUTIONS = Path('solutions'); cli.app()"
)
MOMENTS: dict[str, Callable[[Path], bool]] = {  # what is there when the grader is killed
    "the gradebook": lambda grading: (grading / "gradebook.db").exists(),
    "the workers": lambda grading: journal_of(grading).exists(),
    "a copy": lambda grading: any(grading.glob("submitted/*")),
    "a result": lambda grading: any(grading.glob("results/*/*.json")),
    "a journal line": lambda grading: lines(grading) > 0,
    "most": lambda grading: lines(grading) > STUDENTS // 2,
}


def journal_of(grading: Path) -> Path:
    return journal.path_of(grading, tiny.NAME)


def lines(grading: Path) -> int:
    return journal_of(grading).read_bytes().count(b"\n") if journal_of(grading).exists() else 0


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the root of a course whose class has handed in."""
    root = tmp_path_factory.mktemp("course")
    released = load(tiny.NAME, tiny.write_source(root)).released
    answers = [{}, {"double": tiny.DOUBLE}, {"double": tiny.DOUBLE, "total": tiny.TOTAL, "why": tiny.TEXT}]
    for number in range(STUDENTS):
        notebook = tiny.answered(released, **answers[number % len(answers)])
        tiny.hand_in(root / "class", f"student-{number:03}", notebook)
    return root


@pytest.fixture(scope="module")
def undisturbed(course: Path) -> bytes:
    """Return the grades of a class that was graded in peace."""
    assert start(course, "undisturbed").wait(timeout=120) == 0
    return grades(course, "undisturbed")


def start(course: Path, grading: str, log: int | IO = subprocess.DEVNULL) -> subprocess.Popen:
    """Start `grade` as the leader of a group of processes."""
    command = [sys.executable, "-c", COMMAND, "grade", tiny.NAME, "class", "--grading", grading, "--workers", "2"]
    environment = {**os.environ, "PYTHONPATH": str(COURSE_ROOT)}
    where = {"stdout": subprocess.DEVNULL, "stderr": log}
    return subprocess.Popen(command, cwd=course, env=environment, start_new_session=True, **where)


def grades(course: Path, grading: str) -> bytes:
    return (course / grading / "report" / tiny.NAME / "grades.csv").read_bytes()


def kill_when(process: subprocess.Popen, condition: Callable[[], bool]) -> None:
    """Kill the whole group as soon as the condition holds; nothing that it started may live on."""
    deadline = time.monotonic() + 60
    while not condition():
        assert process.poll() is None and time.monotonic() < deadline
        time.sleep(0.001)
    family = psutil.Process(process.pid).children(recursive=True)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert not psutil.wait_procs(family, timeout=10)[1]


def test_killed_again_and_again_it_comes_to_the_same_grades(course: Path, undisturbed: bytes):
    done = 0
    for condition in MOMENTS.values():
        kill_when(start(course, "killed"), lambda: condition(course / "killed"))  # noqa: B023, called at once
        assert lines(course / "killed") >= done  # what is recorded stays
        done = lines(course / "killed")
    assert STUDENTS // 2 < done < STUDENTS
    assert start(course, "killed").wait(timeout=120) == 0
    assert lines(course / "killed") == STUDENTS  # and nobody was graded twice
    assert grades(course, "killed") == undisturbed
    assert undisturbed.count(b"\n") == STUDENTS + 1


def test_interrupted_by_ctrl_c_it_says_what_to_do_and_goes_on_later(course: Path, undisturbed: bytes):
    with open(course / "log", "wb") as log:
        process = start(course, "interrupted", log)
        while lines(course / "interrupted") == 0:
            time.sleep(0.001)
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=30) == 1
    (sentence,) = (course / "log").read_text().splitlines()
    assert sentence.startswith("Stopped. What was graded so far is kept; run the same command again")
    assert 0 < lines(course / "interrupted") < STUDENTS
    assert start(course, "interrupted").wait(timeout=120) == 0
    assert grades(course, "interrupted") == undisturbed


class Counted:
    """How many submissions were graded."""

    def __call__(self, done: int, total: int) -> None:
        self.total = total


def test_a_rerun_grades_only_what_changed(assignment: Assignment, submissions: Path, tmp_path: Path):
    def graded(**options) -> int:
        counted = Counted()
        grade_class(assignment, submissions, grading, workers=1, on_progress=counted, **options)
        write_report(assignment, grading)
        return counted.total

    grading, right = tmp_path / "grading", tiny.answered(assignment.released, double=tiny.DOUBLE)
    for student in ("ada", "bob", "eve"):
        path = tiny.hand_in(submissions, student, right)
        os.utime(path, (1_795_000_000, 1_795_000_000))
    assert graded() == 3
    first = (grading / "report" / assignment.name / "grades.csv").read_bytes()
    assert graded() == 0
    tiny.hand_in(submissions, "bob", assignment.released)
    tiny.hand_in(submissions, "zoe", right)
    assert graded() == 2
    assert (grading / "report" / assignment.name / "grades.csv").read_bytes() != first
    assert graded(regrade=True) == 4
    assert graded(timeout=9) == 4  # another way to grade
    assert graded(timeout=9) == 0


def test_another_hidden_test_has_all_graded_again(submissions: Path, tmp_path: Path):
    source, counted = tiny.source_notebook(), Counted()
    for student in ("ada", "bob"):
        tiny.hand_in(submissions, student, tiny.answered(source, double="def double(x):\n    return min(2 * x, 2e5)"))
    for secret, graded, points in ((tiny.SECRET, 2, 2.0), (tiny.SECRET, 0, 2.0), (tiny.SECRET * 3, 2, 0.0)):
        tests = tiny.find(source, "double-tests")
        tests.source = tiny.DOUBLE_TESTS.replace(str(tiny.SECRET), str(secret))
        again = load(tiny.NAME, tiny.write_source(tmp_path, source))
        found = grade_class(again, submissions, tmp_path / "grading", workers=1, on_progress=counted)
        assert [result.verdicts[0].points for result in found] == [points, points]
        assert counted.total == graded


def test_who_is_absent_stays_so_in_each_run_until_something_is_handed_in(
    assignment: Assignment, submissions: Path, tmp_path: Path
):
    def problems() -> dict[str, str]:
        return {one.student: one.problem for one in grade_class(assignment, submissions, grading, workers=1)}

    grading = tmp_path / "grading"
    grading.mkdir()
    gradebook.register(assignment, gradebook.url_of(grading))
    with Gradebook(gradebook.url_of(grading)) as book:
        book.add_student("zoe")
    tiny.hand_in(submissions, "ada", assignment.released)
    for _ in range(3):
        assert problems() == {"ada": "", "zoe": ABSENT}
    tiny.hand_in(submissions, "zoe", assignment.released)
    assert problems() == {"ada": "", "zoe": ""}
    (submissions / "zoe").rename(tmp_path / "zoe")
    assert problems() == {"ada": ""}  # she handed in once, and that stays


def test_what_was_lost_is_made_again(assignment: Assignment, submissions: Path, tmp_path: Path):
    grading = tmp_path / "grading"
    tiny.hand_in(submissions, "ada", tiny.answered(assignment.released, double=tiny.DOUBLE))
    for lost in ("", "results", "submitted", "autograded", "gradebook.db", "journal"):
        if lost:
            (grading / lost).rename(tmp_path / f"lost-{lost}")
        found = grade_class(assignment, submissions, grading, workers=1)
        assert [result.verdicts[0].points for result in found] == [2.0]
        assert not lost or (grading / lost).exists()
        marks = gradebook.marks(assignment, gradebook.url_of(grading))
        assert marks["ada"]["double-tests"].score == 2.0
