"""`make grade` on the sample class: 24 students, each with the mark and the sentence that is fair."""

import subprocess
import sys
from pathlib import Path

import pytest

from autograder import results
from autograder.assignment import load
from autograder.results import Result
from autograder.sample_class import ASSIGNMENT, STUDENTS
from nlpcourse.classroom import COURSE_ROOT

SAID = {  # what must be said to those whose submission was odd
    "student-04": "All exercises are right; `why-backward` was not answered.",
    "student-05": "Not attempted yet: `backprop`, `gradient-check`.",
    "student-06": "the bias is missing",
    "student-07": "The visible checks passed",
    "student-09": "Nothing was attempted yet.",
    "student-10": "`backprop` has a syntax error in line 4",
    "student-11": "It did not finish within 10 s",
    "student-12": "stopped with ModuleNotFoundError",
    "student-13": "You deleted the checks in `backprop-tests`",
    "student-14": "You changed the checks in `layer-gradients-tests`",
    "student-15": "The cell `forward` was there 2 times",
    "student-16": "The file is called Backprop final (2).ipynb",
    "student-17": "is not a whole notebook",
    "student-18": "is empty",
    "student-19": "Everything is right.",
    "student-20": "the slope is taken at a",
    "student-21": "was in a cell of your own",
    "student-22": "There is no function `backprop`",
    "student-23": "NameError",
    "student-24": "0/0",
}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess, Path]:
    """Run the command of `make grade`, with a grading folder of its own."""
    grading = tmp_path_factory.mktemp("grading")
    command = [sys.executable, "-m", "autograder", "grade", ASSIGNMENT, f"autograder/sample_class/{ASSIGNMENT}"]
    done = subprocess.run([*command, "--grading", str(grading)], cwd=COURSE_ROOT, capture_output=True, encoding="utf-8")
    return done, grading


@pytest.fixture(scope="module")
def graded(run: tuple[subprocess.CompletedProcess, Path]) -> dict[str, Result]:
    found = results.load_all(run[1], load(ASSIGNMENT, COURSE_ROOT / "solutions"))
    return {result.student: result for result in found}


def test_it_ends_with_the_report_and_without_a_traceback(run):
    done, grading = run
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    lines = done.stdout.strip().splitlines()
    assert lines[-1].startswith("Report: ") and lines[-1].endswith(f"report/{ASSIGNMENT}/index.html")
    assert all(f"student-{number:02}" in done.stdout for number in range(1, 25))
    folder = grading / "report" / ASSIGNMENT
    assert len(list((folder / "feedback").glob("*.html"))) == len((folder / "grades.csv").read_text().splitlines()) - 1
    assert (folder / "index.html").is_file()


@pytest.mark.parametrize("number", range(1, len(STUDENTS) + 1))
def test_each_student_earns_what_is_fair_and_is_told_why(graded: dict[str, Result], number: int):
    result = graded[f"student-{number:02}"]
    earned = {verdict.exercise for verdict in result.verdicts if verdict.points == verdict.max_points}
    assert earned == set(STUDENTS[number - 1].earns), STUDENTS[number - 1].story
    assert all(verdict.points in (0, verdict.max_points) for verdict in result.verdicts)
    assert SAID.get(result.student, "") in result.sentence
    assert result.sentence.strip()
