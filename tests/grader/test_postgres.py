"""A class can be graded into a real PostgreSQL server, which this test starts."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from grader import handed_in, tiny
from grader.test_gradebook import mark_by_hand, rows
from typer.testing import CliRunner

from autograder import GraderError, cli, gradebook
from autograder.assignment import Assignment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the server is started as on POSIX systems")
ACCOUNT = "postgres"  # the server refuses to run as root


def programs() -> Path | None:
    """Return the folder of PostgreSQL's programs, of the newest version."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    on_path = shutil.which("initdb")
    return found[-1] if found else Path(on_path).parent if on_path else None


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a server on a free port, and return the URL of its database."""
    if programs() is None:
        if os.environ.get("CI") and sys.platform == "linux":  # elsewhere CI has none
            pytest.fail("PostgreSQL is not installed: install the package postgresql, as .ci/run does")
        pytest.skip("PostgreSQL is not installed")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with folder_of_the_account() as folder:
        password = folder / "password"
        password.write_text("secret")
        run("initdb", "-D", f"{folder}/db", "-U", "grader", "-A", "scram-sha-256", f"--pwfile={password}", "--no-sync")
        options = f"-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories={folder} -c fsync=off"
        run("pg_ctl", "-D", f"{folder}/db", "-l", f"{folder}/log", "-w", "-o", options, "start")
        try:
            yield f"postgresql://grader:secret@127.0.0.1:{port}/postgres"
        finally:
            run("pg_ctl", "-D", f"{folder}/db", "-m", "immediate", "stop")


@contextlib.contextmanager
def folder_of_the_account() -> Iterator[Path]:
    """Make a folder that the server's account may write and reach; pytest's own is closed to others."""
    with tempfile.TemporaryDirectory() as name:
        if os.geteuid() == 0:
            shutil.chown(name, ACCOUNT)
        yield Path(name)


def run(program: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs, as its own account if we are root."""
    account = {"user": ACCOUNT, "group": ACCOUNT, "extra_groups": []} if os.geteuid() == 0 else {}
    command = [str(programs() / program), *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", timeout=60, **account)


def test_the_rows_are_those_of_sqlite_and_marks_by_hand_stay(assignment: Assignment, server: str, tmp_path: Path):
    urls = [gradebook.url_of(tmp_path, server), gradebook.url_of(tmp_path)]
    students = list(handed_in.ANSWERS)
    for url in urls:
        gradebook.register(assignment, url)
        gradebook.record(assignment, [handed_in.graded(assignment, student) for student in students], url)
        mark_by_hand(url, assignment, "all")
        gradebook.record(assignment, [handed_in.graded(assignment, student) for student in students], url)
    assert rows(urls[0]) == rows(urls[1]) != []
    assert gradebook.marks(assignment, urls[0]) == gradebook.marks(assignment, urls[1])


def test_a_class_is_graded_and_reported(tiny_course: Path, server: str):
    tiny.hand_in(tiny_course / "class", "zoë", tiny.source_notebook())
    command = ["grade", tiny.NAME, "class", "--grading", "g", "--workers", "1"]
    for environment, options in (({}, ["--db", server]), ({"AUTOGRADER_DB": server}, [])):  # graded, then unchanged
        result = CliRunner().invoke(cli.app, [*command, *options], env=environment)
        assert result.exit_code == 0, result.output
        assert "zoë,2,3,,5,7," in (tiny_course / "g" / "report" / tiny.NAME / "grades.csv").read_text(encoding="utf-8")
    assert not (tiny_course / "g" / "gradebook.db").exists()
    assert "secret" not in (tiny_course / "g" / "journal" / f"{tiny.NAME}.jsonl").read_text()


@pytest.mark.parametrize("wrong", [("secret", "password"), ("/postgres", "/nosuch")])
def test_a_server_that_refuses_is_answered_in_one_sentence(
    assignment: Assignment, server: str, tmp_path: Path, wrong: tuple[str, str]
):
    with pytest.raises(GraderError, match="cannot be opened") as error:
        gradebook.register(assignment, gradebook.url_of(tmp_path, server.replace(*wrong)))
    assert "\n" not in str(error.value) and "grader:secret" not in str(error.value)
