"""Who is in the zip of a class: a folder around all is looked through, and no student is lost or taken for another."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from grader import tiny
from grader.zipping import graded, zipped

from autograder import GraderError, intake, zips

NOTE = f"{tiny.NAME}.ipynb"


def students(folder: Path, assignment, *names: str) -> list[str]:
    """Return who is found in a zip with these entries."""
    return [*graded(folder, zipped(*((name, b"{}") for name in names)), assignment)]


@pytest.mark.parametrize(
    "names, expected",
    [
        (["s/ada/a.ipynb", "s/bob/a.ipynb", "s/grades.csv"], ["ada", "bob"]),
        (["s/ada/a.ipynb", "s/bob/a.ipynb", "README.md"], ["ada", "bob"]),
        (["./s/", "./s//ada/./a.ipynb", "./s/bob/a.ipynb"], ["ada", "bob"]),
        (["s/ada/a.ipynb", "s/bob/a.ipynb", "s/../../x"], ["ada", "bob", "s%2F..%2F..%2Fx"]),
        (["s/ada/a.ipynb", "s/bob/a.ipynb", "../../x.ipynb"], ["%2E.%2F..%2Fx.ipynb", "ada", "bob"]),
        (["s/ada/a.ipynb", "s/bob/a.ipynb", "C:\\x.zip"], ["C%3A%2Fx.zip", "ada", "bob"]),
        (["s/ada.ipynb", "s/bob.ipynb"], ["ada", "bob"]),
        (["s/ada.zip", "s/bob.ipynb", "s/cem/a.ipynb"], ["ada", "bob", "cem"]),
        (["s/annkim_1_2_a.ipynb"], ["annkim_1"]),
        ([f"s/ada/{tiny.NAME}/{NOTE}"], ["ada"]),
        (["s/ada/a.ipynb", "s/bob/" + "x/" * 20 + "a.ipynb"], ["ada", "bob"]),
        (["s/ada/.ipynb_checkpoints/a.ipynb", "s/bob/a.ipynb"], ["ada", "bob"]),
        # one student's folder
        ([f"ada/{NOTE}"], ["ada"]),
        (["ada/mine.ipynb", "ada/data/x.csv"], ["ada"]),
        ([f"ada/{tiny.NAME}/{NOTE}", "ada/01-neurons/01-neurons.ipynb"], ["ada"]),
        (["ada/", "ada/report.pdf"], ["ada"]),
        # a class that needs no folder around
        (["ada/a.ipynb", "ada/b.ipynb", "bob/a.ipynb"], ["ada", "bob"]),
        (["ada/a.ipynb", "bob.ipynb"], ["ada", "bob"]),
    ],
    ids=str,
)
def test_a_folder_around_a_class_is_taken_off_and_a_students_is_not(tmp_path, assignment, names, expected):
    assert students(tmp_path, assignment, *names) == expected


@pytest.mark.parametrize(
    "names",
    [
        ["s/deep/a.ipynb"],
        [f"ada/{NOTE}", f"ada/{tiny.NAME}-old.ipynb"],
        [f"ada/{NOTE}", "ada/data/x.csv", "ada/plots/x.png"],
        ["s/ada/a.ipynb", "s/bob/a.ipynb", "cem.ipynb"],
    ],
    ids=str,
)
def test_what_could_be_a_class_or_one_student_is_asked(tmp_path, assignment, names):
    with pytest.raises(GraderError, match=r"It is not clear whether .* is a class or one student\. Unpack the zip"):
        students(tmp_path, assignment, *names)


def test_who_has_nothing_but_hidden_files_is_not_lost(tmp_path, assignment):
    names = ["ada/.ipynb_checkpoints/a.ipynb", "bob/.git/config", "cem/deep/.DS_Store", f"dee/{NOTE}", ".git/config"]
    found = graded(tmp_path, zipped(*((name, b"{}") for name in [*names, "__MACOSX/eve/._a.ipynb"])), assignment)
    assert [*found] == ["ada", "bob", "cem", "dee"]
    assert all("Nothing was handed in" in found[student].problem for student in ("ada", "bob", "cem"))


def test_loose_files_that_nobody_handed_in_are_named_to_the_teacher(tmp_path, assignment, caplog):
    assert students(tmp_path, assignment, f"ada/{NOTE}", f"bob/{NOTE}", "README.md") == ["ada", "bob"]
    assert [message.rpartition(": ")[2] for message in caplog.messages] == ["README.md."]


def test_a_folder_within_a_students_is_no_file(tmp_path, assignment):
    content = zipped(("ada/deep/", b""), (f"ada/deep/{NOTE}", b"{}"), ("bob/", b""))
    path = tmp_path / "class.zip"
    path.write_bytes(content)
    assert [len(hand_in.load()) for hand_in in intake.find(path, tiny.NAME)] == [1, 0]


def test_an_unsafe_name_says_what_to_do(tmp_path, assignment):
    found = graded(tmp_path, zipped(("ada/../x.ipynb", b"{}"), ("bob/a.ipynb", b"{}")), assignment)
    assert found["ada"].problem.endswith("was not read. Hand in the notebook itself.")


def test_a_zip_of_too_many_entries_is_refused(tmp_path, assignment, monkeypatch):
    monkeypatch.setattr(zips, "MOST_ENTRIES_OF_CLASS", 2)
    assert students(tmp_path, assignment, "a/a.ipynb", "b/a.ipynb") == ["a", "b"]
    with pytest.raises(GraderError, match="more than 2 entries"):
        students(tmp_path, assignment, "a/a.ipynb", "b/a.ipynb", "c/a.ipynb")


def test_nbgraders_zip_collect_finds_the_same_students_and_notebooks(tmp_path, assignment):
    """Hand the same Canvas files to nbgrader, and read the tree that it makes of them."""
    answers = {who: tiny.answered(assignment.released, double=f"# {who}") for who in ("ann_1", "bob_2", "cem_LATE_3")}
    content = zipped(*((f"{who}_{len(who)}1_{NOTE}", nbformat.writes(one).encode()) for who, one in answers.items()))
    ours = graded(tmp_path, content, assignment)
    archive, released = tmp_path / "downloaded" / tiny.NAME / "archive", tmp_path / "release" / tiny.NAME
    archive.mkdir(parents=True)
    released.mkdir(parents=True)
    (archive / "class.zip").write_bytes(content)
    nbformat.write(assignment.released, released / NOTE)
    names = r".*/(?P<student_id>[a-z]+(_LATE)?_\d+)_\d+_(?P<file_id>[^/]+)\.ipynb"
    options = [tiny.NAME, f"--FileNameCollectorPlugin.named_regexp={names}"]
    command = [sys.executable, "-m", "nbgrader", "zip_collect", *options]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    trees = intake.find(tmp_path / "submitted", tiny.NAME)
    theirs = {one.student.replace("_LATE", ""): intake.read(one.student, one.load(), assignment) for one in trees}
    assert {student: one.cells for student, one in ours.items()} == {who: one.cells for who, one in theirs.items()}
