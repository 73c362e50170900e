"""Links, pipes, floods of files and odd names in a folder of submissions do no harm, and are named."""

import os
import re
from pathlib import Path

import pytest
from grader import tiny

from autograder import intake, listing
from autograder.assignment import Assignment
from autograder.student_ids import safe_id, safe_ids


def found(submissions: Path) -> dict[str, intake.HandIn]:
    return {hand_in.student: hand_in for hand_in in intake.find(submissions, tiny.NAME)}


def read(submissions: Path, assignment: Assignment, student: str = "ada") -> intake.Submission:
    return intake.read(student, found(submissions)[student].load(), assignment)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_links_and_pipes_are_named_and_not_opened(submissions: Path, assignment: Assignment, tmp_path: Path):
    secret = tmp_path / "secret"
    tiny.hand_in(secret, "", assignment.released)
    (submissions / "ada").mkdir()
    (submissions / "ada" / "link.ipynb").symlink_to(secret / f"{tiny.NAME}.ipynb")
    (submissions / "ada" / "folder").symlink_to(secret)
    (submissions / "ada" / "loop").symlink_to(submissions / "ada")
    os.mkfifo(submissions / "ada" / "pipe.ipynb")
    (submissions / "bob").symlink_to(secret)
    os.mkfifo(submissions / "cem.ipynb")
    files = found(submissions)["ada"].load()
    assert [file.content for file in files] == [b""] * 4
    submission = read(submissions, assignment)
    assert re.search("link|pipe", submission.problem)
    assert "folder is a link" in " ".join(submission.notes) and "loop is a link" in " ".join(submission.notes)
    assert "bob is a link" in read(submissions, assignment, "bob").problem
    assert "no ordinary file" in read(submissions, assignment, "cem").problem


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_a_file_that_became_a_pipe_since_it_was_listed_is_not_waited_for(submissions: Path):
    path = tiny.hand_in(submissions, "ada", "")
    [hand_in] = intake.find(submissions, tiny.NAME)
    path.unlink()
    os.mkfifo(path)
    assert hand_in.load()[0].problem == "99-tiny.ipynb is no ordinary file. Hand in the notebook itself."


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="needs links that can be refused")
def test_a_file_that_became_a_link_since_it_was_listed_is_not_followed(submissions: Path, tmp_path: Path):
    path = tiny.hand_in(submissions, "ada", "")
    [hand_in] = intake.find(submissions, tiny.NAME)
    (tmp_path / "secret").write_text("secret")
    path.unlink()
    path.symlink_to(tmp_path / "secret")
    [file] = hand_in.load()
    assert not file.content and "99-tiny.ipynb cannot be opened" in file.problem


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_only_the_endings_of_notebooks_and_zips_are_cut_from_a_students_name(submissions: Path):
    (submissions / "jane.doe").symlink_to(submissions)
    for name in ("jane.ipynb", "max.doe.ipynb", "max.zip"):
        (submissions / name).touch()
    assert [*found(submissions)] == ["jane", "jane.doe", "max", "max.doe"]


def test_what_lies_in_a_hidden_folder_is_hidden_however_it_is_called():
    assert listing.is_hidden((".git", "objects", "a.ipynb")) and listing.is_hidden(("__MACOSX", "ada", "a.ipynb"))
    assert not listing.is_hidden(("ada", "a.b", "c.ipynb"))


def test_a_link_beside_the_notebook_is_named(submissions: Path, assignment: Assignment):
    tiny.hand_in(submissions, "ada", assignment.released)
    (submissions / "ada" / "notes.txt").symlink_to(submissions)
    submission = read(submissions, assignment)
    assert not submission.problem and "notes.txt is a link to another place" in submission.notes[0]


def test_thousands_of_files_and_deep_folders_are_bounded(submissions: Path, assignment: Assignment):
    tiny.hand_in(submissions, "ada", assignment.released)
    for number in range(1_200):
        (submissions / "ada" / f"{number}.txt").touch()
    tiny.hand_in(submissions, "bob", "", "/".join(["x"] * 40) + "/a.txt")
    assert len(found(submissions)["ada"].load()) == 1_001
    submission = read(submissions, assignment)
    assert not submission.problem and "some were left out" in " ".join(submission.notes)
    assert len(max(submission.notes, key=len)) < 500
    assert "some were left out" in read(submissions, assignment, "bob").problem


def test_html_in_a_files_name_is_kept_as_text(submissions: Path, assignment: Assignment):
    tiny.hand_in(submissions, "ada", assignment.released, "<script>alert(1).ipynb")
    assert "called <script>alert(1).ipynb;" in read(submissions, assignment).notes[0]


@pytest.mark.parametrize(
    "name, student",
    [
        ("Jane Doe", "Jane Doe"),
        ("Zoë", "Zoë"),
        ("", "%~"),
        (".", "%2E"),
        ("..", "%2E%2E"),
        ("../../etc", "%2E.%2F..%2Fetc"),
        ("C:\\x", "C%3A%5Cx"),
        ("100%", "100%25"),
        ("nul", "%6Eul"),
        ("com1.txt", "%63om1.txt"),
        ("a\n\x00b", "a%0A%00b"),
        ("trailing. ", "trailing.%20"),
        ("ada.", "ada%2E"),
        ("<b>", "%3Cb%3E"),
        ("\udcff", "%ED%B3%BF"),
    ],
)
def test_an_id_is_the_name_of_one_file_on_every_system(name: str, student: str):
    assert safe_id(name) == student


def test_ids_never_collide():
    long = "x" * 300
    names = [long, long + "y", "Ada", "ada", "%41da", "ADA", "Zoe\u0308", "Zoë", "a/b", "a%2Fb", "ß" * 150, "SS", "ß"]
    ids = safe_ids(names)
    assert len({student.casefold() for student in ids.values()}) == len(names)
    assert all(len(student.encode()) <= 200 for student in ids.values())
