"""Fixtures for the tests of the grader: the tiny assignment."""

from pathlib import Path

import pytest
from grader import tiny

from autograder import cli
from autograder.assignment import Assignment, load

collect_ignore_glob = ["attacks/*"]  # never to be imported: they are run in the jail alone


@pytest.fixture(scope="session")
def assignment(tmp_path_factory: pytest.TempPathFactory) -> Assignment:
    """Return the tiny assignment as the grader reads it."""
    return load(tiny.NAME, tiny.write_source(tmp_path_factory.mktemp("course")))


@pytest.fixture
def submissions(tmp_path: Path) -> Path:
    """Return an empty folder for submissions."""
    folder = tmp_path / "submissions"
    folder.mkdir()
    return folder


@pytest.fixture
def tiny_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the root of a course with the tiny assignment, which the commands take for theirs."""
    monkeypatch.setattr(cli, "SOLUTIONS", tiny.write_source(tmp_path))
    monkeypatch.setattr(cli, "EXERCISES", tmp_path / "exercises")
    monkeypatch.chdir(tmp_path)
    return tmp_path
