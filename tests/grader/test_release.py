"""A release has everything a student needs, and nothing else."""

from pathlib import Path

import nbformat
import pytest
from grader import tiny

from autograder import GraderError
from autograder.release import check_for_leaks, master_version, names_of_assignments, release, student_version
from nlpcourse.classroom import COURSE_ROOT


def test_release_hides_solutions_and_hidden_tests(tmp_path: Path):
    path = release(tiny.NAME, tiny.write_source(tmp_path), tmp_path / "exercises")
    text = path.read_text(encoding="utf-8")
    assert path == tmp_path / "exercises" / tiny.NAME / f"{tiny.NAME}.ipynb"
    for secret in ("x + x", "SOLUTION", "HIDDEN", str(tiny.SECRET), tiny.SECRET_DIAGNOSIS, "two equal parts"):
        assert secret not in text
    released = nbformat.read(path, as_version=4)
    assert tiny.find(released, "double").source == tiny.DOUBLE_STUB
    assert tiny.find(released, "double-tests").source == tiny.DOUBLE_TESTS.split("\n### BEGIN")[0]
    assert tiny.find(released, "double-tests").metadata["editable"] is False
    assert tiny.find(released, "why").source == "*Write your answer here.*"


def test_release_is_the_same_byte_for_byte_and_touches_nothing_else(tmp_path: Path):
    solutions = tiny.write_source(tmp_path)
    mine = tmp_path / "work" / tiny.NAME / f"{tiny.NAME}.ipynb"
    mine.parent.mkdir(parents=True)
    mine.write_text("a student's own copy")
    first = release(tiny.NAME, solutions, tmp_path / "exercises").read_bytes()
    assert release(tiny.NAME, solutions, tmp_path / "exercises").read_bytes() == first
    assert mine.read_text() == "a student's own copy"
    assert [path.name for path in (tmp_path / "exercises" / tiny.NAME).iterdir()] == [f"{tiny.NAME}.ipynb"]


@pytest.mark.parametrize(
    "where, planted",
    [
        ("try-it", "result = result + number"),
        ("title", f"Hint:\n\n{tiny.DOUBLE_TESTS.splitlines()[4]}"),
        ("title", "Because a sum has two equal parts."),
        ("try-it", "# begin solution of another kind"),
        ("double-tests", "### begin hidden test\ncheck(3)"),
    ],
)  # fmt: skip
def test_a_planted_leak_is_found_named_and_not_written(tmp_path: Path, where: str, planted: str):
    source = tiny.source_notebook()
    tiny.find(source, where).source += f"\n{planted}"
    with pytest.raises(GraderError, match=where) as error:
        released = student_version(master_version(source))
        check_for_leaks(source, released)
    assert "\n" not in str(error.value)
    with pytest.raises(GraderError):
        release(tiny.NAME, tiny.write_source(tmp_path, source), tmp_path / "exercises")
    assert not (tmp_path / "exercises").exists()


def test_a_hidden_test_may_use_a_visible_line_again(tmp_path: Path):
    source = tiny.source_notebook()
    line = "numbers = np.array([1.0, 2.0, 3.0])"
    cell = tiny.find(source, "total-tests")
    cell.source = f"{line}\n" + cell.source.replace("### END", f"{line}\n### END")
    release(tiny.NAME, tiny.write_source(tmp_path, source), tmp_path / "exercises")


def test_an_unknown_assignment_is_answered_with_those_that_exist(tmp_path: Path):
    solutions = tiny.write_source(tmp_path)
    with pytest.raises(GraderError, match=r"no assignment '05-graphs'.*99-tiny"):
        release("05-graphs", solutions, tmp_path / "exercises")
    assert names_of_assignments(solutions) == [tiny.NAME]


@pytest.mark.parametrize("name", names_of_assignments(COURSE_ROOT / "solutions"))
def test_exercises_equal_a_fresh_release(tmp_path: Path, name: str):
    fresh = release(name, COURSE_ROOT / "solutions", tmp_path)
    committed = COURSE_ROOT / "exercises" / name / f"{name}.ipynb"
    assert committed.read_bytes() == fresh.read_bytes(), "run `python -m autograder release`"


def test_a_damaged_source_is_answered_with_a_sentence(tmp_path: Path):
    solutions = tiny.write_source(tmp_path)
    (solutions / tiny.NAME / f"{tiny.NAME}.ipynb").write_text('{"cells": [')
    with pytest.raises(GraderError, match="cannot be read"):
        release(tiny.NAME, solutions, tmp_path / "exercises")
    source = tiny.source_notebook()
    tiny.find(source, "total").source = "### BEGIN SOLUTION\n1"
    with pytest.raises(GraderError, match="ClearSolutions refuses"):
        release(tiny.NAME, tiny.write_source(tmp_path, source), tmp_path / "exercises")
