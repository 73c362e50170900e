"""Grade one submission, in a worker: read, rebuild, run, judge."""

import math
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache

from nbformat import NotebookNode, v4

from autograder import intake, render, verdict
from autograder.assignment import Assignment
from autograder.rebuild import rebuild
from autograder.results import Result
from autograder.runner import Runner, longest
from autograder.sandbox import Limits, Zygote
from autograder.verdict import Verdict


@dataclass(frozen=True)
class Settings:
    """How to grade: seconds for each cell, when it was due, without a jail or not, and the jail's limits."""

    timeout: float = 10.0
    due: datetime | None = None
    trust: bool = False
    limits: Limits = field(default_factory=Limits)


@dataclass
class Graded:
    """A result, the file that was graded, and the notebook as it was put together, if there is one."""

    result: Result
    content: bytes = b""
    notebook: NotebookNode | None = None


@cache
def zygote_for(preload: tuple[str, ...], limits: Limits, jail: bool) -> Zygote:
    """Return this process's zygote; it ends with the process."""
    zygote = Zygote(preload, limits, jail)
    zygote.start()
    return zygote


def grade_files(student: str, files: list[intake.File], assignment: Assignment, settings: Settings) -> Graded:
    """Read, rebuild, run and judge what one student handed in."""
    submission = intake.read(student, files, assignment, settings.due)
    if submission.problem:
        graded = ungraded(assignment, student, submission.problem)
    else:
        graded = _run(submission, assignment, settings)
    graded.content = submission.file.content if submission.file else b""
    graded.result = replace(
        graded.result,
        file=submission.file.name if submission.file else "",
        notes=[verdict.clean(note) for note in (*submission.notes, *graded.result.notes)],
        jailed=not settings.trust,
        handed_in=submission.handed_in,
        late=submission.late,
        late_by=submission.late_by,
    )
    return graded


def _run(submission: intake.Submission, assignment: Assignment, settings: Settings) -> Graded:
    shows, timeout = render.needed(assignment), settings.timeout
    modules = (*assignment.modules, render.MODULE) if shows else assignment.modules
    # Time is kept cell by cell; this limit ends what goes on in the background.
    limits = replace(settings.limits, cpu_seconds=math.ceil(longest(assignment, timeout)))
    zygote = zygote_for(modules, limits, not settings.trust)
    rebuilt = rebuild(assignment, submission.cells)
    runner = Runner(assignment, rebuilt, zygote, timeout)
    runner.run()
    notes = [*rebuilt.notes, *verdict.notes_on_own_cells(rebuilt, runner.cells, timeout)]
    verdicts = verdict.judge(assignment, rebuilt, runner.cells, runner.tests, timeout)
    notebook = annotated(rebuilt.notebook, verdicts)
    result = Result(submission.student, assignment.name, verdicts, notes=notes, answers=rebuilt.answers)
    return Graded(result, notebook=render.render(notebook, zygote, timeout) if shows else notebook)


def ungraded(assignment: Assignment, student: str, problem: str, seal: str = "") -> Graded:
    """Return the result of a submission that could not be graded: no points, and why."""
    problem = verdict.clean(problem)
    verdicts = verdict.unreadable(assignment, problem)
    return Graded(Result(student, assignment.name, verdicts, problem=problem, seal=seal))


def annotated(notebook: NotebookNode, verdicts: list[Verdict]) -> NotebookNode:
    """Put each verdict below its test cell, for whoever grades the rest by hand."""
    said = {v.test_id: f"{v.cause}: {v.points:g} of {v.max_points:g} points\n{v.message}".strip() for v in verdicts}
    for cell in notebook.cells:
        if cell.id in said:
            cell.outputs = [v4.new_output("stream", name="stdout", text=said[cell.id])]
    return notebook
