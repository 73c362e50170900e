"""Every file that arrives is read, or answered with a sentence; none is lost."""

import copy
import json
import os
import re
from pathlib import Path

import nbformat
import pytest
from grader import tiny
from nbformat import v3

from autograder import intake
from autograder.assignment import Assignment


def read(submissions: Path, assignment: Assignment, student: str = "ada") -> intake.Submission:
    return intake.read(student, intake.find(submissions)[student], assignment)


def test_each_folder_is_a_student_and_so_is_a_loose_notebook(submissions: Path, assignment: Assignment):
    tiny.hand_in(submissions, "ada", assignment.released)
    tiny.hand_in(submissions, "bob", assignment.released, "deep/down/my answer.ipynb")
    (submissions / "cem").mkdir()
    tiny.hand_in(submissions, ".", assignment.released, "dora.ipynb")
    tiny.hand_in(submissions, "ada", assignment.released, ".ipynb_checkpoints/99-tiny-checkpoint.ipynb")
    tiny.hand_in(submissions, "__MACOSX", "", "._99-tiny.ipynb")
    found = intake.find(submissions)
    assert {student: len(files) for student, files in found.items()} == {"ada": 1, "bob": 1, "cem": 0, "dora": 1}
    assert all(not read(submissions, assignment, student).problem for student in ("ada", "bob", "dora"))


@pytest.mark.parametrize(
    "name, content, said",
    [
        ("99-tiny.ipynb", "", "is empty"),
        ("99-tiny.ipynb", '{"cells": [{"cell_ty', "damaged in line 1"),
        ("99-tiny.ipynb", "[1, 2]", "no list of cells"),
        ("99-tiny.ipynb", '{"cells": 3}', "no list of cells"),
        ("99-tiny.ipynb", '{"cells": []}', "none of its exercises"),
        ("99-tiny.ipynb", '{"worksheets": 7}', "no list of cells"),
        ("99-tiny.ipynb", "[" * 100_000, "not"),
        ("99-tiny.ipynb", "<html>log in first</html>", "damaged in line 1"),
        ("answers.pdf", "%PDF", "no notebook among the files (answers.pdf)"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(
    submissions: Path, assignment: Assignment, name: str, content: str, said: str
):
    tiny.hand_in(submissions, "ada", content, name)
    submission = read(submissions, assignment)
    assert said in submission.problem and name in submission.problem
    assert re.search("[Hh]and( it)? in", submission.problem)  # it says what to do


def test_an_empty_folder_is_answered(submissions: Path, assignment: Assignment):
    (submissions / "ada").mkdir()
    assert "Nothing was handed in" in read(submissions, assignment).problem


def test_bytes_that_are_not_text_are_answered(submissions: Path, assignment: Assignment):
    tiny.hand_in(submissions, "ada", "").write_bytes(b"PK\x03\x04\xff\xfe\x00")
    assert "not JSON text" in read(submissions, assignment).problem


def test_the_notebook_of_another_assignment_is_refused(submissions: Path, assignment: Assignment):
    other = nbformat.v4.new_notebook(cells=[tiny.cell("code", "triple", "def triple(x): ...", solution=True)])
    tiny.hand_in(submissions, "ada", other)
    assert "99-tiny.ipynb is not 99-tiny" in read(submissions, assignment).problem


def test_damage_elsewhere_in_a_notebook_does_no_harm(submissions: Path, assignment: Assignment):
    content = json.loads(nbformat.writes(assignment.released))
    content["metadata"] = content["nbformat_minor"] = None
    content["cells"] += [7, None, {"cell_type": "martian"}, {"cell_type": "code", "source": 5, "metadata": [1]}]
    content["cells"][2] |= {"outputs": "none", "source": list(tiny.DOUBLE)}
    tiny.hand_in(submissions, "ada", "\ufeff" + json.dumps(content))
    submission = read(submissions, assignment)
    assert not submission.problem
    assert tiny.DOUBLE in [cell.source for cell in submission.cells]


def test_a_notebook_of_jupyters_first_years_is_read(submissions: Path, assignment: Assignment):
    old = nbformat.convert(copy.deepcopy(assignment.released), 3)
    tiny.hand_in(submissions, "ada", v3.writes_json(old))
    assert not read(submissions, assignment).problem


def test_a_renamed_file_is_known_by_its_cells(submissions: Path, assignment: Assignment):
    tiny.hand_in(submissions, "ada", assignment.released, "Kopie von tiny (2).ipynb")
    submission = read(submissions, assignment)
    assert submission.notes == ("The file is called Kopie von tiny (2).ipynb; its cells show that it is 99-tiny.",)


def test_a_notebook_that_lost_its_ids_is_known_by_its_functions(submissions: Path, assignment: Assignment):
    pasted = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(tiny.DOUBLE)])
    tiny.hand_in(submissions, "ada", pasted)
    assert not read(submissions, assignment).problem


def test_of_several_notebooks_the_newest_of_this_assignment_counts(submissions: Path, assignment: Assignment):
    for age, name in enumerate(("new.ipynb", "old.ipynb")):
        path = tiny.hand_in(submissions, "ada", tiny.answered(assignment.released, double=f"# {name}"), name)
        os.utime(path, (1e9 - age, 1e9 - age))
    tiny.hand_in(submissions, "ada", "", "newest-but-empty.ipynb")
    tiny.hand_in(submissions, "ada", "thanks!", "note.txt")
    submission = read(submissions, assignment)
    assert submission.file.name == "new.ipynb"
    assert "Of 3 notebooks, new.ipynb was graded" in " ".join(submission.notes)
    assert "Not a notebook, so not graded: note.txt." in submission.notes


def test_a_loose_file_is_not_lost(tmp_path, assignment):
    (tmp_path / "bob.zip").touch()
    (tmp_path / "Ann.IPYNB").touch()
    found = intake.find(tmp_path)
    assert list(found) == ["Ann", "bob"]
    assert "There is no notebook" in intake.read("bob", found["bob"], assignment).problem
    assert "is empty" in intake.read("Ann", found["Ann"], assignment).problem
