"""Write the pages: feedback for each student, the class page, and grades.csv.

Everything that came from a student is escaped. The pages hold verdict messages, which give no hidden
test away, and the student's own text; no output, no traceback, and no test cell.
"""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from autograder import GraderError, charts
from autograder.assignment import Assignment
from autograder.files import write_text
from autograder.report import Sheet, as_csv, common_diagnoses, outcome_of, sheets

_FORMATTER = HtmlFormatter(nobackground=True)


def write_report(assignment: Assignment, grading: Path) -> Path:
    """Write all pages of an assignment from what is in the grading folder; return the class page's path."""
    found = sheets(assignment, grading)
    if not found:
        raise GraderError(f"{assignment.name} has no results in {grading}. Run `python -m autograder grade` first.")
    folder = grading / "report" / assignment.name
    pages = _environment()
    for sheet in found:
        page = pages.get_template("student.html").render(
            sheet=sheet, assignment=assignment, code_style=_FORMATTER.get_style_defs(".highlight")
        )
        write_text(folder / "feedback" / f"{sheet.result.student}.html", page)
    write_text(folder / "grades.csv", as_csv(assignment, found))
    page = pages.get_template("class.html").render(
        sheets=found, assignment=assignment, figures=_figures(assignment, found)
    )
    return write_text(folder / "index.html", page)


def _environment() -> Environment:
    pages = Environment(loader=PackageLoader("autograder"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    pages.filters |= {
        "points": lambda score: f"{score:g}",
        "code": _code,
        "ticks": _ticks,
        "in_url": lambda s: quote(s, ""),
    }
    return pages


def _code(source: str) -> Markup:
    """Highlight a student's code; pygments escapes it."""
    return Markup(highlight(source, PythonLexer(), _FORMATTER))


def _ticks(text: str) -> Markup:
    """Show what stands between backticks as code.

    >>> _ticks("In `f` 1 < 2.")
    Markup('In <code>f</code> 1 &lt; 2.')
    """
    return Markup(re.sub(r"`([^`\n]+)`", r"<code>\1</code>", str(escape(text))))


def _figures(assignment: Assignment, found: list[Sheet]) -> list[tuple[str, str]]:
    """Return the class page's figures as (data URI, alternative text)."""
    names = [part.id for part in (*assignment.exercises, *assignment.questions)]
    counts = {name: Counter() for name in names}
    for sheet in found:
        for row in sheet.rows:
            counts[row.id][outcome_of(row)] += 1
    common = common_diagnoses(found)
    figures = [
        (charts.outcomes(counts), _describe(counts)),
        (
            charts.totals([sheet.total for sheet in found], assignment.max_points),
            "How many students have how many points.",
        ),
    ]
    if common:
        text = "Most common diagnoses: " + "; ".join(f"{diagnosis} ({number})" for diagnosis, number in common) + "."
        figures.append((charts.diagnoses(common), text))
    return figures


def _describe(counts: dict[str, Counter]) -> str:
    """Say in words what the figure of outcomes shows."""
    parts = (f"{name}: " + ", ".join(f"{n} {outcome}" for outcome, n in row.items()) for name, row in counts.items())
    return "Outcomes for each exercise. " + "; ".join(parts) + "."
