"""Classes of submissions made of the known answers, as an nbgrader tree: student/assignment/assignment.ipynb."""

import copy
import random
from collections.abc import Iterable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.assignment import Assignment
from autograder.release import read_source
from autograder.sample_class import find_cell, without_markers
from nlpcourse.classroom import COURSE_ROOT

SOLUTIONS = COURSE_ROOT / "solutions"
ANSWERS = COURSE_ROOT / "autograder" / "known_answers"
SOLVED, BLANK = 0.5, 0.05  # shares of the exercises; the rest are known answers, wrong ones and right ones
WRITTEN = "Going backward shares what the weights have in common; forward would need a pass for each of them."


def known_answers(assignment: Assignment) -> dict[str, list[Path]]:
    """Return the files of known answers for each exercise, by name."""
    return {e.id: sorted((ANSWERS / assignment.name / e.id).glob("*.py")) for e in assignment.exercises}


def filled(assignment: Assignment, answers: dict[str, str]) -> NotebookNode:
    """Return the released notebook with some cells filled in."""
    notebook = copy.deepcopy(assignment.released)
    for name, source in answers.items():
        find_cell(notebook, name).source = source
    return notebook


def hand_in(folder: Path, student: str, assignment: Assignment, notebook: NotebookNode) -> None:
    """Put a student's notebook where nbgrader would collect it."""
    path = folder / student / assignment.name / f"{assignment.name}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(notebook, path)


def write_class(folder: Path, assignment: Assignment, students: Iterable[int]) -> None:
    """Write a class in which no two have the same text; the same numbers give the same class."""
    solution, known = read_source(assignment.name, SOLUTIONS), known_answers(assignment)
    solved = {e.id: without_markers(find_cell(solution, e.id).source) for e in assignment.exercises}
    for number in students:
        chance = random.Random(number)
        answers = {question.id: f"{WRITTEN} {number}" for question in assignment.questions}
        for name, files in known.items():
            kind = chance.random()
            if kind > BLANK:
                source = solved[name] if kind < BLANK + SOLVED else chance.choice(files).read_text(encoding="utf-8")
                answers[name] = f"{source}\n# by student {number}"
        hand_in(folder, f"student-{number:05}", assignment, filled(assignment, answers))
