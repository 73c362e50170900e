"""Grade a folder of submissions: each in a process of its own, while this one alone writes the results.

A submission that crashes its process, or the grader, costs only itself.
"""

import contextlib
import copy
import multiprocessing
import os
import shutil
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path

import nbformat
from nbformat import NotebookNode, v4
from nbgrader import utils

from autograder import GraderError, gradebook, intake, results, verdict
from autograder.assignment import Assignment, split_tests
from autograder.files import write_text
from autograder.kernel import Outcome, run_notebook
from autograder.rebuild import rebuild
from autograder.results import Result

CRASHED = "The submission stopped the process that graded it, so nothing was graded. Grade it by hand."
BROKEN = (
    "The grader itself failed on this submission ({error}), so nothing was graded. Grade it by hand, and report this."
)
ABSENT = "Nothing was handed in under this name."


@dataclass
class Graded:
    """A result, the file it came from, and the executed notebook, if there is one."""

    result: Result
    file: Path | None = None
    notebook: NotebookNode | None = None


def grade_folder(
    assignment: Assignment,
    folder: Path,
    grading: Path,
    timeout: float = 10,
    workers: int = 2,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[Result]:
    """Grade all submissions in `folder`, keep everything in `grading`, and return the results by student.

    `timeout` is in seconds, for each cell. Students whom the gradebook knows and who never handed
    in get a result too. Raises `GraderError` if the folder is missing or empty.
    """
    jobs = _find(folder)
    url = gradebook.url_of(grading)
    gradebook.register(assignment, url)
    done = []
    on_progress(0, len(jobs))
    for graded in _in_processes(jobs, assignment, timeout, workers):
        done.append(_save_or_say(graded, assignment, grading, url))
        on_progress(len(done), len(jobs))
    for student in gradebook.students_without_submission(assignment, url):
        graded = _ungraded(assignment, student, ABSENT)
        _save(graded, assignment, grading, url)
        done.append(graded.result)
    return sorted(done, key=lambda result: result.student)


def _find(folder: Path) -> dict[str, list[Path]]:
    if not folder.is_dir():
        raise GraderError(f"There is no folder {folder}. Give the folder that holds one folder for each student.")
    jobs = intake.find(folder)
    if not jobs:
        raise GraderError(f"There are no submissions in {folder}. It should hold one folder for each student.")
    return jobs


def _in_processes(
    jobs: dict[str, list[Path]], assignment: Assignment, timeout: float, workers: int
) -> Iterator[Graded]:
    """Grade each submission in a new process, `workers` at a time, and yield them as they finish."""
    context = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
    if sys.platform != "win32":
        context.set_forkserver_preload(["autograder.grade"])
    waiting, running = deque(jobs.items()), {}
    try:
        while waiting or running:
            while waiting and len(running) < workers:
                student, files = waiting.popleft()
                receiver, sender = context.Pipe(duplex=False)
                process = context.Process(target=_work, args=(sender, student, files, assignment, timeout))
                process.start()
                sender.close()  # the process alone holds it now, so that its end is seen here
                running[receiver] = (process, student)
            for receiver in wait(list(running)):
                process, student = running.pop(receiver)
                try:
                    graded = receiver.recv()
                except (EOFError, OSError):  # it ended before or while it sent its result
                    graded = _ungraded(assignment, student, CRASHED)
                yield graded
                process.join()
    finally:
        for process, _ in running.values():
            process.terminate()


def _work(sender: Connection, student: str, files: list[Path], assignment: Assignment, timeout: float) -> None:
    """Grade one submission in this process, and send what came of it, whatever happens."""
    signal.signal(signal.SIGINT, lambda *_: os._exit(1))  # Ctrl-C: the main process has the word
    try:
        graded = grade_submission(intake.read(student, files, assignment), assignment, timeout)
    except Exception as error:  # one submission must never stop the others
        graded = _ungraded(assignment, student, BROKEN.format(error=f"{type(error).__name__}: {error}"))
    sender.send(graded)
    sender.close()


def grade_submission(submission: intake.Submission, assignment: Assignment, timeout: float) -> Graded:
    """Rebuild, run and judge one submission."""
    if submission.problem:
        graded = _ungraded(assignment, submission.student, submission.problem)
        graded.file, graded.result.notes = submission.file, list(submission.notes)
        return graded
    rebuilt = rebuild(assignment, submission.cells)
    tests = {exercise.test_id for exercise in assignment.exercises}
    parts = {cell.id: split_tests(cell.source) for cell in rebuilt.notebook.cells if cell.id in tests}
    outcomes = run_notebook(rebuilt.notebook, parts, timeout)
    notes = [*submission.notes, *rebuilt.notes, *verdict.notes_on_own_cells(rebuilt, outcomes, timeout)]
    result = Result(
        student=submission.student,
        assignment=assignment.name,
        verdicts=verdict.judge(assignment, rebuilt, outcomes, timeout),
        file=submission.file.name,
        notes=[verdict.clean(note) for note in notes],
        answers=rebuilt.answers,
    )
    return Graded(result, submission.file, executed(rebuilt.notebook, outcomes, tests))


def _ungraded(assignment: Assignment, student: str, problem: str) -> Graded:
    verdicts = verdict.unreadable(assignment, problem)
    return Graded(Result(student, assignment.name, verdicts, problem=verdict.clean(problem)))


def executed(notebook: NotebookNode, outcomes: dict[str, Outcome], tests: set[str]) -> NotebookNode:
    """Return a copy with the outputs put in, so that nbgrader gives a test cell its points exactly if it passed.

    nbgrader gives nothing for text on stderr, and as many points as a displayed number says: both
    are kept as harmless kinds of output.
    """
    notebook = copy.deepcopy(notebook)
    for cell in notebook.cells:
        outcome = outcomes.get(cell.id, Outcome(status="crash" if cell.id in tests else "ok"))
        if cell.cell_type == "code":
            cell.outputs = [_harmless(output) if cell.id in tests else output for output in outcome.outputs]
            if outcome.status == "ok" and utils.is_grade(cell):
                cell.outputs = [output for output in cell.outputs if output.output_type != "error"]
            elif outcome.status != "ok" and not utils.has_failed(cell):
                cell.outputs.append(v4.new_output("error", ename=outcome.status, evalue="", traceback=[outcome.status]))
    return notebook


def _harmless(output: NotebookNode) -> NotebookNode:
    if output.output_type == "execute_result":
        return v4.new_output("display_data", data=output.data, metadata=output.metadata)
    return v4.new_output("stream", name="stdout", text=output.text) if output.output_type == "stream" else output


def _save_or_say(graded: Graded, assignment: Assignment, grading: Path, url: str) -> Result:
    """Save a graded submission; if nbgrader refuses it, save that nothing was graded."""
    try:
        _save(graded, assignment, grading, url)
    except (ValueError, KeyError, RuntimeError) as error:
        problem = BROKEN.format(error=f"{type(error).__name__}: {error}")
        graded = _ungraded(assignment, graded.result.student, problem)
        _save(graded, assignment, grading, url)
    return graded.result


def _save(graded: Graded, assignment: Assignment, grading: Path, url: str) -> None:
    """Keep a submission as it came, as it was run, and what it earned."""
    student, place = graded.result.student, Path(graded.result.student) / assignment.name / f"{assignment.name}.ipynb"
    run = grading / "autograded" / place
    if graded.file:
        (grading / "submitted" / place).parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(PermissionError):  # intake has said so
            shutil.copyfile(graded.file, grading / "submitted" / place)
    if graded.notebook is None:
        run.unlink(missing_ok=True)
        gradebook.save_nothing(assignment, student, url)
    else:
        write_text(run, nbformat.writes(graded.notebook) + "\n")
        gradebook.save(assignment, student, graded.notebook, url)
    results.save(graded.result, grading / "results")
