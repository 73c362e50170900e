"""Every file that arrives is read, or answered with a sentence; none is lost."""

import copy
import json
import os
import re
from datetime import UTC, datetime
from pathlib import Path

import nbformat
import pytest
from grader import tiny
from nbformat import v3

from autograder import GraderError, hand_in, intake
from autograder.assignment import Assignment
from autograder.reader import ALL_CODE, LONGEST_CODE, MOST_CELLS


def found(submissions: Path) -> dict[str, intake.HandIn]:
    return {hand_in.student: hand_in for hand_in in intake.find(submissions, tiny.NAME)}


def read(submissions: Path, assignment: Assignment, student: str = "ada") -> intake.Submission:
    return intake.read(student, found(submissions)[student].load(), assignment)


def test_each_folder_is_a_student_and_so_is_a_loose_notebook(submissions: Path, assignment: Assignment):
    tiny.hand_in(submissions, "ada", assignment.released)
    tiny.hand_in(submissions, "bob", assignment.released, "deep/down/my answer.ipynb")
    (submissions / "cem").mkdir()
    tiny.hand_in(submissions, ".", assignment.released, "dora.ipynb")
    tiny.hand_in(submissions, "ada", assignment.released, ".ipynb_checkpoints/99-tiny-checkpoint.ipynb")
    tiny.hand_in(submissions, "__MACOSX", "", "._99-tiny.ipynb")
    counts = {student: len(hand_in.load()) for student, hand_in in found(submissions).items()}
    assert counts == {"ada": 1, "bob": 1, "cem": 0, "dora": 1}
    assert all(not read(submissions, assignment, student).problem for student in ("ada", "bob", "dora"))


def test_a_missing_or_empty_source_is_answered(submissions: Path):
    with pytest.raises(GraderError, match="There is no folder"):
        intake.find(submissions / "elsewhere", tiny.NAME)
    with pytest.raises(GraderError, match="There are no submissions"):
        intake.find(submissions, tiny.NAME)


def test_a_single_notebook_is_no_class(submissions: Path, assignment: Assignment):
    path = tiny.hand_in(submissions, "ada", assignment.released)
    with pytest.raises(GraderError, match=r"ipynb is one notebook\. Give the folder, or the zip"):
        intake.find(path, tiny.NAME)


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
        ("99-tiny.ipynb", '{"a": ' + "9" * 10_000 + "}", "not JSON text"),
        ("99-tiny.ipynb", "[" + "{}," * 3_000_000 + "0]", "million values"),
        ("99-tiny.ipynb", json.dumps({"cells": [{}] * (MOST_CELLS + 1)}), "at most 2,000 are read. Hand it in"),
        ("99-tiny.ipynb", "<html>log in first</html>", "damaged in line 1"),
        ("answers.pdf", "%PDF", "no notebook among the files (answers.pdf)"),
    ],
    ids=lambda value: value[:20],
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


def test_a_file_of_more_than_50_mb_is_not_read(submissions: Path, assignment: Assignment):
    path = tiny.hand_in(submissions, "ada", "")
    os.truncate(path, 10**12)  # a hole: it takes no room
    [file] = found(submissions)["ada"].load()
    assert file.content == b"" and "more than 50 MB. Clear all outputs" in file.problem
    assert intake.read("ada", [file], assignment).problem == file.problem


def test_the_notebook_of_another_assignment_is_refused(submissions: Path, assignment: Assignment):
    other = nbformat.v4.new_notebook(cells=[tiny.cell("code", "triple", "def triple(x): ...", solution=True)])
    tiny.hand_in(submissions, "ada", other)
    assert "99-tiny.ipynb is not 99-tiny" in read(submissions, assignment).problem


def test_damage_elsewhere_in_a_notebook_does_no_harm(submissions: Path, assignment: Assignment):
    content = json.loads(nbformat.writes(assignment.released))
    content["metadata"] = content["nbformat_minor"] = None
    content["cells"] += [7, None, {"cell_type": "martian"}, {"cell_type": "code", "source": 5, "metadata": [1]}]
    content["cells"] += [{"cell_type": "code", "source": [[[["deep"]]], None, "\ud800"], "id": {"a": float("nan")}}]
    content["cells"][2] |= {"outputs": "none", "source": list(tiny.DOUBLE)}
    tiny.hand_in(submissions, "ada", "\ufeff" + json.dumps(content))
    submission = read(submissions, assignment)
    assert not submission.problem
    assert tiny.DOUBLE in [cell.source for cell in submission.cells]
    assert submission.cells[-1].source == "?"


def test_an_enormous_cell_is_left_out_and_the_rest_graded(submissions: Path, assignment: Assignment):
    notebook = tiny.answered(assignment.released, double=tiny.DOUBLE, total="x=1\n" * LONGEST_CODE)
    tiny.hand_in(submissions, "ada", notebook)
    submission = read(submissions, assignment)
    assert {cell.key: cell.source for cell in submission.cells}["total"] == ""
    assert submission.notes == ("Cell 6 of 99-tiny.ipynb has 400,000 characters, more than 100,000: left out.",)


