"""Seals (SHA-256) on all of ours that a result depends on: where the seal is the same, nothing is done again.

What others make, Python, NumPy and PyTorch, is not sealed: after an update of these, grade with `--regrade`.
"""

import hashlib
from collections.abc import Iterable
from functools import cache

import nbformat

from autograder.assignment import Assignment
from autograder.hand_in import File
from autograder.session import Settings
from nlpcourse.classroom import COURSE_ROOT

GRADES_NOBODY = {"known_answers", "sample_class"}  # folders of answers


def of(parts: Iterable[str | bytes]) -> str:
    """Return the seal on a sequence of texts.

    >>> of(["ab", "c"]) == of([b"ab", b"c"]), of(["ab", "c"]) == of(["a", "bc"])
    (True, False)
    """
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


@cache
def of_sources() -> str:
    """Return the seal on the course's own code, as it stands on this machine."""
    parts = []
    for package in ("autograder", "nlpcourse"):
        for path in sorted((COURSE_ROOT / package).rglob("*.py")):
            place = path.relative_to(COURSE_ROOT)
            if not GRADES_NOBODY & set(place.parts):
                parts += [place.as_posix(), path.read_bytes()]
    return of(parts)


def of_grading(assignment: Assignment, settings: Settings) -> str:
    """Return the seal on how a class is graded: the course's code, the assignment, the settings."""
    return of([of_sources(), assignment.name, nbformat.writes(assignment.master), repr(settings)])


def of_files(files: list[File], grading: str) -> str:
    """Return the seal on what one student handed in, graded as `grading`, a seal too, says."""
    parts = [grading]
    for file in files:
        parts += [file.name, file.content, f"{file.modified} {file.late} {file.upload} {file.problem}"]
    return of(parts)
