"""Zygotes and children come and go: fast, leaving nothing behind, whoever of them dies first."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import psutil
import pytest
from grader.jailed import LIMITS, ROOT, ask, run, wait_until_hung_up

from autograder import GraderError, user_ids
from autograder import zygote as inside
from autograder.sandbox import Limits, Zygote, available


@pytest.fixture(scope="module")
def zygote(builder: str) -> Iterator[Zygote]:
    """Return a zygote."""
    with Zygote((), LIMITS) as started:
        yield started


@pytest.mark.parametrize(
    ("how", "source"),
    [
        ("exit", "os._exit(3)"),
        ("crash", "ctypes.string_at(0)"),
        ("memory", f"full = bytearray(b'x') * {int(0.9 * LIMITS.memory)}; ctypes.string_at(0)"),
        ("cpu", "while True: pass"),
    ],
)
def test_it_is_said_how_a_child_ended(builder: str, how: str, source: str) -> None:
    with Zygote((), Limits(memory=LIMITS.memory, cpu_seconds=1)) as zygote:
        child = zygote.fork()
        run(child, source)
        wait_until_hung_up(child)
        assert child.end() == how


def test_100_children_leave_nothing_behind(zygote: Zygote) -> None:
    def traces() -> tuple[int, ...]:
        processes = psutil.Process().children(recursive=True)
        shown = [len(Path(f"/proc/{process.pid}/mountinfo").read_text().splitlines()) for process in processes]
        return psutil.Process().num_fds(), *(process.num_fds() for process in processes), *shown

    def resident() -> int:
        return sum(process.memory_info().rss for process in psutil.Process().children(recursive=True))

    zygote.fork().end()
    before, memory = traces(), resident()
    for _ in range(100):
        zygote.fork().end()
    assert traces() == before
    assert resident() - memory < 4 << 20


def test_a_zygote_that_dies_is_started_again_and_its_children_die_with_it(builder: str) -> None:
    with Zygote((), LIMITS) as zygote:
        child = zygote.fork()
        for process in reversed(psutil.Process(zygote.process.pid).children(recursive=True)):
            process.kill()
        child.socket.settimeout(20)
        assert child.socket.recv(1) == b""
        again = zygote.fork()
        assert ask(again, "1 + 1") == 2
        assert child.end() == "crash" and again.end() == "running"


def test_children_end_with_the_process_that_built_their_jail(builder: str) -> None:
    with Zygote((), LIMITS) as zygote:
        child = zygote.fork()
        run(child, "time.sleep(60)")
        started = psutil.Process(zygote.process.pid).children(recursive=True)
        assert len(started) >= 2, "the zygote and the child"
        zygote.process.kill()
        assert psutil.wait_procs(started, timeout=20)[1] == []


def test_zygotes_hash_alike_and_have_different_user_ids(zygote: Zygote) -> None:
    with Zygote((), LIMITS) as other:
        hashes, users = zip(*(ask(one.fork(), "(hash('abc'), os.getuid())") for one in (zygote, other)))
    assert hashes[0] == hashes[1], "sets would have another order, and messages another text"
    assert os.geteuid() != 0 or abs(users[0] - users[1]) >= user_ids.IDS


@pytest.mark.parametrize(
    ("text", "lowest", "highest"),
    [
        ("         0          0 4294967295", 1 << 30, 1 << 31),
        ("0 100000 65536", 1 << 15, 1 << 16),
        ("0 1000 1\n1 100000 65536", 1 << 15, (1 << 16) + 1),
        ("0 100000 65536\n100000 500000 1000", 100000, 101000),
    ],
)
def test_user_ids_are_high_ones_that_exist(text: str, lowest: int, highest: int) -> None:
    firsts = [user_ids.first_id([text], process, started) for process in range(3000, 3100) for started in range(5)]
    assert lowest <= min(firsts) and max(firsts) + user_ids.IDS <= highest
    assert len({*firsts[:5]}) == min(5, (highest - lowest) // user_ids.IDS), "the zygotes of one process"


@pytest.mark.parametrize("texts", [["0 1000 1"], ["0 0 4294967295", "0 1000 1"], ["0 0 300"]])
def test_too_few_user_ids_are_answered_with_a_sentence(texts: list[str]) -> None:
    with pytest.raises(GraderError, match=r"root needs 256 user and group ids .*, and found \d+"):
        user_ids.first_id(texts, 1, 0)


@pytest.mark.parametrize("place", ["namespaces.unshare", "os.fork"])
def test_a_zygote_survives_that_there_is_no_room_for_a_child(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    joined = []
    monkeypatch.setattr(inside.namespaces, "unshare", lambda flags: None)
    monkeypatch.setattr(inside.namespaces, "join_pid_namespace", joined.append)
    zygote = inside.Zygote({"jail": True, "limits": asdict(LIMITS), "first_id": 0})

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(f"autograder.zygote.{place}", fail)
    before = psutil.Process().num_fds()
    assert zygote._fork(os.dup(0)) == "failed [Errno 28] No space left on device"
    assert psutil.Process().num_fds() == before
    assert joined == ([zygote._pidfd] if place == "os.fork" else []), "else the next child had no namespace to be in"
    os.close(zygote._pidfd)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_nothing_survives_a_grader_that_is_killed(builder: str, number: int) -> None:
    code = f"""
