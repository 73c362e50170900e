"""The instructor's commands: `python -m autograder release | validate | grade | report | formgrader`."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text
from sqlalchemy.exc import DBAPIError

from autograder import GraderError
from nlpcourse.classroom import COURSE_ROOT

SOLUTIONS, EXERCISES, GRADING = COURSE_ROOT / "solutions", COURSE_ROOT / "exercises", COURSE_ROOT / "grading"
KNOWN_ANSWERS = COURSE_ROOT / "autograder" / "known_answers"
DUE = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"]
DB_VARIABLE = "AUTOGRADER_DB"  # nbgrader_config.py reads it too

app = typer.Typer(
    help="The instructor's side of the course.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
AssignmentName = Annotated[str, typer.Argument(help="The assignment, for instance 04-backprop.")]
GradingFolder = Annotated[Path, typer.Option("--grading", help="Where everything about grading is kept.")]
Database = Annotated[
    str,
    typer.Option(
        envvar=DB_VARIABLE,
        help="The gradebook, postgresql://NAME:PASSWORD@HOST/DATABASE; SQLite in the grading folder if left out.",
    ),
]


@contextmanager
def _clear_errors() -> Iterator[None]:
    """Print what the instructor can mend as one sentence, and end with status 1."""
    try:
        yield
    except GraderError as error:
        message = str(error)
    except DBAPIError as error:
        from autograder.gradebook import why

        reason = why(error)
        is_locked = isinstance(error.orig, sqlite3.Error) and "locked" in reason
        way_out = "Close the formgrader" if is_locked else "Check that the database can be reached and written"
        message = f"The gradebook cannot be used ({reason}). {way_out}, and run this again."
    except OSError as error:
        reason = " ".join(str(error).split())
        message = f"A file cannot be read or written ({reason}). Check its path, its permissions and the disk's space."
    except KeyboardInterrupt:
        message = "Stopped. What was graded so far is kept; run the same command again to grade the rest."
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
    source: Annotated[Path, typer.Argument(help="The submissions: a folder for each student, or the LMS's zip.")],
    workers: Annotated[int, typer.Option(min=1, help="How many submissions to grade at a time.")] = os.cpu_count() or 1,
    timeout: Annotated[float, typer.Option(min=1, max=3600, help="Seconds that one cell may take.")] = 10,
    grading: GradingFolder = GRADING,
    scheduler: Annotated[str, typer.Option(help="Grade on this dask cluster, for instance tls://host:8786.")] = "",
    db: Database = "",
    due: Annotated[datetime | None, typer.Option(formats=DUE, help="When it was due, local time.")] = None,
    regrade: Annotated[bool, typer.Option("--regrade", help="Grade all, what is graded already too.")] = False,
    trust: Annotated[bool, typer.Option("--trust-submissions", help="Run students' code without a jail.")] = False,
) -> None:
    """Grade the submissions of a class, as far as they are new or changed, and write the report."""
    from autograder.assignment import load
    from autograder.feedback import write_report
    from autograder.grade import grade_class
    from autograder.printing import print_table, progress
    from autograder.report import sheets

    with _clear_errors():
        assignment = load(name, SOLUTIONS)
        how = {"timeout": timeout, "workers": workers, "regrade": regrade, "trust": trust}
        where = {"scheduler": scheduler, "database": db, "due": due and due.astimezone()}
        with progress() as on_progress:
            graded = grade_class(assignment, source, grading, **how, **where, on_progress=on_progress)
        students = {result.student for result in graded}
        print_table(sheet for sheet in sheets(assignment, grading, db) if sheet.result.student in students)
        print(f"Report: {_relative(write_report(assignment, grading, db))}")


@app.command()
def report(
    name: AssignmentName,
    grading: GradingFolder = GRADING,
    db: Database = "",
    similarity: Annotated[bool, typer.Option("--similarity", help="Also list near-identical submissions.")] = False,
) -> None:
    """Write the report again, with the marks that were given by hand since."""
    from autograder.assignment import load
    from autograder.feedback import write_report
    from autograder.similarity import write_page

    with _clear_errors():
        assignment = load(name, SOLUTIONS)
        print(f"Report: {_relative(write_report(assignment, grading, db))}")
        if similarity:
            print(f"Similarity: {_relative(write_page(assignment, grading))}")


@app.command()
def validate(
    name: Annotated[str, typer.Argument(help="The assignment; all of them if left out.")] = "",
    workers: Annotated[int, typer.Option(min=1, help="How many answers to grade at a time.")] = os.cpu_count() or 1,
) -> None:
    """Grade the known answers of an assignment: are wrong ones caught and named, right ones accepted?"""
    from autograder import validate as validating
    from autograder.assignment import load
    from autograder.printing import print_validation, progress
    from autograder.release import names_of_assignments

    holds = True
    with _clear_errors():
        for one in [name] if name else names_of_assignments(SOLUTIONS):
            with progress() as on_progress:
                found = validating.validate(
                    load(one, SOLUTIONS), SOLUTIONS, KNOWN_ANSWERS, workers=workers, on_progress=on_progress
                )
            print_validation(one, found)
            holds &= found.holds
    if not holds:
        raise typer.Exit(1)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def formgrader(context: typer.Context, grading: GradingFolder = GRADING, db: Database = "") -> None:
    """Open nbgrader's formgrader in JupyterLab, to grade written answers; other options go to JupyterLab."""
    with _clear_errors():
        if not db and not (grading / "gradebook.db").is_file():
            raise GraderError(f"There is no gradebook in {grading}. Run `python -m autograder grade` first.")
    paths = [str(Path(__file__).parent), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(path for path in paths if path)  # finds nbgrader_config.py
    os.environ["AUTOGRADER_GRADING"] = str(grading.resolve())
    os.environ[DB_VARIABLE] = db
    os.chdir(COURSE_ROOT)
    from jupyterlab.labapp import LabApp  # reads the environment when it is imported

    LabApp.launch_instance(["--LabApp.default_url=/formgrader", *context.args])


def _relative(path: Path) -> str:
    """Return a path as seen from the current folder."""
    return Path(os.path.relpath(path)).as_posix()
