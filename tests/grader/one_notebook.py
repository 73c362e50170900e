"""Grade one notebook in a jailed child, without a class around it."""

import nbformat
from grader import tiny
from nbformat import NotebookNode

from autograder import intake
from autograder.assignment import Assignment
from autograder.sandbox import Limits
from autograder.session import Graded, Settings, grade_files
from autograder.verdict import Verdict

SETTINGS = Settings(timeout=2, limits=Limits(memory=1 << 28))


def grade(assignment: Assignment, notebook: NotebookNode, settings: Settings = SETTINGS) -> Graded:
    """Grade what Ada handed in."""
    file = intake.File(f"{tiny.NAME}.ipynb", nbformat.writes(notebook).encode(), 0.0)
    return grade_files("ada", [file], assignment, settings)


def verdicts(assignment: Assignment, notebook: NotebookNode) -> dict[str, Verdict]:
    """Return the verdicts on a notebook, by exercise."""
    return {verdict.exercise: verdict for verdict in grade(assignment, notebook).result.verdicts}
