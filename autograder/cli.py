"""The instructor's commands: `python -m autograder release | grade | report | formgrader`."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text
from sqlalchemy.exc import OperationalError

from autograder import GraderError
from nlpcourse.classroom import COURSE_ROOT

SOLUTIONS, EXERCISES, GRADING = COURSE_ROOT / "solutions", COURSE_ROOT / "exercises", COURSE_ROOT / "grading"
WIDTH = 140  # columns, where the output is no terminal

app = typer.Typer(
    help="The instructor's side of the course.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
AssignmentName = Annotated[str, typer.Argument(help="The assignment, for instance 04-backprop.")]
GradingFolder = Annotated[Path, typer.Option("--grading", help="Where everything about grading is kept.")]


@contextmanager
def _clear_errors() -> Iterator[None]:
    """Print what the instructor can mend as one sentence, and end with status 1."""
    try:
        yield
    except GraderError as error:
        message = str(error)
    except OperationalError as error:
        message = f"The gradebook cannot be used ({error.orig}). Close the formgrader, and run this again."
    except KeyboardInterrupt:
        message = "Stopped. What was graded so far is kept; run the same command again to grade all."
    else:
        return
    Console(stderr=True, soft_wrap=True).print(Text(message))
    raise typer.Exit(1)


@app.command()
def release(name: Annotated[str, typer.Argument(help="The assignment; all of them if left out.")] = "") -> None:
    """Write the students' version of an assignment from its source in solutions/ to exercises/."""
    from autograder import release as releasing

    with _clear_errors():
        for one in [name] if name else releasing.names_of_assignments(SOLUTIONS):
            print(f"Wrote {_relative(releasing.release(one, SOLUTIONS, EXERCISES))}")


@app.command()
def grade(
    name: AssignmentName,
    folder: Annotated[Path, typer.Argument(help="The submissions: one folder for each student.")],
    workers: Annotated[int, typer.Option(min=1, help="How many submissions to grade at a time.")] = os.cpu_count() or 1,
    timeout: Annotated[float, typer.Option(min=1, help="Seconds that one cell may take.")] = 10,
    grading: GradingFolder = GRADING,
) -> None:
    """Grade the submissions of a class, and write the report."""
    from autograder.assignment import load
    from autograder.feedback import write_report
    from autograder.grade import grade_folder
    from autograder.report import sheets

    with _clear_errors():
        assignment = load(name, SOLUTIONS)
        with _progress() as on_progress:
            graded = grade_folder(assignment, folder, grading, timeout, workers, on_progress)
        students = {result.student for result in graded}
        _print_table([sheet for sheet in sheets(assignment, grading) if sheet.result.student in students])
        print(f"Report: {_relative(write_report(assignment, grading))}")


@app.command()
def report(name: AssignmentName, grading: GradingFolder = GRADING) -> None:
    """Write the report again, with the marks that were given by hand since."""
    from autograder.assignment import load
    from autograder.feedback import write_report

    with _clear_errors():
        print(f"Report: {_relative(write_report(load(name, SOLUTIONS), grading))}")


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def formgrader(context: typer.Context, grading: GradingFolder = GRADING) -> None:
    """Open nbgrader's formgrader in JupyterLab, to grade written answers; other options go to JupyterLab."""
    with _clear_errors():
        if not (grading / "gradebook.db").is_file():
            raise GraderError(f"There is no gradebook in {grading}. Run `python -m autograder grade` first.")
    paths = [str(Path(__file__).parent), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(path for path in paths if path)  # finds nbgrader_config.py
    os.environ["AUTOGRADER_GRADING"] = str(grading.resolve())
    os.chdir(COURSE_ROOT)
    from jupyterlab.labapp import LabApp  # reads the environment when it is imported

    LabApp.launch_instance(["--LabApp.default_url=/formgrader", *context.args])


def _relative(path: Path) -> str:
    """Return a path as seen from the current folder."""
    return Path(os.path.relpath(path)).as_posix()


@contextmanager
def _progress() -> Iterator:
    columns = [TextColumn("Grading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()]
    with Progress(*columns, console=_console()) as progress:
        task = progress.add_task("Grading", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def _console() -> Console:
    return Console() if sys.stdout.isatty() else Console(width=WIDTH)


def _print_table(found: list) -> None:
    """Print one line for each student: marks, total, and what happened."""
    table = Table(header_style="bold")
    table.add_column("student", no_wrap=True)
    for number, _ in enumerate(found[0].rows, start=1):
        table.add_column(str(number), justify="right")
    table.add_column("total", justify="right", style="bold")
    table.add_column("what happened")
    for sheet in found:
        scores = ["–" if row.score is None else f"{row.score:g}" for row in sheet.rows]
        cells = [sheet.result.student, *scores, f"{sheet.total:g}", sheet.result.sentence]
        table.add_row(*(Text(cell) for cell in cells))  # Text: a student's brackets are no markup
    console = _console()
    console.print(table)
    legend = (f"{number} {row.id} ({row.max_points:g})" for number, row in enumerate(found[0].rows, start=1))
    console.print(Text(" · ".join(legend)))
