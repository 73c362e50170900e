"""A class of every kind, graded once: each gets what is fair, and nobody costs another anything."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from grader import tiny
from nbgrader.api import Gradebook

from autograder import GraderError, gradebook, report
from autograder.assignment import Assignment
from autograder.feedback import write_report
from autograder.grade import grade_class
from autograder.results import Result

TIMEOUT = 3  # seconds
ALL, NONE = (2.0, 3.0), (0.0, 0.0)
UNWRITTEN = "All exercises are right; `why` was not answered."
LEAKY_VALUE = "def double(x):\n    if x < 9: return 2 * x\n    print(x)\n    raise ValueError(f'I was given {x}')"
LEAKY_CLASS = "def double(x):\n    if x < 9: return 2 * x\n    raise type(f'E{x}'.replace('.', '_'), (Exception,), {})"
LEAKY_CHECK = (
    "def double(x):\n    if x < 9: return 2 * x\n"
    "    from nlpcourse.classroom import checks\n    checks.expect(False, 'double', f'I was given {x}')"
)

ANSWERS = {  # student: the answers, what they earn, what must be said
    "right": ({"double": tiny.DOUBLE, "total": tiny.TOTAL, "why": tiny.TEXT}, ALL, "Everything is right."),
    "solution": ({"double": tiny.DOUBLE_SOURCE, "total": tiny.TOTAL_SOURCE}, ALL, UNWRITTEN),
    "blank": ({}, NONE, "Nothing was attempted yet."),
    "half": ({"double": tiny.DOUBLE}, (2.0, 0.0), "Not attempted yet: `total`."),
    "noisy": (
        {
            "double": "import sys\ndef double(x):\n    print('!', file=sys.stderr)\n    return 2 * x",
            "total": tiny.TOTAL,
        },
        ALL,
        UNWRITTEN,
    ),
    "shows-a-number": (
        {"double": "def double(x):\n    display(5.0)\n    return 7.0", "total": tiny.TOTAL},
        (0.0, 3.0),
        "`double`: double: its values are wrong",
    ),
    "shows-one-and-is-right": (
        {"double": "def double(x):\n    display(0.5)\n    return 2 * x"},
        (2.0, 0.0),
        "Not attempted yet: `total`.",
    ),
    "named": ({"double": "def double(x):\n    return x * x"}, NONE, "`double`: double: this is the square"),
    "named-hidden": ({"double": "def double(x):\n    return 2 * abs(x)"}, NONE, tiny.SECRET_DIAGNOSIS),
    "endless": (
        {"double": "def double(x):\n    while True: pass", "total": tiny.TOTAL, "try_it": ""},
        (0.0, 3.0),
        "`double`: It did not finish within 3 s",
    ),
    "deaf": (
        {
            "double": "import signal\ndef double(x):\n    signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
            "    while True: pass",
            "total": tiny.TOTAL,
            "try_it": "",
        },
        (0.0, 3.0),
        "`double`: It did not finish within 3 s",
    ),
    "deadly": (
        {"double": "import os\ndef double(x):\n    os._exit(1)", "total": tiny.TOTAL, "try_it": ""},
        (0.0, 3.0),
        "`double`: It stopped Python itself",
    ),
    "syntax": (
        {"double": "def double(x)\n    return 2", "total": tiny.TOTAL},
        (0.0, 3.0),
        "has a syntax error in line 1",
    ),
    "no-module": (
        {"double": "import pytroch\ndef double(x):\n    return 2 * x", "total": tiny.TOTAL},
        (0.0, 3.0),
        "`double`: ModuleNotFoundError: No module named 'pytroch'",
    ),
    "renamed": ({"double": "def twice(x):\n    return 2 * x"}, NONE, "no function `double`; the cell defines `twice`"),
    "asks": ({"double": "def double(x):\n    return input()"}, NONE, "Nobody can answer `input()`"),
    "changes-input": ({"total": "def total(n):\n    n *= 0\n    return 3.0"}, NONE, "an input was changed in place"),
    "flood": (
        {"double": "def double(x):\n    for i in range(100_000): print('flood', i)\n    return 2 * x"},
        (2.0, 0.0),
        "Not attempted yet: `total`.",
    ),
    "leaky-value": ({"double": LEAKY_VALUE}, NONE, "your code raised ValueError"),
    "leaky-check": ({"double": LEAKY_CHECK}, NONE, "The visible checks passed, but not the checks that run"),
    "leaky-class": ({"double": LEAKY_CLASS}, NONE, "your code raised an exception"),
    "a&b": ({"double": "def double(x):\n    raise ValueError('<script>alert(1)</script>')"}, NONE, "<script>"),
}
FILES = {  # student: the file handed in, what must be said
    "broken": ('{"cells": [', "not a whole notebook"),
    "empty": ("", "is empty"),
}


@dataclass
class GradedClass:
    """A class that was graded, and where."""

    assignment: Assignment
    submissions: Path
    grading: Path
    results: dict[str, Result]


@pytest.fixture(scope="module")
def graded(assignment: Assignment, tmp_path_factory: pytest.TempPathFactory) -> GradedClass:
    folder = tmp_path_factory.mktemp("class")
    submissions, grading = folder / "submissions", folder / "grading"
    for student, (answers, *_) in ANSWERS.items():
        tiny.hand_in(submissions, student, tiny.answered(assignment.released, **answers))
    for student, (content, _) in FILES.items():
        tiny.hand_in(submissions, student, content)
    (submissions / "nothing").mkdir()
    grading.mkdir()
    url = gradebook.url_of(grading)
    gradebook.register(assignment, url)
    with Gradebook(url) as book:
        book.add_student("absent")
    found = grade_class(assignment, submissions, grading, timeout=TIMEOUT)
    write_report(assignment, grading)
    return GradedClass(assignment, submissions, grading, {result.student: result for result in found})


def points(result: Result) -> tuple[float, ...]:
    return tuple(verdict.points for verdict in result.verdicts)


def test_nobody_is_lost(graded: GradedClass):
    assert set(graded.results) == {*ANSWERS, *FILES, "nothing", "absent"}


@pytest.mark.parametrize("student", ANSWERS)
def test_each_answer_earns_what_is_fair_and_is_told_why(graded: GradedClass, student: str):
    _, earned, said = ANSWERS[student]
    result = graded.results[student]
    assert points(result) == earned
    assert said in result.sentence + "".join(verdict.message for verdict in result.verdicts)


@pytest.mark.parametrize("student", FILES)
def test_a_file_that_cannot_be_read_is_told_why(graded: GradedClass, student: str):
    assert FILES[student][1] in graded.results[student].problem
    assert points(graded.results[student]) == NONE


def test_who_handed_in_nothing_is_in_the_table(graded: GradedClass):
    assert "Nothing was handed in." in graded.results["nothing"].problem
    assert "Nothing was handed in under this name." in graded.results["absent"].problem


def test_the_blank_release_fails_with_not_implemented_only(graded: GradedClass):
    blank = graded.results["blank"]
    assert {verdict.cause for verdict in blank.verdicts} == {"blank"}


def test_the_gradebook_agrees_with_the_verdicts(graded: GradedClass):
    marks = gradebook.marks(graded.assignment, gradebook.url_of(graded.grading))
    assert set(marks) == set(graded.results)
    for student, result in graded.results.items():
        scores = (marks[student]["double-tests"].score, marks[student]["total-tests"].score)
        assert scores == points(result), student
    assert marks["right"]["why"].score is None  # waits for a person
    assert marks["blank"]["why"].score == marks["broken"]["why"].score == 0.0


def test_no_page_shows_a_hidden_value_and_everything_is_escaped(graded: GradedClass):
    pages = sorted((graded.grading / "report").rglob("*.*"))
    assert len(pages) == len(graded.results) + 2  # a page each, the class page, the CSV
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for secret in (str(tiny.SECRET), str(tiny.SECRET).replace(".", "_"), "double of a large number"):
            assert secret not in text, page
        assert page.suffix == ".csv" or "<script>alert" not in text
    assert "a&amp;b" in (graded.grading / "report" / tiny.NAME / "index.html").read_text(encoding="utf-8")


def test_the_notebooks_as_graded_are_kept_small(graded: GradedClass):
    executed = graded.grading / "autograded" / "flood" / tiny.NAME / f"{tiny.NAME}.ipynb"
    assert executed.stat().st_size < 200_000


def test_marks_given_by_hand_survive_a_rerun_and_reach_the_report(graded: GradedClass, tmp_path: Path):
    url = gradebook.url_of(graded.grading)
    with Gradebook(url) as book:
        grade = book.find_grade("why", tiny.NAME, tiny.NAME, "right")
        grade.manual_score, grade.needs_manual_grade = 1.5, False
        book.find_comment("why", tiny.NAME, tiny.NAME, "right").manual_comment = "Say <more>."
        book.find_comment("double", tiny.NAME, tiny.NAME, "right").manual_comment = "Neat & short."
        book.db.commit()
    again = tmp_path / "again"
    tiny.hand_in(again, "right", tiny.answered(graded.assignment.released, double=tiny.DOUBLE, why=tiny.TEXT))
    found = [result.student for result in grade_class(graded.assignment, again, graded.grading)]
    assert found == ["absent", "right"]
    sheets = {sheet.result.student: sheet for sheet in report.sheets(graded.assignment, graded.grading)}
    assert set(sheets) == set(graded.results)  # the others stay
    assert [row.score for row in sheets["right"].rows] == [2.0, 0.0, 1.5]
    assert not sheets["right"].waiting
    write_report(graded.assignment, graded.grading)
    folder = graded.grading / "report" / tiny.NAME
    assert "right,2,0,1.5,3.5,7," in (folder / "grades.csv").read_text(encoding="utf-8")
    page = (folder / "feedback" / "right.html").read_text(encoding="utf-8")
    assert "Say &lt;more&gt;." in page and "Neat &amp; short." in page


def test_a_missing_or_empty_folder_is_answered(assignment: Assignment, tmp_path: Path):
    with pytest.raises(GraderError, match="There is no folder"):
        grade_class(assignment, tmp_path / "nowhere", tmp_path / "grading")
    with pytest.raises(GraderError, match="no submissions"):
        grade_class(assignment, tmp_path, tmp_path / "grading")


def test_an_assignment_whose_graded_cells_changed_is_refused(graded: GradedClass, tmp_path: Path):
    from autograder.assignment import load

    source = tiny.source_notebook()
    source.cells = [cell for cell in source.cells if not cell.id.startswith("total")]
    changed = load(tiny.NAME, tiny.write_source(tmp_path, source))
    with pytest.raises(GraderError, match="have changed since"):
        grade_class(changed, graded.submissions, graded.grading)
