"""The benchmark of the grader runs: a handful of submissions, graded by nbgrader and by ours."""

import json
import subprocess
import sys
from pathlib import Path

from nlpcourse.classroom import COURSE_ROOT


def test_a_quick_run_measures_both_and_leaves_table_numbers_and_plot(tmp_path: Path):
    command = [sys.executable, "benchmarks/grading.py", "--quick", "--out", str(tmp_path)]
    done = subprocess.run(command, cwd=COURSE_ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    measured = json.loads((tmp_path / "grading.json").read_text(encoding="utf-8"))
    for unit in ("seconds", "cpu_seconds"):
        assert len(measured["compared"][unit]["each"]) == 4
        assert all(took > 0 for name, took in measured["compared"][unit]["each"].items() if name != "ours, one more")
    assert [run["size"] for run in measured["grown"]["runs"]] == [2, 4]
    assert all(run["main_bytes"] > 1e7 < run["others_bytes"] for run in measured["grown"]["runs"])
    assert (tmp_path / "grading.png").stat().st_size > 10_000
    assert "Beside nbgrader" in done.stdout and "ms for each submission" in done.stdout
