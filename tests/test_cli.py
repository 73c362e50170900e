"""The commands of `nlpcourse`, tried on a small made-up course as a student would."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from made_notebooks import code, markdown, said, write
from nbformat import NotebookNode
from typer.testing import CliRunner, Result

from nlpcourse import cli
from nlpcourse.classroom import doctor, workbook

RIGHT_ADD = "def add(a, b):\n    return a + b"
RIGHT_DOUBLE = "def double(a):\n    return 2 * a"
STUB_ADD = "def add(a, b):\n    raise NotImplementedError"
ADD_TESTS = 'checks.expect_close(add(2, 3), 5, "add", {"you subtracted": -1})'
DOUBLE_TESTS = 'checks.expect_close(double(2), 4, "double")'
LAST_LINE = "{} of 2 exercises pass the visible checks; hidden checks are run when it is graded."


def nbgrader(name: str, grade: bool, solution: bool) -> dict:
    """Return the metadata that nbgrader gives a cell."""
    marks = {"grade": grade, "grade_id": name, "locked": not solution, "schema_version": 3, "solution": solution}
    return {"nbgrader": marks | {"task": False} | ({"points": 2} if grade else {})}


def exercise_cells() -> list[NotebookNode]:
    """Return an assignment of two exercises and a written question."""
    return [
        markdown("title", "# Sums"),
        code("setup", "from nlpcourse.classroom import checks", **nbgrader("setup", False, False)),
        code("add", STUB_ADD, **nbgrader("add", False, True)),
        code("add-tests", ADD_TESTS, **nbgrader("add-tests", True, False)),
        code("double", "def double(a):\n    raise NotImplementedError", **nbgrader("double", False, True)),
        code("double-tests", DOUBLE_TESTS, **nbgrader("double-tests", True, False)),
        markdown("why", "Your answer", **nbgrader("why", True, True)),
    ]


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the root of a course with one assignment and one lecture, which `nlpcourse` takes for its own."""
    (tmp_path / "exercises" / "01-sums").mkdir(parents=True)
    write(tmp_path / "exercises" / "01-sums" / "01-sums.ipynb", *exercise_cells())
    (tmp_path / "exercises" / "01-sums" / "numbers.txt").write_text("1 2 3")
    (tmp_path / "lectures").mkdir()
    rows = ["id\tlecture\tkind", "one\t01_sums\tclaim", "two\t01_sums\tfigure", "three\t02_products\tclaim"]
    (tmp_path / "lectures" / "ledger.tsv").write_text("\n".join(rows) + "\n")
    met = code("one-cell", "…", said("claim one holds: 1 + 1 is 2\n"), count=1, tags=["ledger:one"])
    write(tmp_path / "lectures" / "01_sums.ipynb", met)
    monkeypatch.setattr(cli, "COURSE_ROOT", tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    """Run `nlpcourse` with the arguments; an unexpected exception fails the test."""
    return CliRunner().invoke(cli.app, arguments, catch_exceptions=False)


def student_notebook(course: Path) -> Path:
    """Return where the student's copy stands."""
    return course / "work" / "01-sums" / "01-sums.ipynb"


def solve(course: Path, change: Callable[[dict[str, NotebookNode]], None] = lambda cells: None, **sources: str) -> Path:
    """Start the assignment and write the given sources into the cells of that id, `_` for `-`."""
    run("start", "01-sums")
    cells = {cell.id: cell for cell in exercise_cells()}
    for name, source in sources.items():
        cells[name.replace("_", "-")].source = source
    change(cells)
    return write(student_notebook(course), *cells.values())


def test_help_says_what_each_command_does():
    listed = run("--help").output
    for name in ("lab", "start", "check", "submit", "doctor", "claims"):
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
    assert student_notebook(course).exists()


def test_check_before_start_says_so(course: Path):
    result = run("check", "01-sums")
    assert result.exit_code == 1
    assert result.stderr == "You have not started 01-sums yet: run `nlpcourse start 01-sums`.\n"


@pytest.mark.parametrize("command", ["check", "submit"])
@pytest.mark.parametrize(
    "content", ["", "{", "[]", "3", "{}", '{"cells": 1, "nbformat": 4, "nbformat_minor": 5}', "\0"]
)
def test_a_file_that_is_no_notebook_is_named(course: Path, command: str, content: str):
    solve(course)
    student_notebook(course).write_text(content)
    result = run(command, "01-sums")
    assert result.exit_code == 1
    assert "cannot be read as a notebook" in result.stderr
    assert student_notebook(course).read_text() == content
    assert not list((course / "work").glob("submissions/*"))


def test_a_renamed_notebook_is_found(course: Path):
    solve(course).rename(student_notebook(course).with_name("mine.ipynb"))
    result = run("check", "01-sums")
    assert result.exit_code == 1
    assert "found mine.ipynb: rename your notebook to 01-sums.ipynb" in result.stderr


def test_check_of_the_blank_copy(course: Path):
    run("start", "01-sums")
    result = run("check", "01-sums")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-3:] == ["– add (not attempted)", "– double (not attempted)", LAST_LINE.format(0)]


