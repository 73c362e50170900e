"""The sample class: it is what its table says, and a rebuild gives the committed files."""

import json
from pathlib import Path

import pytest

from autograder import sample_class
from autograder.sample_class import ASSIGNMENT, EXERCISES, FOLDER, STUDENTS
from autograder.sample_texts import CODE, WRITTEN


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_rebuild_gives_the_committed_files(tmp_path: Path):
    sample_class.write_class(tmp_path / ASSIGNMENT)
    made, committed = files_of(tmp_path / ASSIGNMENT), files_of(FOLDER)
    assert sorted(made) == sorted(committed)
    changed = [name for name in made if made[name] != committed[name]]
    assert not changed, "run `python -m autograder.sample_class`"


def test_there_are_24_students_who_are_named_by_number_only():
    assert sorted(path.name for path in FOLDER.iterdir()) == [f"student-{n:02}" for n in range(1, 25)]


@pytest.mark.parametrize("student", STUDENTS, ids=lambda student: student.story)
def test_what_a_student_earns_follows_from_the_answers(student: sample_class.Student):
    """A known answer earns what its name says, a blank earns nothing; only damage and broken files may differ."""
    right = {name for name, answer in student.answers.items() if answer == "solution" or answer.startswith("right")}
    if student.earns and not student.damage.__name__.startswith("_write_into"):
        noisy = {name for name, answer in student.answers.items() if answer == "forward-noisy"}
        assert set(student.earns) == right | noisy


def test_the_class_uses_every_text_and_every_text_is_there():
    damage = {"import-missing", "forward-first-try", "flood", "delta-hidden-in-own-cell", "layer-gradients-in-checks"}
    used = {answer for student in STUDENTS for answer in student.answers.values()}
    assert set(CODE) - damage <= used
    assert {student.written for student in STUDENTS} == {"", *WRITTEN}


def test_broken_files_are_broken_and_the_others_are_notebooks_with_all_answer_cells():
    broken = []
    for path in sorted(FOLDER.rglob("*.ipynb")):
        try:
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        except json.JSONDecodeError:
            broken.append(path.parent.name)
            continue
        answers = {cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in cells}
        assert set(EXERCISES) <= answers
    assert broken == ["student-17", "student-18"]
