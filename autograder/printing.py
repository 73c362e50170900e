"""What the commands print: a progress bar, and a table of the class."""

import itertools
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from autograder.report import Sheet
from autograder.validate import NAMED_LEAST, Row, Validation

WIDTH = 140  # columns, where the output is no terminal
MOST_LINES = 100


class _Rate(ProgressColumn):
    """How many are graded in a second."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f} per s" if speed else "")


@contextmanager
def progress() -> Iterator[Callable[[int, int], None]]:
    """Show a progress bar as soon as there is a total; yield a function to call with how many are done, of how many."""
    columns = [TextColumn("Grading"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeElapsedColumn()]
    left = [TextColumn("left"), TimeRemainingColumn()]
    bar = Progress(*columns, *left, console=_console())

    def show(done: int, total: int) -> None:
        if total and not bar.tasks:
            bar.start()
            bar.add_task("Grading")
        for task in bar.task_ids:
            bar.update(task, completed=done, total=total)

    try:
        yield show
    finally:
        if bar.tasks:
            bar.stop()


def _console() -> Console:
    return Console() if sys.stdout.isatty() else Console(width=WIDTH)


def print_table(found: Iterable[Sheet]) -> None:
    """Print one line for each student, up to `MOST_LINES`: marks, total, and what happened."""
    sheets = iter(found)
    shown = list(itertools.islice(sheets, MOST_LINES))
    table = Table(header_style="bold")
    table.add_column("student", no_wrap=True)
    for number, _ in enumerate(shown[0].rows, start=1):
        table.add_column(str(number), justify="right")
    table.add_column("total", justify="right", style="bold")
    table.add_column("what happened")
    for sheet in shown:
        scores = ["–" if row.score is None else f"{row.score:g}" for row in sheet.rows]
        cells = [sheet.result.student, *scores, f"{sheet.total:g}", sheet.result.sentence]
        table.add_row(*(Text(cell) for cell in cells))  # Text: a student's brackets are no markup
    console = _console()
    console.print(table)
    if more := sum(1 for _ in sheets):
        console.print(Text(f"and {more} more: the report has them all"))
    legend = (f"{number} {row.id} ({row.max_points:g})" for number, row in enumerate(shown[0].rows, start=1))
    console.print(Text(" · ".join(legend)))


def print_validation(name: str, found: Validation) -> None:
    """Print what became of the known answers of an assignment, one line for each exercise, and their sum."""
    table = Table(title=f"{name}: known answers", header_style="bold", title_justify="left")
    table.add_column("exercise", no_wrap=True)
    for heading in ("wrong, caught", f"named (at least {NAMED_LEAST:.0%})", "right, accepted"):
        table.add_column(heading, justify="right")
    table.add_column("not as they should be")
    for row in [*found.rows, _sum(found.rows)]:
        shares = [(row.caught, row.wrong), (row.named, row.wrong), (row.accepted, row.right)]
        cells = [f"{part} of {whole}" + (f" = {part / whole:.0%}" if whole else "") for part, whole in shares]
        table.add_row(row.exercise, *cells, ", ".join(row.strays), end_section=row is found.rows[-1])
    console = _console()
    console.print(table)
    verdicts = ("the solution earns", found.solution_earns_all), ("the blank release earns", found.blank_earns_nothing)
    for (words, holds), amount in zip(verdicts, ("all points", "nothing, and says so everywhere")):
        console.print(Text(f"{words} {amount}: {'yes' if holds else 'NO'}"))


def _sum(rows: list[Row]) -> Row:
    counts = zip(*((row.wrong, row.caught, row.named, row.right, row.accepted) for row in rows))
    return Row("all", *map(sum, counts))
