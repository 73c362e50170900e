"""The commands of `nlpcourse`, tried on a small made-up course as a student would."""

import json
from pathlib import Path

import pytest
from made_course import RIGHT_ADD, exercise_cells, run, solve, student_notebook
from made_notebooks import markdown, said, write
from rich.cells import cell_len

from nlpcourse import cli
from nlpcourse.classroom import workbook


def test_help_says_what_each_command_does():
    listed = run("--help").output
    for name in ("lab", "start", "check", "submit", "doctor", "claims", "data"):
        assert name in listed
        assert "." in run(name, "--help").output


@pytest.mark.parametrize("command", ["start", "check", "submit"])
def test_unknown_assignment_lists_what_there_is(course: Path, command: str):
    result = run(command, "01-sum")
    assert result.exit_code == 2
    assert result.stderr == "There is no assignment '01-sum'; there is 01-sums.\n"


def test_start_copies_the_folder_and_names_the_next_command(course: Path):
    result = run("start", "01-sums")
    assert result.exit_code == 0
    assert str(student_notebook(course)) in result.stdout
    assert "nlpcourse check 01-sums" in result.stdout
    assert (student_notebook(course).parent / "numbers.txt").read_text() == "1 2 3"


def test_start_never_overwrites(course: Path):
    edited = solve(course, add=RIGHT_ADD).read_bytes()
    result = run("start", "01-sums")
    assert result.exit_code == 0
    assert "left as it is" in result.stdout
    assert "has changed" not in result.stdout
    assert student_notebook(course).read_bytes() == edited


def test_start_notices_that_the_course_changed_the_exercise(course: Path):
    edited = solve(course, add=RIGHT_ADD).read_bytes()
    write(course / "exercises" / "01-sums" / "01-sums.ipynb", *exercise_cells(), markdown("more", "A new hint"))
    result = run("start", "01-sums")
    assert "has changed" in result.stdout
    assert "rename" in result.stdout
    assert student_notebook(course).read_bytes() == edited


def test_start_leaves_nothing_half_done(course: Path, monkeypatch: pytest.MonkeyPatch):
    def full_disk(self: Path, *args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device", str(self))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", full_disk)
        result = run("start", "01-sums")
    assert result.exit_code == 1
    assert "No space left on device" in result.stderr
    assert not student_notebook(course).exists()
    assert run("start", "01-sums").exit_code == 0
    assert [path.name for path in (course / "work").iterdir()] == ["01-sums"]


def test_submit_writes_the_file_without_outputs(course: Path):
    path = solve(course, add=RIGHT_ADD)
    notebook = json.loads(path.read_text())
    notebook["cells"][2] |= {"execution_count": 7, "outputs": said("a lot of text")}
    path.write_text(json.dumps(notebook))
    before = path.read_bytes()
    result = run("submit", "01-sums")
    assert result.exit_code == 0
    submission = course / "work" / "submissions" / "01-sums.ipynb"
    assert f"Hand in this file: {submission}" in result.stdout
    assert "Not answered yet: double, why" in result.stdout
    assert path.read_bytes() == before
    cells = json.loads(submission.read_text())["cells"]
    assert [(cell.get("outputs"), cell.get("execution_count")) for cell in cells[2:3]] == [([], None)]
    assert [cell["metadata"] for cell in cells] == [cell.metadata for cell in exercise_cells()]
    assert "".join(cells[2]["source"]) == RIGHT_ADD


def test_submit_keeps_every_earlier_submission(course: Path):
    folder = course / "work" / "submissions"
    for answer in ("first", "second", "second", "third", "fourth"):
        solve(course, why=answer)
        result = run("submit", "01-sums")
    assert "Your earlier submission was kept" in result.stdout
    assert "fourth" in (folder / "01-sums.ipynb").read_text()
    assert "first" in (folder / "earlier" / "01-sums-1.ipynb").read_text()
    assert "second" in (folder / "earlier" / "01-sums-2.ipynb").read_text()
    assert "third" in (folder / "earlier" / "01-sums-3.ipynb").read_text()
    assert [path.name for path in folder.glob("*.*")] == ["01-sums.ipynb"]
    assert len(list((folder / "earlier").iterdir())) == 3


def test_submit_refuses_a_notebook_without_an_answer_cell(course: Path):
    solve(course, why="first")
    run("submit", "01-sums")
    solve(course, lambda cells: cells.pop("add"))
    result = run("submit", "01-sums")
    assert result.exit_code == 1
    assert "The answer cell add is missing" in result.stderr
    assert "first" in (course / "work" / "submissions" / "01-sums.ipynb").read_text()


@pytest.mark.parametrize("minor", [2, 5])
def test_submit_repairs_a_notebook_without_cell_ids(course: Path, minor: int):
    path = solve(course, add=RIGHT_ADD)
    notebook = json.loads(path.read_text()) | {"nbformat_minor": minor}
    for cell in notebook["cells"]:
        del cell["id"]
    path.write_text(json.dumps(notebook))
    assert run("submit", "01-sums").exit_code == 0
    assert len(workbook.read_notebook(course / "work" / "submissions" / "01-sums.ipynb").cells) == 7


def test_claims_counts_what_is_met(course: Path):
    output = run("claims").stdout
    assert "1 of 2 rows of 01_sums are met." in output
    assert "0 of 1 rows of 02_products are met." in output
    assert "In all, 1 of 3 rows are met." in output
    assert "four" in output and "0 of 1 optional rows are met." in output
    assert "1 + 1 is 2" in output
    assert "one-cell" in output


def test_claims_of_one_lecture(course: Path):
    output = run("claims", "02").stdout
    assert "three" in output
    assert "01_sums" not in output and "optional" not in output
    result = run("claims", "03")
    assert result.exit_code == 2
    assert result.stderr == "There is no lecture '03' in the ledger; there is 01_sums, 02_products.\n"


def test_the_ledger_is_readable_at_100_columns(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cli.console, "width", 100)
    output = run("claims").stdout
    for row in cli.ledger.read_ledger():
        assert row["id"] in output, "an id is cut or folded"
    assert max(map(cell_len, output.splitlines())) <= 100  # columns: a hat over a letter takes none
