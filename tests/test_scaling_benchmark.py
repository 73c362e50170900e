"""The benchmark of scaling: its slopes, and a smoke test of the whole."""

import json
import runpy
from pathlib import Path

import pytest

from nlpcourse.classroom import COURSE_ROOT


@pytest.fixture(scope="module")
def benchmark():
    return runpy.run_path(str(COURSE_ROOT / "benchmarks" / "scaling.py"))


def test_the_slope_of_a_power_is_its_exponent(benchmark):
    sizes = [10, 100, 1000]
    assert benchmark["slope"](sizes, [3 * size**0.5 for size in sizes]) == pytest.approx(0.5)
    assert benchmark["slope"](sizes, [7, 7, 7]) == pytest.approx(0)


def test_a_smoke_run_measures_and_compares_with_counting(benchmark, tmp_path: Path, capsys: pytest.CaptureFixture):
    benchmark["main"](rounds=1, out=tmp_path, quick=True)
    report = json.loads((tmp_path / "scaling.json").read_text(encoding="utf-8"))
    assert list(report["measured"]) == ["100", "1000"]
    large = report["measured"]["1000"]
    assert 7 < large["depth"] < 8 and large["full softmax"] > large["negative sampling"] > 0
    theory = {name: round(found["theory"], 2) for name, found in report["slopes"].items()}
    assert theory["full softmax"] == 1 and theory["negative sampling"] == 0 < theory["hierarchical softmax"] < 0.3
    assert "fetched from memory" in capsys.readouterr().out
