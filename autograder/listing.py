"""List the files of a folder of submissions without opening any, and read one of them with care.

A link is never followed, and nothing that could block is opened: pipes, devices, sockets.
"""

import os
import stat
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

LARGEST = 50_000_000  # bytes of one file; more is output that nobody reads
MOST_FILES = 1_000  # of one student
DEEPEST = 12  # folders within folders
LONGEST_NAME = 120  # characters that a sentence quotes
WANTED = (".ipynb", ".zip")  # what is listed before other files, should there be too many
_MEND = "Check its permissions, and grade again."
SKIPPED = (".ipynb_checkpoints", "__MACOSX", "__pycache__")


class Unreadable(Exception):
    """Its text says what happened to a file, and what to do."""


@dataclass(frozen=True)
class Entry:
    """One file that was found: the folders to it and its name, its time, and how to read it."""

    parts: tuple[str, ...]
    modified: float  # POSIX seconds
    read: Callable[[], bytes]  # raises Unreadable
    problem: str = ""  # why it must not be read
    is_stray: bool = False  # its name leads out of the zip, so it says nothing of the order in it


@dataclass
class Group:
    """What belongs to one student: a folder's files, or one loose file."""

    name: str
    entries: list[Entry] = field(default_factory=list)
    loose: bool = False


def shown(name: str) -> str:
    """Return a file's name as a sentence can quote it: without control characters, of bounded length.

    >>> shown("a\\nb.ipynb"), len(shown("x" * 999))
    ('a?b.ipynb', 120)
    """
    name = "".join("?" if unicodedata.category(char).startswith("C") else char for char in name[: 2 * LONGEST_NAME])
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME // 2] + "…" + name[1 - LONGEST_NAME // 2 :]


def is_hidden(parts: tuple[str, ...]) -> bool:
    """Tell whether a file is a system's own: hidden, a checkpoint, or macOS's notes beside a file.

    >>> is_hidden(("ada", ".git", "config")), is_hidden(("ada", "a.ipynb"))
    (True, False)
    """
    return any(part in SKIPPED or part.startswith(".") for part in parts)


def in_folder(folder: Path) -> list[Group]:
    """Return a group for each folder in `folder`, and for each loose file, by name."""
    groups = []
    with os.scandir(folder) as found:
        for entry in sorted(found, key=lambda entry: entry.name):
            if is_hidden((entry.name,)):
                continue
            if entry.is_dir(follow_symlinks=False):
                groups.append(Group(entry.name, list(_below(Path(entry.path)))))
            else:
                groups.append(Group(entry.name, [_entry(entry, (entry.name,))], loose=True))
    return groups


def _below(folder: Path) -> Iterator[Entry]:
    """Yield the files of one student, those nearest to the top first, as many as anybody hands in."""
    waiting, number = [(folder, ())], 0
    for path, parts in waiting:
        try:
            with os.scandir(path) as found:
                entries = sorted(found, key=lambda entry: (not entry.name.lower().endswith(WANTED), entry.name))
        except OSError as error:
            problem = f"The folder {shown(path.name)} cannot be opened ({error.strerror}). {_MEND}"
            yield refused((*parts, "folder"), problem)
            continue
        for entry in entries:
            inner = (*parts, entry.name)
            if is_hidden(inner):
                continue
            number += 1
            if number > MOST_FILES or len(inner) > DEEPEST:
                much = f"There are more than {MOST_FILES:,} files, or folders more than {DEEPEST} deep"
                yield refused((*parts, "more"), f"{much}; some were left out. Hand in the notebook alone.")
                return
            if entry.is_dir(follow_symlinks=False):
                waiting.append((Path(entry.path), inner))
            else:
                yield _entry(entry, inner)


def refused(parts: tuple[str, ...], problem: str) -> Entry:
    """Return an entry that is named and not read."""
    return Entry(parts, 0.0, bytes, problem)


def _entry(entry: os.DirEntry, parts: tuple[str, ...]) -> Entry:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as error:
        return refused(parts, f"{shown(parts[-1])} cannot be opened ({error.strerror}). {_MEND}")
    problem = ""
    if stat.S_ISLNK(status.st_mode):
        problem = f"{shown(parts[-1])} is a link to another place, which is not followed. Hand in the file itself."
    elif not stat.S_ISREG(status.st_mode):
        problem = f"{shown(parts[-1])} is no ordinary file (a pipe or a device). Hand in the notebook itself."
    return Entry(parts, status.st_mtime, partial(read_file, Path(entry.path)), problem)


def read_file(path: Path) -> bytes:
    """Read an ordinary file of at most 50 MB; raise `Unreadable` for anything else."""
    name = shown(path.name)
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Unreadable(f"{name} is no ordinary file. Hand in the notebook itself.")
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise Unreadable(f"{name} cannot be opened ({error.strerror}). {_MEND}") from error
    return checked(content, name)


def checked(content: bytes, name: str) -> bytes:
    """Return the content of a file; raise `Unreadable` if it is larger than 50 MB."""
    if len(content) > LARGEST:
        raise Unreadable(
            f"{name} has more than {LARGEST // 1_000_000} MB. Clear all outputs, save it, hand it in again."
        )
    return content