def test_too_much_code_is_refused(submissions: Path, assignment: Assignment):
    notebook = copy.deepcopy(assignment.released)
    notebook.cells += [nbformat.v4.new_code_cell("x=1\n" * 20_000) for _ in range(1 + ALL_CODE // 80_000)]
    tiny.hand_in(submissions, "ada", notebook)
    assert "at most 400,000 are read" in read(submissions, assignment).problem


def test_a_notebook_of_jupyters_first_years_is_read(submissions: Path, assignment: Assignment):
    old = nbformat.convert(copy.deepcopy(assignment.released), 3)
    tiny.hand_in(submissions, "ada", v3.writes_json(old))
    assert not read(submissions, assignment).problem


def test_a_renamed_file_is_known_by_its_cells(submissions: Path, assignment: Assignment):
    tiny.hand_in(submissions, "ada", assignment.released, "Kopie von tiny (2).ipynb")
    submission = read(submissions, assignment)
    assert submission.notes == ("The file is called Kopie von tiny (2).ipynb; its cells show that it is 99-tiny.",)


def test_a_file_called_like_its_student_needs_no_note(submissions: Path, assignment: Assignment):
    tiny.hand_in(submissions, "ada", assignment.released, "ada.ipynb")
    assert read(submissions, assignment).notes == ()


def test_a_notebook_that_lost_its_ids_is_known_by_its_functions(submissions: Path, assignment: Assignment):
    pasted = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(tiny.DOUBLE)])
    tiny.hand_in(submissions, "ada", pasted)
    assert not read(submissions, assignment).problem


def test_of_several_notebooks_the_newest_of_this_assignment_counts(submissions: Path, assignment: Assignment):
    for age, name in enumerate(("new.ipynb", "old.ipynb")):
        path = tiny.hand_in(submissions, "ada", tiny.answered(assignment.released, double=f"# {name}"), name)
        os.utime(path, (1e9 - age, 1e9 - age))
    tiny.hand_in(submissions, "ada", "", "newest-but-empty.ipynb")
    tiny.hand_in(submissions, "ada", '{"cells": []}', "of-another-course.ipynb")
    tiny.hand_in(submissions, "ada", "thanks!", "note.txt")
    submission = read(submissions, assignment)
    assert submission.file.name == "new.ipynb"
    notes = " ".join(submission.notes)
    assert "Of 4 notebooks, new.ipynb was graded" in notes and "newest-but-empty.ipynb is empty" in notes
    assert "of-another-course" not in notes
    assert "Not a notebook, so not graded: note.txt." in submission.notes


def test_of_a_hundred_notebooks_the_newest_are_read_and_the_others_named(submissions: Path, assignment: Assignment):
    for age in range(100):
        path = tiny.hand_in(submissions, "ada", assignment.released, f"{age}.ipynb")
        os.utime(path, (1e9 - age, 1e9 - age))
    files = found(submissions)["ada"].load()
    assert len(files) == 100 and sum(bool(file.content) for file in files) == 20
    assert all("too many newer files" in file.problem for file in files if not file.content)
    submission = intake.read("ada", files, assignment)
    assert submission.file.name == "0.ipynb"
    assert "20.ipynb was not read: too many newer files were handed in with it." in submission.notes


def test_of_many_large_notebooks_the_newest_are_read(
    submissions: Path, assignment: Assignment, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(hand_in, "LARGEST_HAND_IN", 2_000)
    for age in range(4):
        path = tiny.hand_in(submissions, "ada", "x" * 1_500, f"{age}.ipynb")
        os.utime(path, (1e9 - age, 1e9 - age))
    files = found(submissions)["ada"].load()
    assert [(file.name, len(file.content)) for file in files[:3]] == [
        ("0.ipynb", 1500),
        ("1.ipynb", 1500),
        ("2.ipynb", 0),
    ]
    assert files[2].problem == "2.ipynb was not read: too many newer files were handed in with it."


def test_a_loose_file_is_somebodys_or_named_to_the_teacher(
    tmp_path: Path, assignment: Assignment, caplog: pytest.LogCaptureFixture
):
    for name in ("bob.zip", "Ann.IPYNB", "dee_1_2_answers.pdf", "README.md", "grades.csv", "timestamp.txt"):
        (tmp_path / name).touch()
    assert list(found(tmp_path)) == ["Ann", "bob", "dee_1"]
    assert caplog.messages == [
        "Left out, since each is neither a notebook nor a zip nor a student's folder: "
        "README.md, grades.csv, timestamp.txt."
    ]
    assert "bob.zip is empty" in read(tmp_path, assignment, "bob").problem
    assert "There is no notebook" in read(tmp_path, assignment, "dee_1").problem
    assert "is empty" in read(tmp_path, assignment, "Ann").problem


def test_of_notebooks_that_cannot_be_graded_the_damaged_one_is_told_first(submissions: Path, assignment: Assignment):
    tiny.hand_in(submissions, "ada", '{"cells": []}', "other.ipynb")
    os.utime(tiny.hand_in(submissions, "ada", '{"cells": [', "99-tiny.ipynb"), (1e9, 1e9))
    submission = read(submissions, assignment)
    assert submission.problem.startswith("99-tiny.ipynb is not a whole notebook")
    assert any(note.startswith("other.ipynb is not 99-tiny") for note in submission.notes)


def test_who_hands_in_no_notebook_late_is_late(submissions: Path, assignment: Assignment):
    path = tiny.hand_in(submissions, "ada", "my answers", "answers.pdf")
    os.utime(path, (2e9, 2e9))
    submission = intake.read("ada", found(submissions)["ada"].load(), assignment, datetime(2026, 1, 1, tzinfo=UTC))
    assert submission.late and submission.handed_in.startswith("2033")
