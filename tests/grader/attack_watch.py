"""Canaries around a class of attackers: what nobody may touch, and what must not be left behind."""

import hashlib
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import psutil

MARKS = ("pwned", "accomplice", "relay-38", "sitecustomize.py", "usercustomize.py")  # names of files that attacks leave
ATTACKER = "attacker"  # what the attacks call a process that is to stay


@dataclass
class Watch:
    """Canaries in and around `folder`; `harm` says what happened to them, and when it was noticed."""

    folder: Path
    harm: list[str] = field(default_factory=list)
    moments: list[float] = field(default_factory=list)  # when each submission was done
    _files: dict[Path, str] = field(default_factory=dict)

    def __enter__(self) -> Self:
        self.process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3600)"])
        self._servers = [socket.create_server(("", 0))]
        self.port = self._servers[0].getsockname()[1]
        self._before = {child.pid for child in psutil.Process().children(recursive=True)}
        for address in (str(self.folder / "canary.socket"), f"\0canary-{self.port}"):
            server = socket.socket(socket.AF_UNIX)
            server.bind(address)
            server.listen()
            self._servers.append(server)
        for server in self._servers:
            server.setblocking(False)
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        for server in self._servers:
            server.close()

    def start(self) -> None:
        """Remember every file as it is now, and give everybody the right to change it: the jail must forbid it."""
        for path in sorted(self.folder.rglob("*")):
            if not path.is_symlink() and not path.is_socket():
                path.chmod(0o777 if path.is_dir() else 0o666)
            if (path.is_file() and path.parent.name != "grading") or path.name == "canary.txt":
                self._files[path] = _content(path)
        self.folder.chmod(0o777)
        self.moments.append(time.monotonic())

    def look(self, done: int, total: int) -> None:
        """Note the time of a finished submission, and whether the cheap canaries are well."""
        self.moments.append(time.monotonic())
        if self.process.poll() is not None:
            self._note(f"the canary process is dead after submission {done}")
        for path in (path for path in self._files if path.name == "canary.txt"):
            if _content(path) != self._files[path]:
                self._note(f"{path.name} changed before submission {done + 1} was done")

    def look_closely(self) -> None:
        """Look at everything, once all is over."""
        self.look(len(self.moments) - 1, 0)
        for path, before in self._files.items():
            if _content(path) != before:
                self._note(f"{path.relative_to(self.folder)} was changed")
        self.harm += [f"{path} was left behind" for path in _left_files(self.folder)]
        for server in self._servers:
            try:
                server.accept()
            except BlockingIOError:
                continue
            self._note(f"somebody connected to {server.getsockname()!r}")

    def left_processes(self) -> list[str]:
        """Return the processes that are left, of the attackers or of the grader."""
        mine = [child for child in psutil.Process().children(recursive=True) if child.pid not in self._before]
        named = [process for process in psutil.process_iter(["name"]) if process.info["name"] == ATTACKER]
        return [_described(process) for process in (*mine, *named) if "resource_tracker" not in _described(process)]

    def longest_wait(self) -> float:
        """Return the longest time between two finished submissions, in seconds."""
        return max(after - before for before, after in zip(self.moments, self.moments[1:]))

    def _note(self, text: str) -> None:
        if text.split(" after ")[0].split(" before ")[0] not in " ".join(self.harm):
            self.harm.append(text)


def _content(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "gone"


def _left_files(folder: Path) -> list[Path]:
    """Return files of the attackers' names in the class's folder, and in the folders that everybody may write to."""
    shared = [Path(tempfile.gettempdir()), Path("/dev/shm"), Path("/var/tmp"), Path.cwd(), Path.home()]
    found = [path for place in shared if place.is_dir() for path in place.iterdir()]
    found += [path for path in folder.rglob("*") if "submissions" not in path.parts and "grading" not in path.parts]
    found += list((folder / "grading").glob("*"))
    return [path for path in found if path.name.startswith(MARKS)]


def _described(process: psutil.Process) -> str:
    try:
        return f"{process.pid} {' '.join(process.cmdline())[:200] or process.name()}"
    except psutil.Error:
        return f"{process.pid} (gone)"
