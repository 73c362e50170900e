"""A made-up class as the gradebook sees it: what nbgrader's SaveAutoGrades would be given, and what we give."""

import copy

from grader import tiny
from nbformat import NotebookNode, v4

from autograder import rebuild, session
from autograder.assignment import Assignment
from autograder.reader import StudentCell
from autograder.results import Result
from autograder.session import Graded
from autograder.verdict import Verdict

ANSWERS = {  # student: the answers, and whether double and total are right
    "all": ({"double": tiny.DOUBLE, "total": tiny.TOTAL, "why": tiny.TEXT}, (True, True)),
    "some": ({"double": tiny.DOUBLE}, (True, False)),
    "blank": ({}, (False, False)),
    "wrong": ({"double": "def double(x):\n    return x", "why": " \n"}, (False, False)),
}


def graded(assignment: Assignment, student: str, handed_in: str = "2026-11-21T09:38:06+00:00") -> Graded:
    """Return what grading a student of `ANSWERS` leads to."""
    answers, right = ANSWERS[student]
    cells = tiny.answered(assignment.released, **answers).cells
    rebuilt = rebuild.rebuild(assignment, tuple(StudentCell(c.cell_type, c.source, c.id) for c in cells))
    verdicts = [
        Verdict(one.id, one.test_id, one.points * passed, one.points, "passed" if passed else "wrong")
        for one, passed in zip(assignment.exercises, right)
    ]
    result = Result(student, assignment.name, verdicts, answers=rebuilt.answers, handed_in=handed_in)
    return Graded(result, b"", session.annotated(rebuilt.notebook, verdicts))


def executed(one: Graded) -> NotebookNode:
    """Return the notebook with an error below each test that failed: what SaveAutoGrades reads."""
    notebook = copy.deepcopy(one.notebook)
    failed = {verdict.test_id for verdict in one.result.verdicts if not verdict.passed}
    for cell in notebook.cells:
        if cell.id in failed:
            cell.outputs = [v4.new_output("error", ename="CheckFailure", evalue="", traceback=[])]
    return notebook
