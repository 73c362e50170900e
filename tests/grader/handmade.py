"""Results of the tiny assignment written by hand, for tests of the pages that need no grading."""

from dataclasses import replace
from pathlib import Path

from grader import tiny

from autograder import results, similarity
from autograder.assignment import Assignment
from autograder.results import Result
from autograder.verdict import Verdict, unreadable

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'`</style>"
MESSAGES = {  # cause: what is said
    "passed": "",
    "blank": "Not attempted yet.",
    "wrong": "double: its values are wrong\nexpected 6.0\nreceived 9.0",
    "error": "ValueError: no\nIt happened in line 2 of `double`: `return x`",
    "timeout": "It did not finish within 10 s; look for a loop that never ends.",
    "memory": "It used more memory than it may; look for a list or an array that grows.",
    "crash": "It stopped Python itself, by a crash or by ending the process.",
    "missing": "There is no function `double`; the cell defines `twice`. Give it back its name.",
}


def result(assignment: Assignment, student: str, *causes: str, **more: object) -> Result:
    """Return a result with a cause for each exercise; of a wrong one the first line is its diagnosis."""
    verdicts = [
        Verdict(e.id, e.test_id, e.points if cause == "passed" else 0.0, e.points, cause, False,
                MESSAGES[cause].split("\n")[0], MESSAGES[cause], 0.123)
        for e, cause in zip(assignment.exercises, causes)
    ]  # fmt: skip
    answers = {"double": tiny.DOUBLE, "total": tiny.TOTAL, "why": tiny.TEXT}
    made = Result(student, assignment.name, verdicts, f"{assignment.name}.ipynb", answers=answers)
    return replace(made, **more)


def class_of_all_causes(assignment: Assignment) -> list[Result]:
    """Return a student for each cause, and some who are late, unreadable, or up to no good."""
    found = [result(assignment, f"is-{cause}", cause, "passed") for cause in MESSAGES]
    late = {"handed_in": "2026-11-21T09:38:06+00:00", "late": True, "late_by": 7500.0}
    found.append(result(assignment, "late", "passed", "passed", **late))
    problem = f"{tiny.NAME}.ipynb is empty (0 bytes)."
    verdicts = unreadable(assignment, problem)
    found.append(Result("broken", assignment.name, verdicts, problem=problem))
    hostile = result(
        assignment, "%3Cb%3E", "wrong", "blank", notes=[HOSTILE], answers={"double": HOSTILE, "why": HOSTILE}
    )
    hostile.verdicts[0] = replace(hostile.verdicts[0], message=HOSTILE + "\n" + HOSTILE, diagnosis=HOSTILE)
    found.append(hostile)
    found.append(result(assignment, "=1+1", "error", "error", notes=["@SUM(1)"]))
    return found


def save(found: list[Result], grading: Path) -> None:
    """Put results where the report looks for them."""
    for one in found:
        results.save(one, grading / "results")


def write_similarity(grading: Path, assignment: Assignment, answers: dict[str, str]) -> Path:
    """Write the page of similar answers of a class that answered `total`; return its path."""
    made = [
        result(assignment, who, "wrong", "wrong", answers={"total": text, "why": ""}) for who, text in answers.items()
    ]
    save(made, grading)
    return similarity.write_page(assignment, grading)
