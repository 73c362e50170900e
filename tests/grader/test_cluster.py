"""Work is spread over processes, here or on a cluster; what kills a worker costs only itself."""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import distributed
import psutil
import pytest
from grader import tiny
from grader.cluster_jobs import Job, starts, work

from autograder import GraderError, cluster
from autograder.assignment import Assignment
from autograder.feedback import write_report
from autograder.grade import grade_class
from nlpcourse.classroom import COURSE_ROOT

HERE = Path(__file__).parent
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a hanging worker is ended by a POSIX timer")


def results(jobs: list[Job], folder: Path, workers: int = 2) -> dict[int, int | str | None]:
    return {job.number: result for job, result in cluster.run(jobs, work, folder, workers)}


def test_each_job_is_done_once(tmp_path: Path):
    jobs = [Job(number) for number in range(100)]
    assert results(jobs, tmp_path) == {number: 2 * number for number in range(100)}
    assert len(list(tmp_path.iterdir())) == 100


def test_a_job_that_kills_its_worker_kills_two_and_takes_no_other_with_it(tmp_path: Path):
    kinds = {3: "die", 10: "hang", 20: "die"}
    jobs = [Job(number, kinds.get(number, "double")) for number in range(30)]
    expected = {number: None if number in kinds else 2 * number for number in range(30)}
    assert results(jobs, tmp_path) == expected
    assert all(starts(tmp_path, number) <= 2 for number in kinds)


def test_a_job_whose_worker_died_once_gives_its_result(tmp_path: Path):
    jobs = [Job(number, "die once" if number == 5 else "double") for number in range(20)]
    assert results(jobs, tmp_path) == {number: 2 * number for number in range(20)}
    assert starts(tmp_path, 5) == 2


def test_a_large_job_is_sent_in_silence(tmp_path: Path, recwarn: pytest.WarningsRecorder):
    assert results([Job(1, content=bytes(11_000_000))], tmp_path, workers=1) == {1: 2}
    assert not [warning for warning in recwarn if "large graph" in str(warning.message)]