def test_check_of_a_right_solution_changes_nothing(course: Path):
    before = solve(course, add=RIGHT_ADD, double=RIGHT_DOUBLE + '\nopen("numbers.txt", "w").close()').read_bytes()
    result = run("check", "01-sums")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-3:] == ["✓ add", "✓ double", LAST_LINE.format(2)]
    assert student_notebook(course).read_bytes() == before
    assert (student_notebook(course).parent / "numbers.txt").read_text() == "1 2 3"


def test_check_says_what_is_wrong(course: Path):
    solve(course, add="def add(a, b):\n    return a - b", double="def double(a):\n    b = a\n    return twice(b)")
    result = run("check", "01-sums")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-8:] == [
        "✗ add",
        "    add: you subtracted",
        "      expected: 5",
        "      received: -1",
        "✗ double",
        "    NameError: name 'twice' is not defined",
        "    in line 3 of your cell: return twice(b)",
        LAST_LINE.format(0),
    ]


def test_check_points_to_a_syntax_error_and_still_checks_the_rest(course: Path):
    solve(course, add="def add(a, b):\n    return a +", double=RIGHT_DOUBLE)
    lines = run("check", "01-sums").stdout.splitlines()
    assert lines[-5:] == [
        "✗ add",
        "    SyntaxError: invalid syntax",
        "    in line 2 of your cell: return a +",
        "✓ double",
        LAST_LINE.format(1),
    ]


def test_check_uses_the_original_of_an_edited_test(course: Path):
    solve(course, add="def add(a, b):\n    return 0", add_tests="pass")
    output = run("check", "01-sums").stdout
    assert "`add-tests` differs from the course's; the course's was used." in output
    assert "✗ add" in output


def test_check_uses_the_original_of_deleted_and_retyped_cells(course: Path):
    def damage(cells: dict[str, NotebookNode]) -> None:
        del cells["setup"], cells["add-tests"]
        cells["double-tests"] = markdown("double-tests", DOUBLE_TESTS, **nbgrader("double-tests", True, False))

    solve(course, damage, add=RIGHT_ADD)
    output = run("check", "01-sums").stdout
    assert "`setup` is missing" in output
    assert "`add-tests` is missing" in output
    assert "`double-tests` differs" in output
    assert output.splitlines()[-3:] == ["✓ add", "– double (not attempted)", LAST_LINE.format(1)]


def test_check_names_missing_doubled_and_misplaced_answers(course: Path):
    def damage(cells: dict[str, NotebookNode]) -> None:
        cells["add-again"] = code("add-again", "add = 0", **nbgrader("add", False, True))
        cells["double"] = code("mine", RIGHT_DOUBLE)
        cells["add"].source = RIGHT_ADD

    solve(course, damage)
    output = run("check", "01-sums").stdout
    assert "answer cell `double` is missing" in output
    assert "`add` stands there more than once" in output
    solve(course, setup="from nlpcourse.classroom import checks", why="Because.")
    cells = exercise_cells()
    cells.insert(3, code("mine", RIGHT_ADD))
    write(student_notebook(course), *cells)
    output = run("check", "01-sums").stdout
    assert "The check of `add` passes, but its own cell is as it was given" in output


def test_check_stops_endless_loops(course: Path):
    solve(course, add="def add(a, b):\n    while True:\n        a = a", double=RIGHT_DOUBLE)
    lines = run("check", "01-sums", "--timeout", "1").stdout.splitlines()
    assert lines[-5] == "✗ add"
    assert lines[-4] == "    it was stopped after 1 s: does a loop never end?"
    assert lines[-3].startswith("    in line ")
    assert lines[-2:] == ["✓ double", LAST_LINE.format(1)]


def test_check_outlives_a_dead_kernel_and_one_that_cannot_be_interrupted(course: Path):
    deaf = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True:\n    pass"
    solve(course, add="import os\ndef add(a, b):\n    os._exit(1)", double=RIGHT_DOUBLE)
    lines = run("check", "01-sums").stdout.splitlines()
    assert lines[-4] == "✗ add"
    assert "Python died in this cell" in lines[-3]
    assert lines[-2:] == ["✓ double", LAST_LINE.format(1)]
    solve(course, add=deaf, double=RIGHT_DOUBLE)
    lines = run("check", "01-sums", "--timeout", "1").stdout.splitlines()
    assert "could not be interrupted" in lines[-3]
    assert lines[-2:] == ["✓ double", LAST_LINE.format(1)]


def test_check_says_first_that_the_setup_fails(course: Path):
    cells = exercise_cells()
    cells[1].source = "import a_package_that_nobody_has"
    write(course / "exercises" / "01-sums" / "01-sums.ipynb", *cells)
    run("start", "01-sums")
    lines = run("check", "01-sums").stdout.splitlines()
    assert lines[0].startswith("! The set-up cell `setup` failed")
    assert "a_package_that_nobody_has" in lines[0]


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
    for answer in ("first", "second", "second", "third"):
        solve(course, why=answer)
        result = run("submit", "01-sums")
    assert "Your earlier submission was kept" in result.stdout
    assert "third" in (folder / "01-sums.ipynb").read_text()
    assert "first" in (folder / "earlier" / "01-sums-1.ipynb").read_text()
    assert "second" in (folder / "earlier" / "01-sums-2.ipynb").read_text()
    assert [path.name for path in folder.glob("*.*")] == ["01-sums.ipynb"]
    assert len(list((folder / "earlier").iterdir())) == 2