import psutil, sys, time
from autograder import sandbox
sandbox.available = lambda: {builder!r}
zygote = sandbox.Zygote((), sandbox.Limits())
child = zygote.fork()
print(*(process.pid for process in psutil.Process().children(recursive=True)), flush=True)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT) as grader:
        started = [psutil.Process(int(pid)) for pid in grader.stdout.readline().split()]
        grader.send_signal(number)
        assert len(started) >= 3, "the builder, the zygote and the child"
        assert psutil.wait_procs(started, timeout=20)[1] == []


def test_a_module_that_cannot_be_imported_is_named(builder: str) -> None:
    with pytest.raises(GraderError, match="No module named 'no_such_module'"):
        Zygote(("no_such_module",), LIMITS).start()


def test_a_child_is_not_let_in_if_it_cannot_be_locked_in(builder: str) -> None:
    with (
        Zygote((), Limits(disk=-1)) as zygote,
        pytest.raises(GraderError, match=r"could not be locked in: OSError: .*mount"),
    ):
        zygote.fork()


def test_without_a_jail_children_have_limits_a_folder_and_nothing_of_the_environment() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADER_SECRET", "98765.4321")
        with Zygote((), LIMITS, jail=False) as zygote:
            child = zygote.fork()
            assert ask(child, "'GRADER_SECRET' in os.environ, os.listdir()") == (False, [])
            assert ask(child, f"tried(bytearray, {2 * LIMITS.memory})") == "MemoryError"
            folder = Path(ask(child, "os.getcwd()"))
            sleeper = psutil.Process(ask(child, "subprocess.Popen(['sleep', '60']).pid"))
            assert child.end() == "running"
            assert psutil.wait_procs([sleeper], timeout=20)[1] == []
    assert not folder.exists()


def test_without_a_jail_all_that_children_started_ends_with_their_zygote() -> None:
    with Zygote((), LIMITS, jail=False) as zygote:
        child = zygote.fork()
        sleeper = psutil.Process(ask(child, "subprocess.Popen(['sleep', '60']).pid"))
        run(child, "time.sleep(60)")
        started = [sleeper, sleeper.parent()]
    assert psutil.wait_procs(started, timeout=20)[1] == []


def test_without_a_jail_a_child_ends_with_a_zygote_that_is_killed() -> None:
    with Zygote((), LIMITS, jail=False) as zygote:
        child = zygote.fork()
        run(child, "time.sleep(60)")
        started = psutil.Process(zygote.process.pid).children(recursive=True)
        assert len(started) == 1
        zygote.process.kill()
        assert psutil.wait_procs(started, timeout=20)[1] == []


def test_without_a_way_to_jail_the_grader_refuses_and_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise GraderError("Operation not permitted")

    monkeypatch.setattr(Zygote, "_start", fail)
    with pytest.raises(GraderError) as refused:
        available.__wrapped__()
    for word in ("namespaces: Operation not permitted", "WSL 2", "apt install bubblewrap", "--trust-submissions"):
        assert word in str(refused.value)
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(GraderError, match=r"only Linux can.*--trust-submissions"):
        available.__wrapped__()


def test_where_bubblewrap_does_not_work_the_namespaces_are_called_directly(monkeypatch: pytest.MonkeyPatch) -> None:
    assert available.__wrapped__() == ("bubblewrap" if shutil.which("bwrap") else "namespaces")
    monkeypatch.setattr(shutil, "which", lambda name: "/bin/false")
    assert available.__wrapped__() == "namespaces"