def test_only_as_much_is_under_way_as_there_is_room_for(tmp_path: Path):
    taken = []

    def jobs() -> Iterator[Job]:
        for number in range(20):
            taken.append(number)
            yield Job(number, size=cluster.MOST_BYTES // 3)

    for done, _ in enumerate(cluster.run(jobs(), work, tmp_path, workers=2)):
        assert len(taken) - done <= 4
    assert done == 19


def test_what_the_instructor_can_mend_is_raised_and_nothing_is_left_running(tmp_path: Path):
    with pytest.raises(GraderError, match="there is no jail"):
        results([Job(1, "refuse"), Job(2)], tmp_path)
    with pytest.raises(GraderError, match=r"cannot grade \(ZeroDivisionError"):
        results([Job(1, "raise")], tmp_path)
    assert not [child for child in psutil.Process().children() if "--multiprocessing-fork" in child.cmdline()]


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """Start a scheduler of dask, and return its address."""
    file = tmp_path / "scheduler.json"
    command = ["scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)]
    with dask(tmp_path, *command):
        wait_for(lambda: file.is_file() and file.stat().st_size > 0)
        yield json.loads(file.read_text())["address"]


@contextlib.contextmanager
def dask(folder: Path, *arguments: str, path: str = "") -> Iterator[subprocess.Popen]:
    """Run a command of dask in the background, and kill it with all that it started at the end."""
    environment = {**os.environ, "PYTHONPATH": path or os.pathsep.join([str(COURSE_ROOT), str(HERE.parent)])}
    script = "import sys; from dask.__main__ import main; main()"
    command = [sys.executable, "-c", script, *arguments]
    with open(folder / "log", "ab") as log:
        process = subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=log)
    try:
        yield process
    finally:
        kill(process)


def worker(folder: Path, address: str, threads: int = 1) -> contextlib.AbstractContextManager[subprocess.Popen]:
    return dask(folder, "worker", address, "--nthreads", str(threads), "--no-dashboard", "--memory-limit", "0")


def kill(process: subprocess.Popen) -> None:
    """Kill a process and its descendants, all at once."""
    with contextlib.suppress(psutil.NoSuchProcess):
        for one in [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]:
            with contextlib.suppress(psutil.NoSuchProcess):
                one.kill()
    process.wait()


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def hand_in_a_class(assignment: Assignment, folder: Path) -> Path:
    answers = [{}, {"double": tiny.DOUBLE}, {"double": tiny.DOUBLE, "total": tiny.TOTAL}, {"total": "1 +"}]
    for number in range(60):
        notebook = tiny.answered(assignment.released, **answers[number % len(answers)])
        tiny.hand_in(folder / "class", f"student-{number:02}", notebook)
    return folder / "class"


def grades(assignment: Assignment, grading: Path) -> bytes:
    write_report(assignment, grading)
    return (grading / "report" / assignment.name / "grades.csv").read_bytes()


def test_a_cluster_grades_as_this_machine_does_when_a_worker_is_killed(
    assignment: Assignment, scheduler: str, tmp_path: Path
):
    source = hand_in_a_class(assignment, tmp_path)
    grade_class(assignment, source, tmp_path / "here")
    with worker(tmp_path, scheduler) as first, worker(tmp_path, scheduler):

        def kill_the_first(done: int, total: int) -> None:
            if done == 10:
                kill(first)

        to = tmp_path / "there"
        found = list(grade_class(assignment, source, to, scheduler=scheduler, on_progress=kill_the_first))
    assert len(found) == 60 and not any("stopped the process" in result.problem for result in found)
    assert grades(assignment, tmp_path / "there") == grades(assignment, tmp_path / "here")


def test_a_cluster_that_cannot_grade_is_answered(scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(GraderError, match="No scheduler answers at tcp"):
        list(cluster.run([Job(1)], work, tmp_path, 1, "tcp://127.0.0.1:9"))
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(GraderError, match="has no workers"):
        list(cluster.run([Job(1)], work, tmp_path, 1, scheduler))
    monkeypatch.setattr(cluster, "PATIENCE", 60)
    lacks_the_course = dask(tmp_path, "worker", scheduler, "--nthreads", "1", "--no-dashboard", path=str(tmp_path))
    with lacks_the_course, pytest.raises(GraderError, match="lacks this course"):
        list(cluster.run([Job(1)], work, tmp_path, 1, scheduler))


def test_a_job_that_kills_a_worker_of_a_cluster_kills_two_and_the_cluster_is_left_as_it_was(
    scheduler: str, tmp_path: Path
):
    folder = tmp_path / "starts"
    folder.mkdir()
    with worker(tmp_path, scheduler), distributed.Client(scheduler, set_as_default=False) as client:
        before = client.run_on_scheduler(allowed_failures)
        jobs = [Job(0), Job(1, "die"), Job(2)]
        found = {job.number: result for job, result in cluster.run(jobs, work, folder, 1, scheduler)}
        assert client.run_on_scheduler(allowed_failures) == before > 0
    assert found == {0: 0, 1: None, 2: 4}
    assert starts(folder, 1) == 2


def allowed_failures(dask_scheduler: distributed.Scheduler) -> int:
    return dask_scheduler.allowed_failures


def test_a_worker_with_several_threads_is_refused_before_it_gets_a_job(scheduler: str, tmp_path: Path):
    said = f"has 2 threads, but .* `dask worker {scheduler} --nthreads 1`"
    with worker(tmp_path, scheduler, threads=2), pytest.raises(GraderError, match=said):
        list(cluster.run([Job(1)], work, tmp_path, 1, scheduler))
    assert starts(tmp_path, 1) == 0


@pytest.mark.parametrize("address", ["nonsense", "localhost:8786", "tcp://localhost", "nosuch://x:1", "tcp://:9"])
def test_what_is_no_address_is_refused_at_once(tmp_path: Path, address: str):
    with pytest.raises(GraderError, match="no scheduler's address"):
        list(cluster.run([Job(1)], work, tmp_path, 1, address))


def test_a_cluster_whose_certificates_are_not_here_is_answered(tmp_path: Path):
    with pytest.raises(GraderError, match="needs certificates"):
        list(cluster.run([Job(1)], work, tmp_path, 1, "tls://127.0.0.1:9"))
