"""Fixtures for the tests of the grader: the tiny assignment."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from grader import jailed, tiny

from autograder import GraderError, cli, sandbox
from autograder.assignment import Assignment, load

collect_ignore_glob = ["attacks/*"]  # never to be imported: they are run in the jail alone


@pytest.fixture(scope="session")
def jail() -> None:
    """Skip the test where no jail can be had; in CI on Linux there must be one."""
    try:
        sandbox.available()
    except GraderError as error:
        if os.environ.get("CI") and sys.platform == "linux":
            raise
        pytest.skip(str(error))


@pytest.fixture(scope="module", params=jailed.BUILDERS)
def builder(request: pytest.FixtureRequest) -> Iterator[str]:
    """Return a way to build a jail, which is used meanwhile."""
    with jailed.built_by(request.param) as name:
        yield name


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
