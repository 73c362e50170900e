"""What one student handed in: the files as found, and how they are fetched in the main process."""

import re
from dataclasses import dataclass, replace
from datetime import UTC

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
    upload: int = 0  # Canvas's number: the higher is the later

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
    assignment: str
    entries: tuple[Entry, ...]
    senders: tuple[lms.Sender | None, ...]  # for each entry, who Canvas or Moodle says handed it in

    def load(self) -> list[File]:
        """Read the notebooks and zips, the newest first and within bounds; of other files only their names."""
        stamps, files = self._stamps(), []
        for entry, sender in zip(self.entries, self.senders):
            if sender is None and entry.parts[-1] == TIMESTAMP and entry.parts[:-1] in stamps:
                continue
            name = shown(sender.file if sender and sender.file else entry.parts[-1])
            late, upload = (sender.late, sender.upload) if sender else (None, 0)
            modified = entry.modified if sender else self._time(entry, stamps)
            files.append((File(name, b"", modified, entry.problem, late, upload), entry))
        return filled(sorted(files, key=lambda pair: (newest_first(pair[0]), pair[0].name)))

    def _stamps(self) -> dict[tuple[str, ...], float]:
        """Return nbgrader's times by folder; what lies deeper could be the student's own."""
        places = ((TIMESTAMP,), (self.assignment, TIMESTAMP))
        own = [entry for entry, sender in zip(self.entries, self.senders) if sender is None and entry.parts in places]
        times = {entry.parts[:-1]: _timestamp(entry) for entry in own}
        return {folder: time for folder, time in times.items() if time is not None}

    def _time(self, entry: Entry, stamps: dict[tuple[str, ...], float]) -> float:
        """Return when an entry was handed in: by the stamp nearest above it, else by its own time."""
        return stamps.get(entry.parts[:-1][:1], stamps.get((), entry.modified))


def newest_first(file: File) -> tuple[int, float]:
    """Return what sorts files: Canvas's number, then time; files as new as each other stay in their order."""
    return -file.upload, -file.modified


def without_copy(name: str) -> str:
    """Take off a name what Canvas adds when it is handed in again.

    >>> without_copy("a-2.ipynb"), without_copy("a.ipynb")
    ('a.ipynb', 'a.ipynb')
    """
    stem, dot, ending = name.rpartition(".")
    match = _COPY.fullmatch(stem)
    return f"{match[1]}{dot}{ending}" if match else name


def _timestamp(entry: Entry) -> float | None:
    """Return the time that nbgrader wrote beside a submission, in POSIX seconds; UTC where no zone is given."""
    if entry.problem:
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
