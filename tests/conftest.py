"""Fixtures that several test modules share."""

from pathlib import Path

import pytest
from made_course import make_course

from nlpcourse import cli


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the root of a made-up course, which `nlpcourse` takes for its own."""
    monkeypatch.setattr(cli, "COURSE_ROOT", make_course(tmp_path))
    return tmp_path