def test_submit_refuses_a_notebook_without_an_answer_cell(course: Path):
    solve(course, why="first")
    run("submit", "01-sums")
    solve(course, lambda cells: cells.pop("add"))
    result = run("submit", "01-sums")
    assert result.exit_code == 1
    assert "The answer cell add is missing" in result.stderr
    assert "first" in (course / "work" / "submissions" / "01-sums.ipynb").read_text()


def test_submit_repairs_a_notebook_of_an_older_format(course: Path):
    path = solve(course, add=RIGHT_ADD)
    notebook = json.loads(path.read_text()) | {"nbformat_minor": 2}
    for cell in notebook["cells"]:
        del cell["id"]
    path.write_text(json.dumps(notebook))
    assert run("submit", "01-sums").exit_code == 0
    assert len(workbook.read_notebook(course / "work" / "submissions" / "01-sums.ipynb").cells) == 7


def test_doctor_finds_this_machine_well():
    findings = {finding.name: finding for finding in doctor.examine()}
    assert set(findings) == {"Python", "packages", "kernel", "widgets", "memory", "disk", "folder"}
    for name in ("Python", "packages", "kernel", "widgets", "folder"):
        assert findings[name].ok, findings[name].sentence


def raise_error(error: Exception) -> str:
    """Stand in for a kernel that does not start."""
    raise error


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (doctor.check_python("3.10.12", ">=3.11"), "install a newer one"),
        (doctor.check_packages(["numpy>=2.0", "rich>=13"], {"numpy": "1.26.4"}.get), "numpy 1.26.4 is too old"),
        (doctor.check_packages(["numpy>=2.0", "rich>=13"], {"numpy": "2.1"}.get), "rich is not installed: run"),
        (doctor.check_kernel(lambda: raise_error(RuntimeError("Kernel died"))), "no Python kernel answers"),
        (doctor.check_kernel(lambda: "/somewhere/else"), "not the course's: run"),
        (doctor.check_widgets(False), "jupyter labextension enable"),
        (doctor.check_memory(3 * doctor.GB, 3 * doctor.GB), "use a larger machine"),
        (doctor.check_memory(8 * doctor.GB, doctor.GB), "close other programs"),
        (doctor.check_disk(doctor.GB), "1.0 GB are free"),
        (doctor.check_folder(Path("/no/such/folder")), "move the course"),
    ],
)
def test_doctor_says_what_is_wrong_and_how_to_mend_it(finding: doctor.Finding, words: str):
    assert not finding.ok
    assert words in finding.sentence
    assert "\n" not in finding.sentence


@pytest.mark.parametrize(
    "finding",
    [
        doctor.check_python("3.11.0", ">=3.11"),
        doctor.check_packages(["numpy>=2.0"], {"numpy": "2.0"}.get),
        doctor.check_kernel(lambda: sys.prefix),
        doctor.check_memory(4 * doctor.GB, 2 * doctor.GB),
        doctor.check_disk(2 * doctor.GB),
    ],
)
def test_doctor_is_content_with_what_is_just_enough(finding: doctor.Finding):
    assert finding.ok


@pytest.mark.parametrize(("well", "exit_code", "mark"), [(True, 0, "✓"), (False, 1, "✗")])
def test_doctor_prints_a_line_per_finding(monkeypatch: pytest.MonkeyPatch, well: bool, exit_code: int, mark: str):
    findings = [doctor.Finding("disk", True, "80 GB free"), doctor.Finding("Python", well, "[3.9]")]
    monkeypatch.setattr(doctor, "examine", lambda root: iter(findings))
    result = run("doctor")
    assert result.exit_code == exit_code
    assert result.stdout == f"✓ disk: 80 GB free\n{mark} Python: [3.9]\n"


def test_claims_counts_what_is_met(course: Path):
    output = run("claims").stdout
    assert "1 of 2 rows of 01_sums are met." in output
    assert "0 of 1 rows of 02_products are met." in output
    assert "In all, 1 of 3 rows are met." in output
    assert "1 + 1 is 2" in output
    assert "one-cell" in output


def test_claims_of_one_lecture(course: Path):
    output = run("claims", "02").stdout
    assert "three" in output
    assert "01_sums" not in output
    result = run("claims", "03")
    assert result.exit_code == 2
    assert result.stderr == "There is no lecture '03' in the ledger; there is 01_sums, 02_products.\n"


def test_the_ledger_is_readable_at_100_columns(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cli.console, "width", 100)
    output = run("claims").stdout
    for row in cli.ledger.read_ledger():
        assert row["id"] in output, "an id is cut or folded"
    assert max(map(len, output.splitlines())) <= 100
