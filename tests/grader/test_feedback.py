"""The pages say what happened, run nothing of a student's, and have the same bytes for the same grades."""

import base64
import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from grader import handmade, tiny

from autograder import GraderError, gradebook
from autograder.assignment import Assignment, load
from autograder.feedback import write_report
from autograder.results import Result

BANNER = "Graded without isolation."


class Seen(HTMLParser):
    """What a page holds: its tags with attributes, and the text that is shown."""

    def __init__(self, page: str):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.text += data if self.tags and self.tags[-1][0] not in ("style", "script") else ""

    @property
    def policy(self) -> str:
        """Return the page's Content-Security-Policy."""
        return next(a["content"] for tag, a in self.tags if a.get("http-equiv") == "Content-Security-Policy")


def report(assignment: Assignment, found: list[Result], grading: Path) -> Path:
    """Write the report of results made by hand; return its folder."""
    handmade.save(found, grading)
    return write_report(assignment, grading).parent


def student_page(folder: Path, student: str) -> Seen:
    return Seen((folder / "feedback" / f"{student}.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", autouse=True)
def no_gradebook() -> Iterator[None]:
    """Nothing was given by hand; `test_grade.py` reads real gradebooks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gradebook, "marks", lambda *_: {})
        yield


@pytest.fixture(scope="module")
def folder(assignment: Assignment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the report on a class with every cause."""
    return report(assignment, handmade.class_of_all_causes(assignment), tmp_path_factory.mktemp("grading"))


@pytest.mark.parametrize(
    ("cause", "shown"),
    [("passed", "right"), ("blank", "not attempted"), ("timeout", "out of time"), ("memory", "out of memory")]
    + [(cause, cause) for cause in ("wrong", "error", "crash", "missing")],
)
def test_each_test_cell_has_its_points_cause_and_message(folder: Path, cause: str, shown: str):
    text = " ".join(student_page(folder, f"is-{cause}").text.split())
    points = 2 if cause == "passed" else 0
    assert f"double {points} / 2 {shown} " in text and "total 3 / 3 right" in text
    for line in handmade.MESSAGES[cause].split("\n"):
        assert line.replace("`", "") in text


def test_a_file_that_cannot_be_read_is_said_once_and_nothing_else(folder: Path):
    text = student_page(folder, "broken").text
    assert text.count("is empty (0 bytes)") == 1
    assert "nothing to grade" in text and "No answer" not in text


def test_who_was_late_is_told_by_how_much(folder: Path):
    assert "Handed in 2026-11-21 09:38 UTC, 2 h 5 min late." in student_page(folder, "late").text
    assert "late" not in student_page(folder, "is-wrong").text
    page = Seen((folder / "index.html").read_text(encoding="utf-8")).text
    assert "1 handed in late" in page and "2 h 5 min" in page


def test_who_is_late_by_nobody_knows_how_much_is_late(assignment: Assignment, tmp_path: Path):
    known, unknown = ({"late": True, "handed_in": moment} for moment in ("2026-11-21T09:38:06+00:00", ""))
    found = [handmade.result(assignment, "ada", "passed", "passed", **known)]
    found.append(handmade.result(assignment, "bob", "passed", "passed", **unknown))
    folder = report(assignment, found, tmp_path)
    assert "09:38 UTC, late." in student_page(folder, "ada").text
    assert "Handed in late." in student_page(folder, "bob").text
    assert (folder / "grades.csv").read_text(encoding="utf-8").count(",yes,") == 2


def test_a_banner_says_what_was_graded_without_isolation(assignment: Assignment, folder: Path, tmp_path: Path):
    assert BANNER not in student_page(folder, "late").text + (folder / "index.html").read_text(encoding="utf-8")
    trusted = handmade.result(assignment, "ada", "passed", "passed", jailed=False)
    pages = report(assignment, [trusted, handmade.result(assignment, "bob", "passed", "passed")], tmp_path)
    assert BANNER in student_page(pages, "ada").text and BANNER not in student_page(pages, "bob").text
    text = Seen((pages / "index.html").read_text(encoding="utf-8")).text
    assert BANNER in text and "The code of 1 of 2 students" in text


def test_nothing_of_a_student_is_markup_and_nothing_runs(folder: Path):
    for path in (folder / "feedback").glob("*.html"):
        page = Seen(path.read_text(encoding="utf-8"))
        assert "script" not in {tag for tag, _ in page.tags} and "img" not in {tag for tag, _ in page.tags}
        assert not any(name.startswith("on") or name == "style" for _, given in page.tags for name in given)
        assert page.policy.startswith("default-src 'none'; style-src 'sha256-") and "script" not in page.policy
        assert page.policy.endswith("; base-uri 'none'; form-action 'none'")
    text = student_page(folder, "%3Cb%3E").text
    assert text.count(handmade.HOSTILE) == 6  # table, note, message in two parts, code, written answer


def test_the_class_page_runs_its_own_script_alone_and_no_student_is_in_it(folder: Path):
    text = (folder / "index.html").read_text(encoding="utf-8")
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    page = Seen(text)
    assert f"script-src 'sha256-{digest}'" in page.policy
    assert [tag for tag, _ in page.tags].count("script") == 1 and "alert" not in script
    assert not any(name.startswith("on") for _, given in page.tags for name in given)
    assert ("a", {"href": "feedback/%253Cb%253E.html"}) in page.tags  # the file's name has per cent signs in it
    assert all(a["src"].startswith("data:") for tag, a in page.tags if tag == "img")


def test_the_csv_has_marks_times_and_no_formulas(folder: Path):
    head, *rows = csv.reader((folder / "grades.csv").read_text(encoding="utf-8").splitlines())
    assert head == ["student", "double", "total", "why", "total", "max", "handed in", "late", "what happened"]
    ends = {row[0]: row[6:] for row in rows}
    assert next(row for row in rows if row[0] == "is-wrong")[1:6] == ["0", "3", "", "3", "7"]
    assert ends["late"] == ["2026-11-21T09:38:06+00:00", "7500", "Everything is right."]
    assert ends["is-blank"] == ["", "", "Not attempted yet: `double`."]
    assert ends["'=1+1"] == ["", "", "'@SUM(1) `double`: ValueError: no"]


def test_the_same_grades_give_the_same_bytes_and_are_not_written_again(assignment: Assignment, tmp_path: Path):
    found = handmade.class_of_all_causes(assignment)
    folder = report(assignment, found, tmp_path)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*.*")}
    for one in found:
        one.verdicts = [replace(verdict, seconds=9.9) for verdict in one.verdicts]
    report(assignment, found, tmp_path)
    assert all(path.stat().st_mtime_ns == time for path, (_, time) in before.items())
    found[0].verdicts[0] = replace(found[0].verdicts[0], message="Another sentence.", cause="wrong", points=0.0)
    report(assignment, found, tmp_path)
    changed = {path.name for path, (content, time) in before.items() if path.stat().st_mtime_ns != time}
    assert "is-passed.html" in changed
    assert changed <= {"is-passed.html", "index.html", "grades.csv"}


def test_marks_and_comments_by_hand_are_shown_and_escaped(assignment: Assignment, tmp_path: Path, monkeypatch):
    mark = gradebook.Mark(1.5, True, handmade.HOSTILE)
    monkeypatch.setattr(gradebook, "marks", lambda *_: {"ada": {"why": mark, "double-tests": mark}})
    page = student_page(report(assignment, [handmade.result(assignment, "ada", "wrong", "passed")], tmp_path), "ada")
    assert "6 of 7 points" in page.text and page.text.count(f"Comment: {handmade.HOSTILE}") == 2
    assert page.text.count("Graded by a person.") == 2 and "so far" not in page.text
    assert page.text.count("beside them stands what the checks found") == 1  # beside the code, not the essay
    assert 'class="some"' in heading_of_double(tmp_path / "report" / assignment.name, "ada")


def test_a_persons_comment_on_an_unreadable_file_stands_in_the_table(assignment: Assignment, tmp_path, monkeypatch):
    mark = gradebook.Mark(2.0, True, "You showed it to me on paper.")
    monkeypatch.setattr(gradebook, "marks", lambda *_: {"broken": {"double-tests": mark}})
    found = [one for one in handmade.class_of_all_causes(assignment) if one.student == "broken"]
    text = " ".join(student_page(report(assignment, found, tmp_path), "broken").text.split())
    assert "double 2 / 2 Graded by a person. You showed it to me on paper. total 0 / 3" in text


def test_two_test_cells_of_one_answer_show_it_once(tmp_path: Path):
    source = tiny.source_notebook()
    source.cells.insert(
        5, tiny.cell("code", "double-more-tests", "assert double(1)", grade=True, locked=True, points=1)
    )
    assignment = load(tiny.NAME, tiny.write_source(tmp_path, source))
    found = handmade.result(assignment, "ada", "passed", "wrong", "blank")
    text = student_page(report(assignment, [found], tmp_path / "grading"), "ada").text
    assert text.count("def double(x):") == 1
    assert "def double(x):" in text.rpartition("double-more")[2]  # after the last of its tests


def test_one_test_of_two_answers_shows_both_in_order(tmp_path: Path):
    source = tiny.source_notebook()
    source.cells = [cell for cell in source.cells if cell.id != "double-tests"]
    assignment = load(tiny.NAME, tiny.write_source(tmp_path, source))
    folder = report(assignment, [handmade.result(assignment, "ada", "wrong")], tmp_path / "grading")
    text = student_page(folder, "ada").text
    assert 0 < text.index("def double(x):") < text.index("def total(numbers):")


def test_a_mark_that_waits_is_no_zero(folder: Path):
    page = Seen((folder / "index.html").read_text(encoding="utf-8")).text
    assert "is-wrong03–3double:" in page and "broken0000" in page
    assert "why – / 2" in " ".join(student_page(folder, "is-wrong").text.split())


def test_a_class_that_was_not_graded_is_answered(assignment: Assignment, tmp_path: Path):
    with pytest.raises(GraderError, match="has no results in"):
        write_report(assignment, tmp_path)


def test_it_is_said_that_written_answers_wait_for_a_person(folder: Path):
    page = " ".join((folder / "index.html").read_text(encoding="utf-8").split())
    waiting = (
        len(handmade.class_of_all_causes(load(tiny.NAME, tiny.write_source(folder)))) - 1
    )  # all but the broken one
    assert f"Students whose written answers wait for a person: {waiting}" in page
    assert "so far; a person still reads your written answer" in student_page(folder, "is-wrong").text


def test_the_figure_of_outcomes_is_said_in_words(folder: Path):
    page = Seen((folder / "index.html").read_text(encoding="utf-8"))
    said = next(a["alt"] for tag, a in page.tags if tag == "img" and a["alt"].startswith("Outcomes"))
    assert "; why: " in said and "1 nothing to grade" in said.partition("; why: ")[2]
    assert "double: 2 wrong, " in said


def test_a_full_mark_looks_good_and_a_lost_one_does_not(folder: Path):
    for student, kind in (("is-passed", "good"), ("is-wrong", "bad")):
        assert f'class="{kind}"' in heading_of_double(folder, student)


def heading_of_double(folder: Path, student: str) -> str:
    page = (folder / "feedback" / f"{student}.html").read_text(encoding="utf-8")
    return re.search(r'<h2 id="double">(.*?)</h2>', page, re.DOTALL)[1]
