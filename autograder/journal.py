"""The journal of a class: which submissions are recorded, line by line, so that a killed run can be resumed.

A line is written after everything else about its submission is in place. A line that was cut short
by the end of the process is no line.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from autograder import GraderError

try:
    import fcntl
except ImportError:  # Windows, where two graders at a time are not told apart
    fcntl = None


@dataclass(frozen=True)
class Entry:
    """One submission whose files and marks are all in place; `database` is "" for the usual one."""

    student: str
    seal: str  # "" if nothing was handed in
    database: str = ""


class Journal:
    """The journal in one file; use it as a context, which also keeps a second grader out."""

    def __init__(self, path: Path):
        self.path = path
        self.recorded: dict[str, Entry] = {}  # the last entry of each student

    def __enter__(self) -> "Journal":
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._file = open(self.path, "a+b")
        try:
            self._keep_others_out()
            self._read()
        except BaseException:
            self._file.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, entries: Iterable[Entry]) -> None:
        """Write entries, and wait until the disk has them."""
        entries = list(entries)
        lines = "".join(json.dumps(asdict(entry)) + "\n" for entry in entries)
        self._file.write(lines.encode("ascii"))
        self._file.flush()
        os.fsync(self._file.fileno())
        self.recorded |= {entry.student: entry for entry in entries}

    def _keep_others_out(self) -> None:
        if fcntl:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise GraderError(
                    f"Another run is grading into {self.path.parent.parent}. Wait for its end, or stop it."
                ) from error

    def _read(self) -> None:
        """Read the entries, and cut off a last line that is not whole."""
        self._file.seek(0)
        content = self._file.read()
        self._file.truncate(content.rfind(b"\n") + 1)
        for line in content.split(b"\n")[:-1]:
            try:
                entry = Entry(**json.loads(line))
            except (ValueError, TypeError):  # a damaged line: its submission is graded again
                continue
            self.recorded[entry.student] = entry


def path_of(grading: Path, assignment: str) -> Path:
    """Return where the journal of an assignment is kept."""
    return grading / "journal" / f"{assignment}.jsonl"
