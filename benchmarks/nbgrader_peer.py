"""nbgrader's own autograde on a class, in a course of its own: the peer of the benchmark and of a test.

`python benchmarks/nbgrader_peer.py COURSE ASSIGNMENT` autogrades what lies in COURSE/submitted, and prints the
seconds that it took as JSON; Python's start, imports and what is done once for an assignment do not count.
"""

import json
import logging
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import typer
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from autograder.programs import find_alembic
from autograder.release import CODE_STUB, TEXT_STUB

KERNEL = {"JUPYTER_PLATFORM_DIRS": "1", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}


def make_course(course: Path, assignment: str, solutions: Path) -> None:
    """Make a course with one assignment, which its gradebook knows; COURSE/submitted is left to be filled."""
    shutil.copytree(solutions / assignment, course / "source" / assignment)
    (course / "submitted").mkdir()
    api = _api(course, assignment)
    _start(GenerateAssignment(parent=api, coursedir=api.coursedir))


def autograde(course: Path, assignment: str) -> dict[str, float]:
    """Autograde what lies in the course's folder `submitted`, in a process of its own; return the `seconds` it took."""
    command = [sys.executable, __file__, str(course), assignment]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=os.environ | KERNEL)
    if done.returncode:
        raise RuntimeError(f"nbgrader failed:\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def scores(course: Path, assignment: str) -> dict[str, dict[str, float]]:
    """Return the machine's scores by student and test cell."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        return {
            submission.student.id: {grade.name: grade.auto_score for grade in submission.grades}
            for submission in book.notebook_submissions(assignment, assignment)
        }


def _api(course: Path, assignment: str) -> NbGraderAPI:
    find_alembic()
    stubs = {"code_stub": {"python": CODE_STUB}, "text_stub": TEXT_STUB}
    config = Config(ClearSolutions=stubs, Execute={"timeout": 120, "startup_timeout": 120})  # seconds; 30 are too few
    config.CourseDirectory.root = str(course)
    config.CourseDirectory.assignment_id = assignment
    api = NbGraderAPI(coursedir=CourseDirectory(config=config), config=config)
    api.log.setLevel(logging.ERROR)
    return api


def _start(converter: Autograde | GenerateAssignment) -> dict[str, float]:
    start = time.perf_counter()
    converter.start()
    return {"seconds": time.perf_counter() - start}


def main(course: Path, assignment: str) -> None:
    """Autograde what lies in COURSE/submitted; print the seconds that it took as JSON."""
    made = _api(course, assignment)
    print(json.dumps(_start(Autograde(coursedir=made.coursedir, parent=made))))


if __name__ == "__main__":
    typer.run(main)
