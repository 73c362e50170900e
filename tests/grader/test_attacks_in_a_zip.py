"""A zip of a class is read where it is: nothing of it is written elsewhere, and no trick in it costs anybody else."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from grader import target
from grader.attack_class import Attack, Places
from grader.attack_watch import Watch
from grader.attack_zips import ZIPPED, write_zip

from autograder.grade import grade_class
from autograder.results import Result

MOST_MEMORY = 400 << 20  # bytes that the main process may gain: a hand-in is in memory while it waits


@pytest.fixture(scope="module")
def graded(jail: None) -> Iterator[tuple[dict[str, Result], Watch, int]]:
    """Grade the zip; return the results by the name's start, the canaries, and the memory gained."""
    folder = Path(tempfile.mkdtemp(prefix="zipped-"))
    try:
        with Watch(folder) as watch, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a name that is there twice
            assignment = target.load_from(folder)
            places = Places(folder, assignment.released)
            places.grading.mkdir()
            (places.grading / "canary.txt").write_text("alive")
            path = write_zip(places)
            watch.start()
            before = psutil.Process().memory_info().rss
            found = grade_class(assignment, path, places.grading, timeout=10, workers=1, on_progress=watch.look)
            gained = psutil.Process().memory_info().rss - before
            watch.look_closely()
            yield {result.student.removesuffix("_101"): result for result in found}, watch, gained
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize("attack", ZIPPED, ids=str)
def test_a_trick_in_a_zip_gains_nothing_and_harms_nobody(graded, attack: Attack, record_property):
    results, _, _ = graded
    causes = {verdict.exercise: verdict.cause for verdict in results[attack.name].verdicts}
    honest = [verdict.points for verdict in results[f"{attack.name}-then-honest"].verdicts]
    harm = "none" if honest == [2.0, 3.0, 2.0, 2.0] else f"the next student: {honest}"
    said = ", ".join(f"{exercise} {cause}" for exercise, cause in causes.items())
    record_property("attack", [attack.name, attack.tries, said, harm])
    assert all(cause in attack.must[exercise] for exercise, cause in causes.items()), results[attack.name]
    assert harm == "none"


def test_nothing_was_written_elsewhere_and_memory_stays_small(graded):
    _, watch, gained = graded
    assert watch.harm == []
    assert gained < MOST_MEMORY
    assert not list(watch.folder.parent.glob("pwned*"))


def test_an_entry_with_an_unsafe_name_is_named_and_gets_nothing(graded):
    results, _, _ = graded
    strangers = [result for name, result in results.items() if "honest" not in name and name[:3] not in NUMBERS]
    assert strangers and all(not sum(verdict.points for verdict in result.verdicts) for result in strangers)


NUMBERS = {attack.name[:3] for attack in ZIPPED}
