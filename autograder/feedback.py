"""Write the pages: feedback for each student, the class page, and grades.csv.

Everything that came from a student is escaped. The pages hold verdict messages, which give no hidden
test away, and the student's own text; no output, no traceback, and no test cell. A policy in each page
forbids the browser to run or to load anything but what the course itself put there.
"""

import base64
import hashlib
import re
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape

from autograder import charts
from autograder.assignment import Assignment
from autograder.files import write_text
from autograder.highlight import highlight
from autograder.report import ClassReport, Sheet, as_csv, sheets

CAUSES = {  # as students read them
    "passed": "right",
    "blank": "not attempted",
    "timeout": "out of time",
    "memory": "out of memory",
    "unreadable": "nothing to grade",
}


def write_report(assignment: Assignment, grading: Path, database: str = "") -> Path:
    """Write all pages of an assignment from what is in the grading folder; return the class page's path.

    A page that would stay as it is is not written again. Raises `GraderError` if nothing was graded.
    """
    folder = grading / "report" / assignment.name
    report, student = ClassReport(), environment().get_template("student.html")
    for sheet in sheets(assignment, grading, database):
        report.add(sheet)
        text = student.render(sheet=sheet, assignment=assignment, codes=_codes(assignment, sheet))
        _write(folder / "feedback" / f"{sheet.result.student}.html", text)
    _write(folder / "grades.csv", as_csv(assignment, report.lines))
    page = environment().get_template("class.html")
    return _write(
        folder / "index.html",
        page.render(report=report, assignment=assignment, figures=_figures(assignment, report)),
    )


def _write(path: Path, text: str) -> Path:
    """Write a file unless it holds that text already: sites and backups then copy only what is new."""
    if path.is_file() and path.read_bytes() == text.encode():
        return path
    return write_text(path, text)


@cache
def environment() -> Environment:
    """Return the templates of all pages, with their filters and styles; what they show is escaped."""
    pages = Environment(
        loader=PackageLoader("autograder"), autoescape=True, trim_blocks=True, lstrip_blocks=True, auto_reload=False
    )
    pages.filters |= {
        "points": lambda score: f"{score:g}",
        "cause": lambda cause: CAUSES.get(cause, cause),
        "moment": lambda iso: f"{iso[:10]} {iso[11:16]} UTC",
        "span": span,
        "ticks": _ticks,
        "in_url": lambda s: quote(s, ""),
    }
    for name in ("page.css", "class.js"):
        text = pages.loader.get_source(pages, name)[0]
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
        pages.globals[name.replace(".", "_")] = {"text": Markup(text), "hash": f"'sha256-{digest}'"}
    return pages


def _codes(assignment: Assignment, sheet: Sheet) -> dict[str, list[Markup]]:
    """Return the student's code, coloured, for the last exercise of those that test the same cells."""
    last = {exercise.solution_ids: exercise.id for exercise in assignment.exercises}
    answers = sheet.result.answers
    return {name: [highlight(answers[id]) for id in ids if answers.get(id)] for ids, name in last.items()}


def span(seconds: float) -> str:
    """Write a length of time in its two largest units.

    >>> span(40), span(3700), span(200_000)
    ('less than a minute', '1 h 1 min', '2 d 7 h')
    """
    minutes = int(seconds // 60)
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = [f"{number} {unit}" for number, unit in ((days, "d"), (hours, "h"), (rest, "min")) if number]
    return " ".join(parts[:2]) or "less than a minute"


def _ticks(text: str) -> Markup:
    """Show what stands between backticks as code.

    >>> _ticks("In `f` 1 < 2.")
    Markup('In <code>f</code> 1 &lt; 2.')
    """
    return Markup(re.sub(r"`([^`\n]+)`", r"<code>\1</code>", str(escape(text))))


def _figures(assignment: Assignment, report: ClassReport) -> list[tuple[str, str]]:
    """Return the class page's figures as (address, alternative text)."""
    totals = [line.total for line in report.lines]
    figures = [
        (charts.outcomes(report.outcomes), _describe(report.outcomes)),
        (charts.totals(totals, assignment.max_points), "How many students have how many points."),
    ]
    common = report.common_diagnoses()
    if common:
        text = "Most common diagnoses: " + "; ".join(f"{diagnosis} ({number})" for diagnosis, number in common) + "."
        figures.append((charts.diagnoses(common), text))
    return [(charts.address(figure), text) for figure, text in figures]


def _describe(counts: dict[str, Counter]) -> str:
    """Say in words what the figure of outcomes shows."""
    parts = (f"{name}: " + ", ".join(f"{n} {outcome}" for outcome, n in row.items()) for name, row in counts.items())
    return "Outcomes for each exercise. " + "; ".join(parts) + "."
