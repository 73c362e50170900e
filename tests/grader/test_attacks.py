"""Attackers gain nothing, harm nobody, and leave nothing: a class of them, with an honest student after each."""

import csv
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest
from grader import target, tiny
from grader.attack_class import AFTER, ATTACKS, EXERCISES, FIRST, Attack, Places, from_file, hand_in_all
from grader.attack_files import FILES
from grader.attack_watch import Watch

from autograder import gradebook, similarity
from autograder.assignment import Assignment
from autograder.feedback import write_report
from autograder.grade import grade_class
from autograder.results import Result
from autograder.student_ids import safe_id

TIMEOUT = 1.5  # seconds
LONGEST_WAIT = 30  # seconds for one submission: several exercises may each take all their time
CLASS = [*map(from_file, sorted(ATTACKS.glob("*.py"))), *FILES]


@dataclass
class Attacked:
    """The class after it was graded."""

    assignment: Assignment
    places: Places
    watch: Watch
    results: dict[str, Result]
    pages: dict[Path, str]

    def of(self, student: str) -> Result:
        """Return the result of whoever handed in this folder."""
        return self.results[safe_id(student)]


@pytest.fixture(scope="module")
def attacked(jail: None) -> Iterator[Attacked]:
    """Grade the class of attackers once, with one worker, so that each attack comes before an honest student."""
    folder = Path(tempfile.mkdtemp(prefix="attacked-"))  # open to all: the jail alone protects it
    try:
        with Watch(folder) as watch, pytest.MonkeyPatch.context() as patch:
            patch.setenv("GRADEBOOK_PASSWORD", target.PASSWORD)
            yield _graded(folder, watch)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _graded(folder: Path, watch: Watch) -> Attacked:
    assignment = target.load_from(folder)
    places = Places(folder, assignment.released, watch.port, watch.process.pid)
    for place in (places.submissions, places.grading):
        place.mkdir()
    for place in (places.grading, folder):
        (place / "canary.txt").write_text("alive")
    hand_in_all(CLASS, places)
    watch.start()
    results = grade_class(
        assignment, places.submissions, places.grading, timeout=TIMEOUT, workers=1, on_progress=watch.look
    )
    watch.look_closely()
    write_report(assignment, places.grading)
    similarity.write_page(assignment, places.grading)
    pages = {path: path.read_text(encoding="utf-8") for path in (places.grading / "report").rglob("*.*")}
    return Attacked(assignment, places, watch, {result.student: result for result in results}, pages)


def harm_of(attacked: Attacked, attack: Attack) -> list[str]:
    """Return what an attack did to others: to the honest student after it, or to what was watched."""
    honest, first = attacked.of(attack.student + AFTER), attacked.of(FIRST)
    harm = [] if comparable(honest) == comparable(first) else [f"the next student: {comparable(honest)}"]
    own = str(comparable(attacked.of(attack.student)))  # without seal and seconds: any digits may come there by chance
    harm += [f"it tells {secret}" for secret in target.SECRETS if secret in own]
    return harm


def comparable(result: Result) -> dict:
    """Return all of a result that must not depend on whose it is, and when it was graded."""
    content = asdict(result)
    content["verdicts"] = [verdict | {"seconds": 0} for verdict in content["verdicts"]]
    own = ("student", "handed_in", "late_by", "seal")
    return {key: value for key, value in content.items() if key not in own}


@pytest.mark.parametrize("attack", CLASS, ids=str)
def test_an_attack_gains_nothing_and_harms_nobody(attacked: Attacked, attack: Attack, record_property):
    verdicts = attacked.of(attack.student).verdicts
    causes = {verdict.exercise: verdict.cause for verdict in verdicts}
    harm = harm_of(attacked, attack)
    said = ", ".join(f"{exercise} {cause}" for exercise, cause in causes.items() if cause != "blank")
    record_property("attack", [attack.name, attack.tries, said, "; ".join(harm)[:60] or "none"])
    unfair = {exercise: cause for exercise, cause in causes.items() if cause not in attack.must[exercise]}
    assert not unfair, [asdict(verdict) for verdict in verdicts]
    assert set(causes) == set(EXERCISES)
    for verdict in verdicts:
        assert verdict.points == (verdict.max_points if verdict.cause == "passed" else 0), verdict
    assert not harm


def test_the_honest_student_has_full_marks_and_was_jailed(attacked: Attacked):
    first = attacked.of(FIRST)
    assert [verdict.points for verdict in first.verdicts] == [2.0, 3.0, 2.0, 2.0], first
    assert first.jailed and first.sentence == "Everything is right."


def test_nobody_is_lost_or_invented(attacked: Attacked):
    students = {safe_id(attack.student) for attack in CLASS} | {safe_id(attack.student + AFTER) for attack in CLASS}
    assert set(attacked.results) == students | {FIRST}


def test_no_canary_was_harmed(attacked: Attacked):
    assert attacked.watch.harm == []


def test_no_process_is_left(attacked: Attacked):
    assert attacked.watch.left_processes() == []


def test_nobody_kept_the_grader_busy(attacked: Attacked):
    assert attacked.watch.longest_wait() < LONGEST_WAIT


def test_the_gradebook_agrees_with_the_verdicts(attacked: Attacked):
    marks = gradebook.marks(attacked.assignment, gradebook.url_of(attacked.places.grading))
    assert set(marks) == set(attacked.results)
    for student, result in attacked.results.items():
        scores = {verdict.test_id: verdict.points for verdict in result.verdicts}
        assert scores == {test_id: marks[student][test_id].score for test_id in scores}, student
        assert not any(mark.by_hand for mark in marks[student].values()), student


def test_no_page_holds_a_secret(attacked: Attacked):
    assert len(attacked.pages) >= len(attacked.results)
    for path, text in attacked.pages.items():
        assert not [secret for secret in target.SECRETS if secret in text], path


class _Tags(HTMLParser):
    """Collect what a browser would run, or fetch from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag with code of a student's."""
        if "pwned" in str(attrs) and any(key.startswith("on") or key in ("src", "href") for key, _ in attrs):
            self.bad.append(f"<{tag} {attrs}>")
        self.script = tag == "script"

    def handle_data(self, data: str) -> None:
        """Note a script of a student's."""
        if getattr(self, "script", False) and "pwned" in data:
            self.bad.append(data)


def test_every_page_escapes_what_came_from_students(attacked: Attacked):
    for path, text in attacked.pages.items():
        tags = _Tags()
        tags.feed(text if path.suffix == ".html" else "")
        assert not [tag for tag in tags.bad if "feedback/" not in tag], path
        assert path.parent == attacked.places.grading / "report" / tiny.NAME or path.parent.name == "feedback"


def test_no_cell_of_the_table_begins_like_a_formula(attacked: Attacked):
    table = (attacked.places.grading / "report" / tiny.NAME / "grades.csv").read_text(encoding="utf-8")
    cells = [cell for row in csv.reader(table.splitlines()) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
