"""The figures and lists of the class page show the counts that they are given."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from grader import handmade, tiny
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure

from autograder import GraderError, charts, report, results
from autograder.assignment import Assignment, load


def bars(figure: Figure) -> dict[str, list[tuple[float, float]]]:
    """Return where each bar begins and how long it is, by the label of its kind."""
    [axes] = figure.axes
    return {kind.get_label(): [(bar.get_x(), bar.get_width()) for bar in kind] for kind in axes.containers}


def test_outcomes_stand_behind_each_other_in_one_bar_for_each_exercise():
    counts = {"forward": Counter({"all points": 3, "wrong": 2}), "delta": Counter({"wrong": 4, "not attempted": 1})}
    figure = charts.outcomes(counts)
    assert bars(figure) == {
        "all points": [(0, 3), (0, 0)],
        "wrong": [(3, 2), (0, 4)],
        "not attempted": [(5, 0), (4, 1)],
    }
    assert figure.get_suptitle() == "Fewest students have all points for delta: 0"
    assert figure.axes[0].get_xlabel() == "students"


def test_every_outcome_is_told_apart_without_its_colour():
    figure = charts.outcomes({"delta": dict.fromkeys(charts.OUTCOMES, 1)})
    [axes] = figure.axes
    seen = {kind.get_label(): (kind[0].get_facecolor(), kind[0].get_hatch() or "") for kind in axes.containers}
    assert seen == {name: (to_rgba(colour), hatch) for name, (colour, hatch) in charts.OUTCOMES.items()}
    hatches = [hatch for _, hatch in seen.values() if hatch]
    assert len(set(hatches)) == len(hatches)
    plain = [np.dot((0.299, 0.587, 0.114), colour[:3]) for colour, hatch in seen.values() if not hatch]  # as grey
    assert min(np.diff(sorted(plain))) > 0.3


def test_what_waits_for_a_person_is_not_called_hard():
    counts = {"essay": Counter({"not yet graded": 2}), "delta": Counter({"all points": 1, "wrong": 1})}
    assert charts.outcomes(counts).get_suptitle() == "Fewest students have all points for delta: 1"
    assert charts.outcomes({"essay": counts["essay"]}).get_suptitle() == "Not yet graded"


def test_totals_are_counted_in_tenths_of_all_points():
    figure = charts.totals([0.0, 4.9, 5.0, 10.0, 12.0], 10.0)
    assert [bar.get_height() for bar in figure.axes[0].patches] == [1, 0, 0, 0, 1, 1, 0, 0, 0, 2]
    assert figure.get_suptitle() == "Half of the class has 5 points or more, of 10"
    assert [line.get_label() for line in figure.axes[0].lines] == ["median 5"]


def test_diagnoses_stand_in_the_order_that_they_are_given():
    figure = charts.diagnoses([("delta: a slope is missing", 7), ("forward: no bias", 2)])
    assert [bar.get_width() for bar in figure.axes[0].patches] == [7, 2]
    labels = [label.get_text() for label in figure.axes[0].get_yticklabels()]
    assert labels == ["delta: a slope is missing", "forward: no bias"]
    assert figure.axes[0].yaxis_inverted()  # the first is at the top


def test_every_outcome_has_a_colour_and_every_colour_an_outcome():
    others = {"all points", "some points", "error", "not yet graded"}
    assert set(charts.OUTCOMES) == {*report.OUTCOMES.values(), *others}


def test_the_most_common_diagnoses_come_first_and_what_was_not_attempted_is_none(assignment: Assignment):
    found = report.ClassReport()
    for causes in (("wrong", "blank"), ("wrong", "error"), ("passed", "error"), ("blank", "error")):
        rows = zip(assignment.exercises, handmade.result(assignment, "ada", *causes).verdicts)
        sheet = [report.Row(exercise.id, v.points, v.max_points, cause=v.cause, verdict=v) for exercise, v in rows]
        found.add(report.Sheet(handmade.result(assignment, "ada", *causes), sheet))
    assert found.common_diagnoses() == [
        ("total: ValueError: no", 3),
        ("double: double: its values are wrong", 2),
    ]
    found.diagnoses["a: first by name"] = 2
    assert [name for name, _ in found.common_diagnoses()][1] == "a: first by name"
    found.diagnoses.update({f"b: {number}": 1 for number in range(20)})
    assert len(found.common_diagnoses()) == report.MOST_DIAGNOSES == 10


def test_a_result_of_another_version_of_the_assignment_is_refused(assignment: Assignment, tmp_path: Path):
    handmade.save([handmade.result(assignment, "ada", "passed", "passed")], tmp_path)
    source = tiny.source_notebook()
    source.cells = [cell for cell in source.cells if not cell.id.startswith("total")]
    changed = load(tiny.NAME, tiny.write_source(tmp_path, source))
    with pytest.raises(GraderError, match="another version of 99-tiny"):
        list(results.load_all(tmp_path / "results", changed))


@pytest.mark.parametrize(
    "damage",
    [
        "{",
        "{}",
        "[]",
        "null",
        '"points": 2.0→"points": "x"',
        '"notes": []→"notes": 3',
        '"handed_in": ""→"handed_in": 5',
        '"late": false→"late": "x"',
        '"jailed": true→"jailed": 1',
        '"seal": ""→"seal": null',
        '"hidden": false→"hidden": 0.0',
        '"cause": "passed"→"cause": "lucky"',
        '"student": "ada"→"student": "bob"',
        '"late": false, →',
        '"late": false→"late": false, "more": 1',
    ],
)
def test_a_damaged_result_is_named(assignment: Assignment, tmp_path: Path, damage: str):
    handmade.save([handmade.result(assignment, "ada", "passed", "passed")], tmp_path)
    path = results.path_of(tmp_path / "results", assignment.name, "ada")
    old, arrow, new = damage.partition("→")
    text = path.read_text(encoding="utf-8")
    assert not arrow or old in text
    path.write_text(text.replace(old, new, 1) if arrow else damage, encoding="utf-8")
    with pytest.raises(GraderError, match=r"ada\.json is damaged\. Delete it, and grade ada again"):
        list(results.load_all(tmp_path / "results", assignment))
