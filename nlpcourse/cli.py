"""The command `nlpcourse`: open the course, work on an assignment, fetch data, look at the machine and the ledger."""

import os
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich import box, progress
from rich.console import Console
from rich.table import Table
from rich.text import Text

from nlpcourse.classroom import COURSE_ROOT, checking, workbook
from nlpcourse.classroom import claims as ledger
from nlpcourse.classroom.checking import FAILED, NOT_ATTEMPTED, PASSED
from nlpcourse.data import catalogue

FIRST_PAGE = "/lab/tree/lectures/00_start_here.ipynb"
MARKS = {PASSED: ("✓", "green"), FAILED: ("✗", "red"), NOT_ATTEMPTED: ("–", "yellow")}
Assignment = Annotated[str, typer.Argument(help="Name of an assignment, such as 04-backprop.")]

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
data = typer.Typer(no_args_is_help=True)
app.add_typer(data, name="data")
console = Console(highlight=False)


@app.callback()
def main() -> None:
    """Work through the course on neural language modelling."""
    for stream in (sys.stdout, sys.stderr):  # a pipe on Windows cannot hold ✓ otherwise
        stream.reconfigure(encoding="utf-8")


def _say(text: str, style: str = "") -> None:
    """Print a text as it is: long lines are left to the terminal, brackets are no markup."""
    console.print(text, style=style, soft_wrap=True, markup=False)


def _stop(sentence: str, exit_code: int) -> None:
    typer.echo(sentence, err=True)
    raise typer.Exit(exit_code)


def _bar(*columns: progress.ProgressColumn) -> progress.Progress:
    """Return a bar that is drawn in a terminal only, and goes when all is done."""
    return progress.Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


@contextmanager
def _one_sentence() -> Iterator[None]:
    """Turn an error that the student can mend into its sentence and an exit code."""
    try:
        yield
    except (workbook.WorkbookError, catalogue.DataError) as error:
        _stop(str(error), error.exit_code)
    except OSError as error:
        _stop(f"{error.filename or 'A file'} cannot be used: {error.strerror or error}.", 1)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def lab(context: typer.Context) -> None:
    """Open JupyterLab on the first notebook; options such as --no-browser are passed on to it."""
    from jupyterlab.labapp import LabApp  # takes a second to import, so only here

    os.chdir(COURSE_ROOT)
    # its terminals and notebooks then find the command `nlpcourse`, though no environment is activated
    os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")])
    LabApp.launch_instance([f"--LabApp.default_url={FIRST_PAGE}", "--ServerApp.root_dir=.", *context.args])


@app.command()
def start(assignment: Assignment) -> None:
    """Copy an assignment into work/, where you solve it; a copy that is there is never overwritten."""
    with _one_sentence():
        started = workbook.start(assignment, COURSE_ROOT)
    state = "Your copy" if started.created else "You already have a copy, and it was left as it is"
    _say(f"{state}: {started.notebook}")
    if started.updated:
        _say("The course's exercise has changed since you made it. To get the new one, rename "
             f"{started.notebook.parent} and run `nlpcourse start {assignment}` again; then copy your answers over.",
             "yellow")  # fmt: skip
    _say(f"Open it in JupyterLab, solve an exercise, save, then run: nlpcourse check {assignment}")


@app.command()
def check(
    assignment: Assignment, timeout: Annotated[int, typer.Option(min=1, help="Seconds that one cell may run.")] = 20
) -> None:
    """Run the visible checks on your saved copy and say for each exercise what is wrong."""
    columns = progress.TextColumn("Running your notebook"), progress.BarColumn(), progress.MofNCompleteColumn()
    with _one_sentence(), _bar(*columns, progress.TextColumn("cells")) as bar:
        task = bar.add_task("run", total=None)
        report = checking.check(assignment, COURSE_ROOT, timeout, partial(bar.update, task))
    for notice in report.notices:
        _say(f"! {notice}", "yellow")
    for outcome in report.outcomes:
        mark, colour = MARKS[outcome.status]
        console.print(f"[{colour}]{mark}[/] {outcome.exercise}" + " (not attempted)" * (mark == "–"))
        for line in outcome.message.splitlines():
            _say(f"    {line}")
    total = len(report.outcomes)
    _say(f"{report.passed} of {total} exercises pass the visible checks; hidden checks are run when it is graded.")
    if report.unwritten:
        _say(f"Not answered yet, in words: {', '.join(report.unwritten)}", "yellow")
    raise typer.Exit(int(report.passed < total))


@app.command()
def submit(assignment: Assignment) -> None:
    """Write the one file to hand in, from your saved copy."""
    with _one_sentence():
        submitted = workbook.submit(assignment, COURSE_ROOT)
    if submitted.unanswered:
        _say(f"! Not answered yet: {', '.join(submitted.unanswered)}", "yellow")
    if submitted.duplicated:
        names = ", ".join(submitted.duplicated)
        _say(f"! More than one cell is named {names}; the last one answered counts.", "yellow")
    if submitted.earlier:
        _say(f"Your earlier submission was kept: {submitted.earlier}")
    _say(f"Hand in this file: {submitted.notebook}")
    _say("Upload it where your instructor asks for it; its name must stay as it is.")


