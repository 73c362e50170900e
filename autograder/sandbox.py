"""The grader's side of the jail: starts zygotes, and has them fork and end jailed children.

A zygote sees the Python environment, `nlpcourse` and the few modules that it runs, read-only, and
nothing else of this computer. SECURITY.md says what that promises.
"""

import itertools
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import IO

from autograder import GraderError, mounts, namespaces, user_ids

START_SECONDS = 120  # a cold disk may take long to load torch
DYING_SECONDS = 0.5  # between closing its socket and the end of a process
ANSWER_SECONDS = 30  # for the zygote to fork or to end a child
CLOSING_SECONDS = 2  # for the zygote to end its children and itself

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")
_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "MPLBACKEND": "agg",
    "PYTHONHASHSEED": "0",  # sets have the same order each time, so that grades are the same
    **dict.fromkeys(_THREADS, "1"),
}
_PYTHON = (sys.executable, "-s", "-P", "-B", "-c")  # as -I, but the variables above count
_started = itertools.count()  # zygotes of this process
# The first process that the kernel ends when memory is short is the student's.
_KILLED_FIRST = 'echo 1000 2>/dev/null >/proc/self/oom_score_adj; exec "$@"'
_RUN = "import sys; sys.path.insert(0, sys.argv[1]); from autograder import {0}; {0}.{1}"
_RUN_ZYGOTE = _RUN.format("zygote", "main(sys.argv[2])")
_RUN_ENTER = _RUN.format("namespaces", "enter(*__import__('json').loads(sys.argv[2]))")

_NO_START = "The process that runs the submissions did not start: {}. Install what is missing where the grader runs."
_NO_JAIL = (
    "the submissions cannot be jailed on this computer ({}). Grade on Linux, on Windows in WSL 2, or in a container "
    "that permits namespaces; installing bubblewrap (`apt install bubblewrap`) may help. If you trust every "
    "submission, `--trust-submissions` grades without a jail."
)


@dataclass(frozen=True)
class Limits:
    """What one child may use: bytes of memory and of disk, CPU seconds, processes (threads count), open files.

    `memory` bounds the address space beyond what the zygote has when it forks. A child that unmaps
    pages which it has from the zygote gains that room, so the zygote's own size is the most that it can add.
    """

    memory: int = 1 << 30
    cpu_seconds: int = 60
    processes: int = 16
    open_files: int = 64
    disk: int = 64 << 20


class ZygoteLost(GraderError):
    """The zygote ended, or does not answer."""

    def __init__(self, reason: object):
        super().__init__(f"the process that runs the submissions is gone ({reason}); try again, perhaps with less load")


class Child:
    """A jailed process; the other end of `socket` is its only way out."""

    def __init__(self, zygote: "Zygote", number: int, wire: socket.socket):
        self.socket = wire
        self._zygote, self._process, self._number = zygote, zygote.process, number
        self._ended = ""

    def end(self) -> str:
        """Kill it with all that it started, and wait until they are gone; say how it had ended.

        "running" (only now), "exit", "crash" (by a signal), "memory" or "cpu" (over its limit).
        """
        if not self._ended:
            # Who has closed the socket is about to end, and the reason is worth waiting for.
            grace = DYING_SECONDS if self._has_hung_up() else 0
            self._ended = self._zygote.end(self._process, self._number, grace)
            self.socket.close()
        return self._ended

    def _has_hung_up(self) -> bool:
        if self.socket.fileno() < 0:
            return False
        poll = select.poll()
        poll.register(self.socket, 0)
        return bool(poll.poll(0))


