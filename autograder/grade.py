"""Grade a class: many processes grade, this one alone writes, and what is recorded is neither lost nor done twice.

Killed at any moment, a run that is started again does what is missing, and comes to the same grades.
"""

import contextlib
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from autograder import GraderError, cluster, gradebook, intake, records, results, seals, session
from autograder.assignment import Assignment
from autograder.hand_in import File, HandIn
from autograder.journal import Journal
from autograder.journal import path_of as journal_of
from autograder.results import Result
from autograder.runner import longest
from autograder.session import Graded, Settings

CRASHED = "The submission stopped the process that graded it, so nothing was graded. Grade it by hand."
ABSENT = "Nothing was handed in under this name."


@dataclass(frozen=True)
class Job:
    """One submission on its way to a worker."""

    student: str
    files: list[File]
    seal: str

    @property
    def size(self) -> int:
        """Return its size in bytes, about."""
        return sum(len(file.content) for file in self.files)


@dataclass(frozen=True)
class Course:
    """What all submissions of a class share; `sources` is the seal on the code that grades."""

    assignment: Assignment
    settings: Settings
    sources: str


def grade_class(
    assignment: Assignment,
    source: Path,
    grading: Path,
    *,
    timeout: float = 10,
    workers: int = 2,
    scheduler: str = "",
    database: str = "",
    due: datetime | None = None,
    regrade: bool = False,
    trust: bool = False,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> Iterator[Result]:
    """Grade the submissions in `source`, keep everything in `grading`, and return their results in turn, by student.

    What is recorded and has not changed stays, unless `regrade`. `timeout` is in seconds, for each
    cell; `scheduler` and `database` are the addresses of a dask cluster and of a database; `trust` runs
    the students' code without a jail. `on_progress` is told how many of those to be graded are done.
    Students whom the gradebook knows and who never handed in get a result too. Raises `GraderError` if
    `source` is missing or empty, or if nothing can be graded here.
    """
    hand_ins = intake.find(source, assignment.name)
    course = Course(assignment, Settings(timeout=timeout, due=due, trust=trust), seals.of_sources())
    url = gradebook.url_of(grading, database)
    grading.mkdir(parents=True, exist_ok=True)
    gradebook.register(assignment, url, due)
    with Journal(journal_of(grading, assignment.name)) as journal:
        kept = records.Records(assignment, grading, url, journal)
        queue = _Queue(hand_ins, seals.of_grading(assignment, course.settings))
        queue.leave_out({} if regrade else kept.seals())
        _grade(queue, course, kept, workers, scheduler, on_progress)
        absent = kept.absent()
        for student in absent:
            kept.add(session.ungraded(assignment, student, ABSENT))
        kept.write()
    students = {hand_in.student for hand_in in hand_ins} | set(absent)
    return (result for result in results.load_all(grading, assignment) if result.student in students)


class _Queue:
    """The hand-ins that are to be graded; their files are read when it is their turn."""

    def __init__(self, hand_ins: list[HandIn], how: str):
        self.hand_ins, self._how = hand_ins, how

    def __iter__(self) -> Iterator[Job]:
        return map(self._job, self.hand_ins)

    def _job(self, hand_in: HandIn) -> Job:
        files = hand_in.load()
        return Job(hand_in.student, files, seals.of_files(files, self._how))

    def leave_out(self, done: dict[str, str]) -> None:
        """Leave out each hand-in whose seal is the same as in `done`."""

        def is_done(hand_in: HandIn) -> bool:
            return hand_in.student in done and self._job(hand_in).seal == done[hand_in.student]

        self.hand_ins = [hand_in for hand_in in self.hand_ins if not is_done(hand_in)]


def _grade(
    queue: _Queue,
    course: Course,
    kept: records.Records,
    workers: int,
    scheduler: str,
    on_progress: Callable[[int, int], None],
) -> None:
    """Grade and record what is in the queue."""
    total = len(queue.hand_ins)
    on_progress(0, total)
    if not total:
        return
    try:
        for done, (job, graded) in enumerate(cluster.run(queue, work, course, workers, scheduler), start=1):
            kept.add(graded or session.ungraded(course.assignment, job.student, CRASHED, job.seal))
            on_progress(done, total)
    finally:  # after Ctrl-C too: what is graded is kept
        kept.write()


def work(job: Job, course: Course) -> Graded:
    """Grade one submission, in a worker; whatever goes wrong costs this submission alone."""
    if seals.of_sources() != course.sources:
        raise GraderError("A worker has another version of the course. Install the one that is here on all of them.")
    with _watchdog(longest(course.assignment, course.settings.timeout)):
        try:
            graded = session.grade_files(job.student, job.files, course.assignment, course.settings)
        except GraderError:  # there is no jail, say: that is for the instructor to mend
            raise
        except Exception as error:  # one submission must never stop the others
            return session.ungraded(course.assignment, job.student, records.broken(error), job.seal)
    graded.result.seal = job.seal
    return graded


@contextlib.contextmanager
def _watchdog(seconds: float) -> Iterator[None]:
    """Let the system end this process if it hangs: it could not be relied on to end itself, so no handler is set."""
    if not hasattr(signal, "setitimer"):  # Windows
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
