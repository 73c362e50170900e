"""Fixtures that several test modules share."""

from pathlib import Path

import pytest
from grader.attack_table import lines
from made_course import make_course

from nlpcourse import cli


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the root of a made-up course, which `nlpcourse` takes for its own."""
    monkeypatch.setattr(cli, "COURSE_ROOT", make_course(tmp_path))
    return tmp_path


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what each attack on the grader came to; the workers of pytest-xdist send it with their reports."""
    reports = [report for key in ("passed", "failed") for report in terminalreporter.stats.get(key, [])]
    attacks = [value for report in reports for key, value in report.user_properties if key == "attack"]
    if attacks:
        terminalreporter.section("attacks on the grader")
        for line in lines(attacks):
            terminalreporter.write_line(line)
