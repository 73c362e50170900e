"""Classes of submissions made of the known answers, as an nbgrader tree: student/assignment/assignment.ipynb."""

import random
from collections.abc import Iterable
from pathlib import Path

from autograder.assignment import Assignment
from autograder.cli import KNOWN_ANSWERS, SOLUTIONS
from autograder.validate import filled, hand_in, known_answers, solved

SOLVED, BLANK = 0.5, 0.05  # shares of the exercises; the rest are known answers, wrong ones and right ones
WRITTEN = "Going backward shares what the weights have in common; forward would need a pass for each of them."


def write_class(folder: Path, assignment: Assignment, students: Iterable[int]) -> None:
    """Write a class in which no two have the same text; the same numbers give the same class."""
    right, known = solved(assignment, SOLUTIONS), known_answers(assignment, KNOWN_ANSWERS)
    for number in students:
        chance = random.Random(number)
        answers = {question.id: f"{WRITTEN} {number}" for question in assignment.questions}
        for name, files in known.items():
            kind = chance.random()
            if kind > BLANK:
                source = right[name] if kind < BLANK + SOLVED else chance.choice(files).read_text(encoding="utf-8")
                answers[name] = f"{source}\n# by student {number}"
        hand_in(folder, f"student-{number:05}", assignment, filled(assignment, answers))
