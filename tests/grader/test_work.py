"""What happens to a submission in a worker when grading itself goes wrong, and what is said of it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from grader import handed_in, tiny
from nbgrader.api import Gradebook

from autograder import GraderError, cluster, grade, gradebook, intake, journal, records, results, seals, session
from autograder.assignment import Assignment
from autograder.grade import Course, Job, grade_class
from autograder.session import Graded, Settings
from nlpcourse.classroom import COURSE_ROOT


@pytest.fixture
def job(assignment: Assignment, submissions: Path) -> Job:
    tiny.hand_in(submissions, "ada", assignment.released)
    return Job("ada", intake.find(submissions, assignment.name)[0].load(), "f00d")


@pytest.fixture
def course(assignment: Assignment) -> Course:
    return Course(assignment, Settings(timeout=1), seals.of_sources())


def test_a_failure_of_the_grader_itself_costs_one_submission_and_is_said(
    job: Job, course: Course, monkeypatch: pytest.MonkeyPatch
):
    def fail(*_: object) -> None:
        raise ZeroDivisionError("x\n" * 10_000)

    monkeypatch.setattr(session, "grade_files", fail)
    result = grade.work(job, course).result
    assert "The grader itself failed on this submission (ZeroDivisionError: x" in result.problem
    assert len(result.problem) <= 2000 and result.seal == "f00d"
    assert not any(verdict.points for verdict in result.verdicts)


def test_no_jail_and_another_version_of_the_course_stop_all(job: Job, course: Course, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(GraderError, match="another version of the course"):
        grade.work(job, replace(course, sources="old"))

    def refuse(*_: object) -> None:
        raise GraderError("no jail")

    monkeypatch.setattr(session, "grade_files", refuse)
    with pytest.raises(GraderError, match="no jail"):
        grade.work(job, course)


def test_a_submission_that_no_worker_survives_is_said_to_have_crashed(
    assignment: Assignment, submissions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    tiny.hand_in(submissions, "ada", assignment.released)
    monkeypatch.setattr(cluster, "run", lambda jobs, *_: ((job, None) for job in jobs))
    (result,) = grade_class(assignment, submissions, tmp_path / "grading")
    assert "stopped the process that graded it" in result.sentence and not any(
        verdict.points for verdict in result.verdicts
    )


def test_what_was_graded_before_ctrl_c_is_recorded(
    assignment: Assignment, submissions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def interrupted(jobs: Iterable[Job], _: object, course: Course, *__: object) -> Iterator[tuple[Job, Graded]]:
        job = next(iter(jobs))
        yield job, grade.work(job, course)
        raise KeyboardInterrupt

    for student in ("ada", "bob"):
        tiny.hand_in(submissions, student, assignment.released)
    monkeypatch.setattr(cluster, "run", interrupted)
    monkeypatch.setattr(records, "LONGEST_WAIT", 60)
    with pytest.raises(KeyboardInterrupt):
        grade_class(assignment, submissions, tmp_path / "grading")
    (line,) = journal.path_of(tmp_path / "grading", assignment.name).read_text().splitlines()
    assert json.loads(line)["student"] == "ada"


@pytest.fixture
def opened(assignment: Assignment, tmp_path: Path) -> Iterator[journal.Journal]:
    """Return an open journal, with a gradebook beside it."""
    gradebook.register(assignment, gradebook.url_of(tmp_path))
    with journal.Journal(journal.path_of(tmp_path, assignment.name)) as opened:
        yield opened


def test_what_the_gradebook_refuses_the_journal_does_not_name(
    assignment: Assignment, tmp_path: Path, opened: journal.Journal, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object) -> None:
        raise OSError("the disk is full")

    kept = records.Records(assignment, tmp_path, gradebook.url_of(tmp_path), opened)
    monkeypatch.setattr(gradebook, "record", refuse)
    kept.add(handed_in.graded(assignment, "all"))
    with pytest.raises(OSError, match="full"):
        kept.write()
    assert not opened.recorded


def test_a_malformed_notebook_costs_itself_alone(assignment: Assignment, tmp_path: Path, opened: journal.Journal):
    url = gradebook.url_of(tmp_path)
    kept = records.Records(assignment, tmp_path, url, opened)
    batch = [handed_in.graded(assignment, student) for student in ("all", "some")]
    batch[1].notebook.cells = []
    for graded in batch:
        kept.add(graded)
    kept.write()
    assert set(opened.recorded) == {"all", "some"}
    good, bad = results.load_all(tmp_path, assignment)
    assert not good.problem and "The grader itself failed" in bad.problem
    assert gradebook.marks(assignment, url)["some"]["double-tests"].score == 0.0


def test_a_batch_that_cannot_be_recorded_is_kept_for_another_try(
    assignment: Assignment, tmp_path: Path, opened: journal.Journal, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object) -> None:
        raise OSError("No space left on device")

    kept = records.Records(assignment, tmp_path, gradebook.url_of(tmp_path), opened)
    kept.add(handed_in.graded(assignment, "all"))
    with monkeypatch.context() as patched, pytest.raises(OSError, match="No space"):
        patched.setattr(opened, "add", refuse)
        kept.write()
    kept.write()
    assert set(opened.recorded) == {"all"}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such timers")
def test_a_worker_that_hangs_is_ended_by_the_system(course: Course):
    script = "import time; from autograder.grade import _watchdog\nwith _watchdog(0.2): time.sleep(60)"
    done = subprocess.run([sys.executable, "-c", script], timeout=50, cwd=COURSE_ROOT)
    assert done.returncode == -signal.SIGALRM


def test_who_is_late_is_told_and_the_gradebook_knows(assignment: Assignment, submissions: Path, tmp_path: Path):
    os.utime(tiny.hand_in(submissions, "ada", assignment.released), (1_795_000_000, 1_795_000_000))
    due = datetime.fromtimestamp(1_795_000_000 - 7200, UTC)
    (result,) = grade_class(assignment, submissions, tmp_path / "grading", due=due, workers=1)
    assert result.late_by == 7200
    with Gradebook(gradebook.url_of(tmp_path / "grading")) as book:
        assert book.find_submission(assignment.name, "ada").total_seconds_late == 7200
