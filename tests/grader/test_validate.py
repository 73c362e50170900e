"""`validate` says which known answers do not come out as they should."""

from pathlib import Path

import pytest
from grader import tiny
from typer.testing import CliRunner

from autograder import GraderError, cli
from autograder.assignment import load
from autograder.validate import Row, validate

SQUARE = "# diagnosis: this is the square\ndef double(x):\n    return x * x\n"
NAMELESS = "# diagnosis: a name that no check gives\ndef double(x):\n    return 3 * x\n"
UNCAUGHT = "# diagnosis: none\ndef double(x):\n    return x + x\n"
OTHER_TOTAL = "import numpy as np\ndef total(numbers):\n    return np.sum(numbers)\n"
BOTH_LOST = "# diagnosis: none\ndef total(numbers):\n    return 1.0\ndouble = total\n"


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """Return a folder of known answers that are all as they should be."""
    write(tmp_path / "answers", "double/wrong-square", SQUARE)
    write(tmp_path / "answers", "double/right-other", tiny.DOUBLE)
    write(tmp_path / "answers", "total/right-other", OTHER_TOTAL)
    write(
        tmp_path / "answers",
        "total/wrong-one",
        "# diagnosis: its values are wrong\ndef total(numbers):\n    return 1.0\n",
    )
    return tmp_path / "answers"


def write(answers: Path, name: str, source: str) -> None:
    path = answers / tiny.NAME / f"{name}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")


def validated(tmp_path: Path, answers: Path) -> dict[str, Row]:
    solutions = tiny.write_source(tmp_path)
    found = validate(load(tiny.NAME, solutions), solutions, answers, workers=1)
    assert found.solution_earns_all and found.blank_earns_nothing
    assert found.holds == all(row.holds for row in found.rows)
    return {row.exercise: row for row in found.rows}


def test_answers_that_come_out_as_they_should_are_counted(tmp_path: Path, answers: Path):
    rows = validated(tmp_path, answers)
    assert rows["double"] == Row("double", wrong=1, caught=1, named=1, right=1, accepted=1) and rows["double"].holds
    assert rows["total"] == Row("total", 1, 1, 1, 1, 1) and rows["total"].holds


def test_each_answer_that_does_not_is_named(tmp_path: Path, answers: Path):
    write(answers, "double/wrong-not-wrong", UNCAUGHT)
    write(answers, "double/wrong-nameless", NAMELESS)
    write(answers, "total/right-not-right", BOTH_LOST)
    rows = validated(tmp_path, answers)
    assert rows["double"] == Row("double", 3, 2, 1, 1, 1, strays=("wrong-not-wrong.py",))
    assert rows["total"] == Row("total", 1, 1, 1, 2, 1, strays=("right-not-right.py",))
    assert not rows["double"].holds and not rows["total"].holds


def test_what_would_prove_nothing_is_refused(tmp_path: Path, answers: Path):
    assignment = load(tiny.NAME, solutions := tiny.write_source(tmp_path))
    write(answers, "double/wrong-empty", " \n")
    with pytest.raises(GraderError, match=r"double: wrong-empty\.py is empty"):
        validate(assignment, solutions, answers)
    with pytest.raises(GraderError, match="double has no known answers of both kinds"):
        validate(assignment, solutions, tmp_path / "nowhere")


def test_too_few_names_do_not_hold():
    assert Row("double", wrong=5, caught=5, named=4).holds
    assert not Row("double", wrong=5, caught=5, named=3).holds


def test_the_command_prints_a_table_and_fails_where_something_does_not_hold(
    tmp_path: Path, answers: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(cli, "SOLUTIONS", tiny.write_source(tmp_path))
    monkeypatch.setattr(cli, "KNOWN_ANSWERS", answers)
    said = CliRunner().invoke(cli.app, ["validate", "--workers", "1"])
    assert said.exit_code == 0 and "1 of 1 = 100%" in said.output
    assert "the blank release earns nothing, and says so everywhere: yes" in said.output
    write(answers, "double/wrong-not-wrong", UNCAUGHT)
    said = CliRunner().invoke(cli.app, ["validate", tiny.NAME, "--workers", "1"])
    assert said.exit_code == 1 and "wrong-not-wrong.py" in said.output and "1 of 2 = 50%" in said.output
