"""Fixtures that several test modules share."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from grader.attack_table import lines
from made_course import make_course
from made_hub import Hub, serving_hub
from made_server import RIGHT, FileServer, serving

from nlpcourse import cli
from nlpcourse.data import catalogue
from nlpcourse.data.catalogue import DataSet, File

TESTS = Path(__file__).parent
SLOW = (  # `make test-fast` leaves these out: they re-execute notebooks, drive a browser, train, or grade whole classes
    "browser",
    "grader/test_attacks.py",
    "grader/test_benchmark.py",
    "grader/test_cluster.py",
    "grader/test_known_answers_graded.py",
    "grader/test_resume.py",
    "grader/test_sample_class.py",
    "test_docs.py",
    "test_make_checkpoints.py",
    "test_nbval.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of SLOW, of which each must be there."""
    slow = [TESTS / name for name in SLOW]
    assert all(path.exists() for path in slow), f"expected files and folders of tests/, received {SLOW}"
    for item in items:
        if any(item.path.is_relative_to(path) for path in slow):
            item.add_marker("slow")


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the root of a made-up course, which `nlpcourse` takes for its own."""
    monkeypatch.setattr(cli, "COURSE_ROOT", make_course(tmp_path))
    return tmp_path


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FileServer]:
    """Yield a server of RIGHT."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(RIGHT) as server:
        yield server


@pytest.fixture
def hub_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """Yield a hub without files, in place of the real one, with an empty folder for what is fetched."""
    from nlpcourse.pretrained import hub  # here, for it imports PyTorch

    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("NLPCOURSE_DATA", str(tmp_path / "fetched"))
    (tmp_path / "hub").mkdir()
    with serving_hub(tmp_path / "hub") as server:
        monkeypatch.setattr(hub, "HUB", f"http://127.0.0.1:{server.server_port}")
        yield server


@pytest.fixture
def bottles(server: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataSet:
    """Return a data set of one file on the server, the only one of the catalogue, with an empty folder for it."""
    monkeypatch.setenv("NLPCOURSE_DATA", str(tmp_path / "fetched"))
    file = File(f"http://127.0.0.1:{server.server_port}/b.txt", len(RIGHT), hashlib.sha256(RIGHT).hexdigest())
    monkeypatch.setattr(catalogue, "DATA_SETS", (DataSet("bottles", "Bottles", "none", (file,)),))
    return catalogue.DATA_SETS[0]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what each attack on the grader came to; the workers of pytest-xdist send it with their reports."""
    reports = [report for key in ("passed", "failed") for report in terminalreporter.stats.get(key, [])]
    attacks = [value for report in reports for key, value in report.user_properties if key == "attack"]
    if attacks:
        terminalreporter.section("attacks on the grader")
        for line in lines(attacks):
            terminalreporter.write_line(line)


@pytest.fixture
def seeded() -> Iterator[None]:
    """Seed PyTorch's global generator, from which its modules draw their weights, for one test."""
    import torch  # here, for most tests do without

    with torch.random.fork_rng():
        torch.manual_seed(0)
        yield
