"""Run a notebook's cells in a Python process of their own, and outlive whatever they do."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

START = 60  # seconds until Python has started; a cold disk may take long
GRACE = 4  # seconds to stop after an interrupt


class Error(NamedTuple):
    """An error in a cell: its name, its message, and (cell, line) of its frames, outermost first."""

    name: str
    text: str
    frames: Sequence[tuple[int, int]] = ()


class Ran(NamedTuple):
    """What came of a cell: its error, if any, and if it did not come to its end, why."""

    error: Error | None = None
    stopped: str = ""


class NoPython(Exception):
    """No Python process could be started that runs cells."""


class Lost(Exception):
    """The process died, or had to be killed; the message says which."""


class Cells:
    """A process that runs cells one after another in `folder`; it ends with the `with` block.

    Raises NoPython if it does not start.
    """

    def __init__(self, folder: Path):
        environment = {"IPYTHONDIR": str(folder.parent / "ipython"), "MPLBACKEND": "agg", "PYTHONIOENCODING": "utf-8"}
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "nlpcourse.classroom.cells"],
                cwd=folder,
                env=os.environ | environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                start_new_session=True,  # so that all that it starts can be ended with it
            )
        except OSError as error:
            raise NoPython from error
        self._replies: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Self:
        try:
            self._reply(START)
        except Lost as error:
            self.__exit__(None, None, None)
            raise NoPython from error
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError):  # it is gone, and all that it started
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        with suppress(OSError):  # what was not read
            self._process.stdin.close()

    def run(self, number: int, source: str, seconds: float) -> Ran:
        """Run a cell, for at most so many seconds; raise `Lost` if that is the end of the process."""
        request = json.dumps({"number": number, "source": source, "seconds": seconds})
        with suppress(OSError):  # it is gone: there is no reply either
            print(request, file=self._process.stdin, flush=True)
        reply = json.loads(self._reply(seconds + GRACE, seconds))
        error = Error(**reply["error"]) if reply["error"] else None
        return Ran(error, f"stopped after {seconds:g} s: does a loop never end?" if reply["stopped"] else "")

    def _listen(self) -> None:
        with self._process.stdout as replies:
            for line in replies:
                self._replies.put(line)
        self._replies.put("")

    def _reply(self, patience: float, seconds: float = START) -> str:
        try:
            line = self._replies.get(timeout=patience)
        except queue.Empty:
            raise Lost(f"still running after {seconds:g} s, and nothing could interrupt it") from None
        if not line.endswith("\n"):
            raise Lost("Python died here: did it run out of memory, or call exit()?")
        return line
