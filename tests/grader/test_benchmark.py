"""The benchmark of the grader runs: a handful of submissions, graded by nbgrader and by ours."""

import json
import subprocess
import sys
from pathlib import Path

import grading
import known_class
import nbformat
import pytest
import watched

from autograder.assignment import load
from nlpcourse.classroom import COURSE_ROOT


def test_a_quick_run_measures_both_and_leaves_table_numbers_and_plot(tmp_path: Path):
    command = [sys.executable, "benchmarks/grading.py", "--quick", "--out", str(tmp_path)]
    done = subprocess.run(command, cwd=COURSE_ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    measured = json.loads((tmp_path / "grading.json").read_text(encoding="utf-8"))
    seconds = measured["compared"]["seconds"]
    assert len(seconds) == 4 and all(took > 0 for name, took in seconds.items() if name != "ours, one more")
    assert [run["size"] for run in measured["grown"]["runs"]] == [2, 4]
    assert all(run["main_bytes"] > 1e7 < run["others_bytes"] for run in measured["grown"]["runs"])
    assert (tmp_path / "grading.png").stat().st_size > 10_000
    assert "Beside nbgrader" in done.stdout and "ms for each submission within" in done.stdout


def test_the_known_class_is_the_same_each_time_and_no_two_hand_in_the_same(tmp_path: Path):
    assignment = load(grading.ASSIGNMENT, grading.SOLUTIONS)
    for name in ("one", "other"):
        known_class.write_class(tmp_path / name, assignment, range(3, 8))
    texts = [[path.read_bytes() for path in sorted((tmp_path / name).rglob("*.ipynb"))] for name in ("one", "other")]
    assert texts[0] == texts[1]
    cells = [cell for text in texts[0] for cell in nbformat.reads(text, 4).cells]
    stubs = {cell.id: cell.source for cell in assignment.released.cells}
    written = [cell.source for cell in cells if cell.source != stubs[cell.id]]
    assert len(set(written)) == len(written) > 5


def test_the_numbers_are_medians_over_the_rounds_and_one_more_is_without_the_start():
    took = [{"nbgrader": {"seconds": n}, "ours": {"seconds": 12.0}, "ours_crowd": {"seconds": 12 + 19 * c}}
            for n, c in ((30.0, 1.0), (60.0, 2.0), (90.0, 6.0))]  # fmt: skip
    found = grading.compared(took, each=10)
    assert found["seconds"]["nbgrader autograde"] == 6.0 and found["times_as_fast"]["nbgrader autograde"] == 1.0
    assert found["seconds"]["ours, one more"] == pytest.approx(0.2)
    assert found["times_as_fast"]["ours, one more"] == pytest.approx(30.0)
    assert found["seconds"]["ours, same class, with start"] == pytest.approx(1.2)
    assert found["seconds"]["ours, 20 times the class, with start"] == pytest.approx(50 / 200)


def test_the_line_is_that_of_the_times():
    line = grading.straight_line([100, 500, 4000], [13 + 0.07 * size for size in (100, 500, 4000)])
    assert (line["start_seconds"], line["seconds_each"]) == (pytest.approx(13), pytest.approx(0.07))
    assert line["furthest_off"] < 1e-9
    noisy = grading.straight_line([100, 200, 400], [10.0, 22.0, 40.0])
    # relative least squares by hand: Σ (start/s + each·n/s − 1)² is least where both its derivatives are 0
    weights = [(1 / s, n / s) for n, s in ((100, 10.0), (200, 22.0), (400, 40.0))]
    aa, ab, bb, a1, b1 = (sum(f(a, b) for a, b in weights) for f in (
        lambda a, b: a * a, lambda a, b: a * b, lambda a, b: b * b, lambda a, b: a, lambda a, b: b))  # fmt: skip
    each = (aa * b1 - ab * a1) / (aa * bb - ab * ab)
    assert noisy["seconds_each"] == pytest.approx(each) and noisy["start_seconds"] == pytest.approx(
        (a1 - ab * each) / aa
    )
    bent = grading.straight_line([100, 500, 4000], [size**2 / 1000 for size in (100, 500, 4000)])
    assert bent["log_log_slope"] == pytest.approx(2) and bent["furthest_off"] > 0.5


def test_memory_is_the_most_that_was_seen_of_the_command_and_of_all_its_descendants(monkeypatch):
    monkeypatch.setattr(watched, "PAUSE", 0.05)
    held = "import subprocess, sys, time; a = bytearray({bytes}); {then}; time.sleep(0.6); del a; time.sleep(0.4)"
    code = held.format(bytes=60_000_000, then="pass")
    for size in (1, 120_000_000):
        code = held.format(bytes=size, then=f"subprocess.run([sys.executable, '-c', {code!r}])")
    seen = watched.run([sys.executable, "-c", code])
    assert 120e6 < seen.main_bytes < 160e6 and 60e6 < seen.others_bytes < 110e6 and 3.0 < seen.seconds < 30


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what processes share")
def test_memory_that_processes_share_counts_once(monkeypatch):
    monkeypatch.setattr(watched, "PAUSE", 0.05)
    code = "import os, time; a = b'x' * 100_000_000; os.fork(); os.fork(); time.sleep(1)"
    main = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {code!r}])"
    seen = watched.run([sys.executable, "-c", main])
    assert 100e6 < seen.others_bytes < 160e6


def test_a_command_that_fails_tells_what_it_said():
    with pytest.raises(RuntimeError, match="ended with 3:\nno more"):
        watched.run([sys.executable, "-c", "print('no more'); raise SystemExit(3)"])


def test_what_is_published_is_replaced_by_a_whole_run_alone():
    for options in (["--quick"], ["--part", "grow"], ["--part", "grwo", "--out", "x"]):
        done = subprocess.run([sys.executable, "benchmarks/grading.py", *options], cwd=COURSE_ROOT, capture_output=True)
        assert done.returncode == 2
