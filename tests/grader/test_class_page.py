"""The figures and lists of the class page show the counts that they are given."""

import base64
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


def test_a_figure_has_the_same_bytes_at_any_time_and_a_dollar_is_a_dollar():
    def drawn() -> str:
        return base64.b64decode(
            charts.address(charts.diagnoses([("delta: $a$ is missing", 3)])).partition(",")[2]
        ).decode()

    assert drawn() == drawn() and "dc:date" not in drawn()
    assert '#DejaVuSans-7"' in drawn()  # the glyph of "$"


def test_numbers_stand_in_the_bars_and_long_diagnoses_are_cut():
    [axes] = charts.outcomes({"delta": {"all points": 3, "wrong": 2}, "forward": {"wrong": 5}}).axes
    assert [text.get_text() for text in axes.texts] == ["3", "", "2", "5"]
    [axes] = charts.diagnoses([("delta: " + "word " * 50, 3)]).axes
    [label] = axes.get_yticklabels()
    assert label.get_text().count("\n") == 1 and label.get_text().endswith(" …")
    assert all(tick == int(tick) for tick in axes.get_xticks())


@pytest.mark.parametrize("start", "=+-@＝＋－＠\t\r")
def test_no_spreadsheet_takes_a_cell_for_a_formula(start: str):
    for text in (f"{start}1+1", f"  {start}1+1", f"\n{start}1+1"):
        assert report.harmless(text) == f"'{text}"
    assert report.harmless(f"a{start}1") == f"a{start}1"


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


def without_total(cells: list) -> list:
    return [cell for cell in cells if not cell.id.startswith("total")]


def worth_more(cells: list) -> list:
    cells[[cell.id for cell in cells].index("double-tests")].metadata.nbgrader.points = 20
    return cells


def with_another_question(cells: list) -> list:
    return [*cells, tiny.cell("markdown", "how", "", grade=True, locked=False, solution=True, points=1)]


@pytest.mark.parametrize("change", [without_total, worth_more, with_another_question])
def test_a_result_of_another_version_of_the_assignment_is_refused(assignment: Assignment, tmp_path: Path, change):
    handmade.save([handmade.result(assignment, "ada", "passed", "passed")], tmp_path)
    source = tiny.source_notebook()
    source.cells = change(source.cells)
    changed = load(tiny.NAME, tiny.write_source(tmp_path, source))
    with pytest.raises(GraderError, match="another version of 99-tiny"):
        list(results.load_all(tmp_path, changed))


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
        '"late_by": 0.0→"late_by": 1e999',
        '"assignment": "99-tiny"→"assignment": "98-tiny"',
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
        list(results.load_all(tmp_path, assignment))


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"double": tiny.DOUBLE, "why": "x"}, "Everything is right."),
        ({"double": tiny.DOUBLE, "why": ""}, "All exercises are right; `why` was not answered."),
        ({"double": tiny.DOUBLE, "why": "", "how": ""}, "All exercises are right; `why` and `how` were not answered."),
        ({"double": "", "total": tiny.TOTAL, "why": "x"}, "Everything is right."),  # solved in another cell
    ],
)
def test_the_sentence_names_what_was_not_answered(assignment: Assignment, answers: dict[str, str], sentence: str):
    assert handmade.result(assignment, "ada", "passed", "passed", answers=answers).sentence == sentence


def test_the_sentence_is_of_the_first_that_was_tried(assignment: Assignment):
    assert handmade.result(assignment, "ada", "blank", "wrong").sentence == "`total`: double: its values are wrong"
    assert handmade.result(assignment, "ada", "blank", "blank").sentence == "Not attempted yet: `double`, `total`."


def test_points_that_a_person_took_away_are_not_called_right():
    row = report.Row("delta", 0.0, 3.0, "passed", by_hand=True)
    assert report.outcome_of(row) == "wrong"
