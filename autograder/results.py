"""The result of one student as plain data, kept as JSON, so that reports can be made again at any time."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pydantic import FiniteFloat, TypeAdapter

from autograder import GraderError
from autograder.assignment import Assignment
from autograder.files import write_text
from autograder.verdict import Verdict


@dataclass
class Result:
    """What one student earned, and all that the feedback says; written answers get their marks by hand."""

    student: str
    assignment: str
    verdicts: list[Verdict]
    file: str = ""  # the name of the file that was graded
    problem: str = ""  # why the submission could not be graded
    notes: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)  # the student's code and text, by cell id
    jailed: bool = True  # whether the student's code was run in isolation
    handed_in: str = ""  # ISO 8601, UTC; empty if unknown
    late: bool = False
    late_by: FiniteFloat = 0.0  # seconds; 0 if in time, or if Canvas says late and not by how much
    seal: str = ""  # on the files, the assignment and the grader: the same gives the same result; "" if absent

    @property
    def sentence(self) -> str:
        """Say in one sentence what happened: a problem, what was mended, or the first failure."""
        if self.problem:
            return self.problem
        return " ".join(filter(None, [*self.notes[:1], self._outcome()]))

    def _outcome(self) -> str:
        if not any(self.answers.values()):
            return "Nothing was attempted yet."
        failed = [verdict for verdict in self.verdicts if not verdict.passed]
        if not failed:
            return self._all_right()
        wrong = next((verdict for verdict in failed if verdict.cause != "blank"), None)
        if wrong:
            first_line, _, _ = wrong.message.partition("\n")
            return f"`{wrong.exercise}`: {first_line}"
        return "Not attempted yet: " + ", ".join(f"`{verdict.exercise}`" for verdict in failed) + "."

    def _all_right(self) -> str:
        exercises = {verdict.exercise for verdict in self.verdicts}
        unwritten = [f"`{name}`" for name, text in self.answers.items() if not text and name not in exercises]
        if unwritten:
            were = "was" if len(unwritten) == 1 else "were"
            return f"All exercises are right; {' and '.join(unwritten)} {were} not answered."
        return "Everything is right."


_RESULT = TypeAdapter(Result)


def path_of(results: Path, assignment: str, student: str) -> Path:
    """Return where the result of a student is kept."""
    return results / assignment / f"{student}.json"


def save(result: Result, results: Path) -> Path:
    """Write a result as JSON, atomically."""
    text = json.dumps(asdict(result), ensure_ascii=False, sort_keys=True)
    return write_text(path_of(results, result.assignment, result.student), text + "\n")


def load_all(grading: Path, assignment: Assignment) -> Iterator[Result]:
    """Return the results of all students of an assignment, by name; raises `GraderError` if there are none."""
    paths = sorted((grading / "results" / assignment.name).glob("*.json"))
    if not paths:
        raise GraderError(f"{assignment.name} has no results in {grading}. Run `python -m autograder grade` first.")
    return (_load(path, assignment) for path in paths)


def _load(path: Path, assignment: Assignment) -> Result:
    try:
        result = _read(path)
    except ValueError as error:  # pydantic's and those of a broken encoding too
        raise GraderError(f"{path} is damaged. Delete it, and grade {path.stem} again.") from error
    asked = [(exercise.id, exercise.test_id, exercise.points) for exercise in assignment.exercises]
    answered = [(verdict.exercise, verdict.test_id, verdict.max_points) for verdict in result.verdicts]
    written = result.problem or all(question.id in result.answers for question in assignment.questions)
    if asked != answered or not written:
        raise GraderError(f"{path} is from another version of {assignment.name}. Grade the class again.")
    return result


def _read(path: Path) -> Result:
    """Return the result that a file holds; ValueError unless it is whole, and that student's and assignment's."""
    text = path.read_text(encoding="utf-8")
    result = _RESULT.validate_json(text, strict=True)
    if asdict(result) != json.loads(text) or (result.assignment, result.student) != (path.parent.name, path.stem):
        raise ValueError("expected every field and no other, of the student and assignment that the path names")
    return result