class Zygote:
    """A process that has imported `preload` and forks children with `limits`; use it as a context, or `close` it."""

    def __init__(self, preload: Sequence[str], limits: Limits, jail: bool = True):
        self.process: subprocess.Popen | None = None
        self._preload, self._limits, self._jail = preload, limits, jail
        self._kept = ExitStack()  # what is to be removed when the process has ended

    def __enter__(self) -> "Zygote":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Start the process, and wait until it has imported all; GraderError if that fails."""
        builder = available() if self._jail else ""
        self._start(builder)

    def close(self) -> None:
        """End the process and all its children."""
        if self.process:
            self._control.close()  # upon which it ends its children
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(CLOSING_SECONDS)
            self.process.kill()
            self.process.wait()
            self._kept.close()
            self.process = None

    def fork(self) -> Child:
        """Return a fresh child; a zygote that has died is started once more."""
        try:
            return self._fork()
        except ZygoteLost:
            self.close()
            self.start()
            return self._fork()

    def end(self, process: subprocess.Popen, number: int, grace: float = 0.0) -> str:
        """End a child of that process, which may be gone with all its children; wait `grace` seconds first."""
        if process is not self.process:
            return "crash"
        try:
            return self._ask(f"end {number} {grace}")
        except ZygoteLost:
            self.close()
            return "crash"

    def _start(self, builder: str) -> None:
        if not hasattr(os, "fork"):
            raise GraderError("Windows cannot run the submissions, with or without a jail. Grade in WSL 2.")
        with tempfile.TemporaryFile() as errors:
            self._launch(builder, errors)
            try:
                problem = self._receive(START_SECONDS)
            except ZygoteLost as error:
                errors.seek(0)
                said = errors.read().decode(errors="replace").strip().splitlines()
                problem = said[-1][:500] if said else str(error)  # of a traceback, what went wrong
        if problem != "ready":
            self.close()
            raise GraderError(_NO_START.format(problem.removeprefix("failed ")))

    def _launch(self, builder: str, errors: IO[bytes]) -> None:
        """Start the process, in the jail's root folder, or without a jail in a folder that goes with it."""
        folder = "/"
        if not builder:
            made = tempfile.TemporaryDirectory(prefix="grader-", ignore_cleanup_errors=True)
            folder = self._kept.enter_context(made)
        self._control, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(
                ["/bin/sh", "-c", _KILLED_FIRST, "sh", *self._command(builder, theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                env=_ENVIRONMENT | dict.fromkeys(("HOME", "TMPDIR"), namespaces.SCRATCH if builder else folder),
                cwd=folder,
                pass_fds=[theirs.fileno()],
            )

    def _command(self, builder: str, descriptor: int) -> list[str]:
        """Return the command that starts the zygote in a jail, or in none if there is no builder."""
        first_id = 0  # the account's own for all
        if builder and os.geteuid() == 0:
            maps = [Path(f"/proc/self/{name}").read_text() for name in ("uid_map", "gid_map")]
            first_id = user_ids.first_id(maps, os.getpid(), next(_started))
        config = {"socket": descriptor, "preload": list(self._preload), "limits": asdict(self._limits)}
        config |= {"jail": bool(builder), "first_id": first_id}
        package = Path(__file__).resolve().parents[1]
        zygote = [*_PYTHON, _RUN_ZYGOTE, mounts.COURSE if builder else str(package), json.dumps(config)]
        shown = mounts.shown()
        if builder == "bubblewrap":
            return [shutil.which("bwrap") or "bwrap", *mounts.bubblewrap(shown), "--", *zygote]
        if builder == "namespaces":
            return [*_PYTHON, _RUN_ENTER, str(package), json.dumps([shown, zygote])]
        return zygote

    def _fork(self) -> Child:
        ours, theirs = socket.socketpair()
        with theirs:
            answer = self._ask("fork", theirs.fileno())
        if not answer.isdecimal():
            ours.close()
            problem = answer.removeprefix("failed ")
            raise GraderError(f"A submission could not be locked in: {problem}. Try again with fewer --workers.")
        return Child(self, int(answer), ours)

    def _ask(self, request: str, *descriptors: int) -> str:
        if not self.process:
            raise ZygoteLost("it was never started, or is closed")
        try:
            socket.send_fds(self._control, [request.encode()], descriptors)
        except OSError as error:
            raise ZygoteLost(error) from error
        return self._receive(ANSWER_SECONDS)

    def _receive(self, seconds: float) -> str:
        self._control.settimeout(seconds)
        try:
            answer = self._control.recv(1 << 16)
        except OSError as error:
            raise ZygoteLost(error) from error
        if not answer:
            raise ZygoteLost("it ended without a word")
        return answer.decode()


@cache
def available() -> str:
    """Return what can build a jail here, "bubblewrap" or "namespaces"; GraderError if a try shows that none can."""
    if sys.platform != "linux":
        raise GraderError(_NO_JAIL.format("only Linux can"))
    problems = []
    for builder in ("bubblewrap", "namespaces") if shutil.which("bwrap") else ("namespaces",):
        zygote = Zygote((), Limits())
        try:
            zygote._start(builder)
            zygote._fork().end()
            return builder
        except GraderError as error:
            problems.append(f"{builder}: {error}")
        finally:
            zygote.close()
    raise GraderError(_NO_JAIL.format("; ".join(problems)))
