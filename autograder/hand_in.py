"""What one student handed in: the files as found, and how they are fetched in the main process."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import PurePosixPath

from nbgrader.utils import parse_utc

from autograder import lms
from autograder.listing import Entry, Unreadable, shown

MOST_NOTEBOOKS = 20  # of one student, the newest
LARGEST_HAND_IN = 100_000_000  # bytes, all notebooks and zips of one student
TIMESTAMP = "timestamp.txt"  # nbgrader's: when the submission was collected
_COPY = re.compile(r"(.+)-(\d{1,3})")  # Canvas's: the same name, handed in again
NOT_READ = "It is no notebook, so it was not read."


@dataclass(frozen=True)
class File:
    """One file that a student handed in; `problem` says why its content is not here."""

    name: str
    content: bytes
    modified: float  # POSIX seconds
    problem: str = ""
    late: bool | None = None  # what Canvas says; None: go by the time
    attempt: int = 0  # of files with the same name in Canvas, the higher is the later

    @property
    def is_notebook(self) -> bool:
        """Tell whether its name is that of a notebook."""
        return self.name.lower().endswith(".ipynb")

    @property
    def is_zip(self) -> bool:
        """Tell whether its name is that of a zip."""
        return self.name.lower().endswith(".zip")


@dataclass(frozen=True)
class HandIn:
    """What one student handed in, found and not yet read; `student` is safe as a file's name."""

    student: str
    entries: tuple[Entry, ...]
    senders: tuple[lms.Sender | None, ...]  # for each entry, who Canvas or Moodle says handed it in

    @property
    def late_mark(self) -> bool:
        """Tell whether Canvas marks any of it as late."""
        return any(sender is not None and sender.late is True for sender in self.senders)

    def load(self) -> list[File]:
        """Read the notebooks and zips, the newest first and within bounds; of other files only their names."""
        stamps = {entry.parts[:-1]: time for entry in self.entries if (time := _timestamp(entry)) is not None}
        names = [sender.file if sender and sender.file else entry.parts[-1] for entry, sender in self._pairs()]
        files = []
        for (entry, sender), name in zip(self._pairs(), names):
            if entry.parts[-1] == TIMESTAMP and entry.parts[:-1] in stamps:
                continue
            late = sender.late if sender else None
            modified = stamps.get(entry.parts[:-1], entry.modified)
            attempt = _attempt(name, names) if late is not None else 0
            files.append((File(shown(name), b"", modified, entry.problem, late, attempt), entry))
        return filled(sorted(files, key=lambda pair: (newest_first(pair[0]), pair[0].name)))

    def _pairs(self) -> Iterable[tuple[Entry, lms.Sender | None]]:
        return zip(self.entries, self.senders)


def newest_first(file: File) -> tuple[float, float]:
    """Return what sorts files: Canvas's number, then time; files as new as each other stay in their order."""
    return -file.attempt, -file.modified


def _attempt(name: str, names: list[str]) -> int:
    """Return the number that Canvas gave to a file handed in again under the same name, else 0.

    >>> _attempt("a-2.ipynb", ["a.ipynb", "a-2.ipynb"]), _attempt("a-2.ipynb", ["a-2.ipynb"])
    (2, 0)
    """
    base = without_copy(name)
    return int(_COPY.fullmatch(PurePosixPath(name).stem)[2]) if base != name and len(_same(base, names)) > 1 else 0


def _same(base: str, names: list[str]) -> set[str]:
    return {name for name in names if base in (name, without_copy(name))}


def without_copy(name: str) -> str:
    """Take Canvas's number off a name.

    >>> without_copy("a-2.ipynb"), without_copy("a.ipynb")
    ('a.ipynb', 'a.ipynb')
    """
    stem, dot, ending = name.rpartition(".")
    match = _COPY.fullmatch(stem)
    return f"{match[1]}{dot}{ending}" if match else name


def _timestamp(entry: Entry) -> float | None:
    """Return the time that nbgrader wrote beside a submission, in POSIX seconds; UTC where no zone is given."""
    if entry.parts[-1] != TIMESTAMP or entry.problem:
        return None
    try:
        text = entry.read()[:100].decode("utf-8-sig").strip()
        return parse_utc(text).replace(tzinfo=UTC).timestamp()
    except Exception:  # whatever a parser of dates may raise: then it is no time
        return None


def filled(files: list[tuple[File, Entry]]) -> list[File]:
    """Return the files with their content, as far as it is worth reading, until there is too much."""
    done, number, size = [], 0, 0
    for file, entry in files:
        if not file.problem and not file.is_notebook and not file.is_zip:
            file = replace(file, problem=NOT_READ)
        elif not file.problem and (number >= MOST_NOTEBOOKS or size > LARGEST_HAND_IN):
            file = replace(file, problem=f"{file.name} was not read: too many newer files were handed in with it.")
        elif not file.problem:
            file = _read(file, entry)
            number, size = number + 1, size + len(file.content)
        done.append(file)
    return done


def _read(file: File, entry: Entry) -> File:
    try:
        return replace(file, content=entry.read())
    except Unreadable as error:
        return replace(file, problem=str(error))