@app.command("doctor")
def examine_machine() -> None:
    """Check that this machine has what the course needs, and say how to mend what it lacks."""
    from nlpcourse.classroom import doctor  # imports JupyterLab, which takes a second

    well = True
    with _one_sentence():
        for finding in doctor.examine(COURSE_ROOT):
            well = well and finding.ok
            mark, colour = MARKS[PASSED if finding.ok else FAILED]
            console.print(f"[{colour}]{mark}[/] {finding.name}: ", end="")
            _say(finding.sentence)
    raise typer.Exit(int(not well))


@app.command("claims")
def show_claims(
    lecture: Annotated[str, typer.Argument(help="Number or name of a lecture, such as 04; all if left out.")] = "",
) -> None:
    """Show what the lectures owe, row by row of the ledger, and which cell meets it with what finding."""
    with _one_sentence():
        rows = ledger.read_ledger(COURSE_ROOT / "lectures" / "ledger.tsv")
        optional = ledger.read_ledger(COURSE_ROOT / "lectures" / "ledger_optional.tsv")
        found = ledger.meetings(COURSE_ROOT / "lectures")
    lectures = list(dict.fromkeys(row["lecture"] for row in rows))
    chosen = [name for name in lectures if name.startswith(lecture)]
    if not chosen:
        _stop(f"There is no lecture {lecture!r} in the ledger; there is {', '.join(lectures)}.", 2)
    for name in chosen:
        own = [row for row in rows if row["lecture"] == name]
        console.print(_claims_table(name, own, found))
        console.print(f"{sum(row['id'] in found for row in own)} of {len(own)} rows of {name} are met.\n")
    console.print(f"In all, {sum(row['id'] in found for row in rows)} of {len(rows)} rows are met.\n")
    if extra := [row for row in optional if row["lecture"] in chosen]:
        console.print(_claims_table("optional", extra, found))
        console.print(f"{sum(row['id'] in found for row in extra)} of {len(extra)} optional rows are met.")


def _claims_table(lecture: str, rows: list[dict[str, str]], found: dict[str, ledger.Meeting]) -> Table:
    table = Table(title=lecture, title_justify="left", box=box.SIMPLE_HEAD, padding=0)
    for name in ("id", "kind", "met"):
        table.add_column(name, no_wrap=True)
    table.add_column("cell: finding", overflow="fold")
    for row in rows:
        mark, colour = MARKS[PASSED if row["id"] in found else NOT_ATTEMPTED]
        finding = Text()
        if meeting := found.get(row["id"]):
            finding = Text.assemble((meeting.cell.removeprefix(f"{lecture}#"), "cyan"), ": ", meeting.finding)
        table.add_row(row["id"], row["kind"], Text(mark, colour), finding)
    return table


@data.callback()
def bring_data() -> None:
    """Bring larger texts to this computer; nothing that is graded needs them."""


@data.command("list")
def list_data() -> None:
    """Show what is built in and what can be fetched, its size, its licence as its source states it, if it is here."""
    from nlpcourse.data import downloads  # imports httpx, which takes a while

    table = Table("name", "what it is", "MB", "licence", "here", box=box.SIMPLE_HEAD, padding=0)
    with _one_sentence():
        for dataset in catalogue.DATA_SETS:
            right = sum(downloads.is_right(dataset.path(file.name), file) for file in dataset.files)
            here = {0: "no", len(dataset.files): "yes"}.get(right, "in part")
            table.add_row(dataset.name, dataset.what, f"{dataset.size / 1e6:.2f}", dataset.licence, here)
        for name, what, licence in catalogue.BUILT_IN:
            table.add_row(name, what, "", licence, "built in")
    console.print(table)
    _say(f"What is fetched lies in {catalogue.folder()}")


@data.command("get")
def get_data(
    names: Annotated[list[str], typer.Argument(help="Names of data sets, as `nlpcourse data list` shows them.")],
    source: Annotated[Path | None, typer.Option("--from", help="Your copy: a file, or a folder of files.")] = None,
) -> None:
    """Fetch data sets and check them; a download that broke off goes on where it was."""
    from nlpcourse.data import downloads  # imports httpx, which takes a while

    with _one_sentence(), downloads.bar(console) as bar:
        chosen = [catalogue.find(name) for name in names]
        task = bar.add_task("", total=None)
        try:
            for dataset in chosen:
                brought = downloads.get(dataset, source, partial(bar.update, task))
                state = "checked and stored" if brought else "already here and right"
                _say(f"{dataset.name}: {state}, in {dataset.path('')}")
        except KeyboardInterrupt:
            raise catalogue.Stopped("Stopped; what has arrived is kept: run it again to go on.") from None
