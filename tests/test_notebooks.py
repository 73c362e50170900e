"""The style of the stored notebooks: each lecture and solution against each rule that a machine can hold."""

import copy

import nbformat
import pytest
import refresh_notebooks
from lecture_rules import INTRODUCTION_RULES, LECTURE_RULES
from notebook_rules import RULES, load

from nlpcourse.classroom import COURSE_ROOT

LECTURES = sorted((COURSE_ROOT / "lectures").glob("*.ipynb"))
SOLUTIONS = sorted((COURSE_ROOT / "solutions").glob("*/*.ipynb"))
INTRODUCTION = COURSE_ROOT / "lectures" / "00_start_here.ipynb"


def rules_for(path):
    if path in SOLUTIONS:
        return RULES
    return RULES + (INTRODUCTION_RULES if path == INTRODUCTION else LECTURE_RULES)


CASES = [
    pytest.param(path, rule, id=f"{path.stem}-{rule.__name__}")
    for path in LECTURES + SOLUTIONS
    for rule in rules_for(path)
]


@pytest.mark.parametrize(("path", "rule"), CASES)
def test_rule_is_kept(path, rule):
    complaints = rule(load(path))
    assert not complaints, f"{path.relative_to(COURSE_ROOT)}: {rule.__doc__}\n" + "\n".join(complaints)


@pytest.mark.parametrize("path", LECTURES + SOLUTIONS, ids=lambda path: path.stem)
def test_is_in_normal_form(path):
    stored = path.read_text(encoding="utf-8")
    notebook = nbformat.reads(stored, as_version=4)
    refresh_notebooks.normalise(notebook, before=copy.deepcopy(notebook))
    assert stored == nbformat.writes(notebook) + "\n", f"{path.name} is not in its normal form; run: make notebooks"


def test_there_are_lectures_and_solutions():
    assert INTRODUCTION in LECTURES
    assert len(LECTURES) >= 2 and SOLUTIONS
