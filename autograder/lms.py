"""Read zips without extracting them, and the names that Canvas and Moodle give to what students hand in.

Nothing of an archive is ever written to a disk, and no name in it is used as a path. What is read is
bounded by the bytes that come out, whatever the headers say.
"""

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from autograder import GraderError
from autograder.listing import (
    DEEPEST,
    LARGEST,
    MOST_FILES,
    Entry,
    Group,
    Unreadable,
    checked,
    is_hidden,
    refused,
    shown,
)

DIRECTORY_OF_CLASS, DIRECTORY_OF_STUDENT = 64_000_000, 1_000_000  # bytes of a zip's table of contents
MOST_ENTRIES_OF_CLASS = 200_000
LARGEST_RATIO, ALWAYS_FINE = 200, 10_000_000  # how far content may swell beyond this many bytes
_CHUNK = 1 << 16
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, RuntimeError)
_DAMAGE += (OverflowError, MemoryError)
_CANVAS = re.compile(r"(?P<name>[^_]+)_(?P<late>LATE_)?(?P<number>\d+)_(?P<upload>\d+)_(?P<file>.+)", re.DOTALL)
_MOODLE = re.compile(
    r"(?P<name>.+?)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)_?(?P<file>.*)", re.DOTALL | re.IGNORECASE
)


@dataclass(frozen=True)
class Sender:
    """Who handed something in, by a learning management system's name for it."""

    name: str
    file: str  # the name that the student gave the file; "" for a folder
    late: bool | None = None  # None: it does not say
    number: str = ""  # tells apart students of the same name


def sender(name: str) -> Sender | None:
    """Read a name given by Canvas or Moodle; None for any other.

    Canvas's number stays the same for a student in a course, and is part of the name; Moodle's
    is another in each assignment, and only tells apart two of the same name.

    >>> sender("doejane_LATE_12345_67890_04-backprop-1.ipynb")
    Sender(name='doejane_12345', file='04-backprop-1.ipynb', late=True, number='')
    >>> sender("Jane Doe_123456_assignsubmission_file_")
    Sender(name='Jane Doe', file='', late=None, number='123456')
    >>> sender("jane_doe.ipynb")
    """
    if match := _MOODLE.fullmatch(name):
        return Sender(match["name"], match["file"], None, match["number"])
    if match := _CANVAS.fullmatch(name):
        return Sender(f"{match['name']}_{match['number']}", match["file"], bool(match["late"]))
    return None


class _Capped(io.BufferedReader):
    """A reader that refuses one huge read: a table of contents that is too long, before it is in memory."""

    largest = DIRECTORY_OF_STUDENT

    def read(self, size: int | None = -1) -> bytes:
        """Read as many bytes as asked for, within reason."""
        if size is not None and size > self.largest:
            raise zipfile.BadZipFile("its table of contents is too long")
        return super().read(size)


def _open(file: io.RawIOBase | io.BytesIO, largest: int) -> zipfile.ZipFile:
    reader = _Capped(file)
    reader.largest = largest
    return zipfile.ZipFile(reader)


def in_zip(path: Path, assignment: str) -> list[Group]:
    """Return a group for each folder at the top of a class's zip, and for each loose file.

    A folder around everything is looked through. An entry with an unsafe name stands for itself, with
    the reason why it was not read. Raises `GraderError` if the zip itself cannot be read.
    """
    try:
        archive = _open(path.open("rb", buffering=0), DIRECTORY_OF_CLASS)
        if len(archive.infolist()) > MOST_ENTRIES_OF_CLASS:
            raise zipfile.BadZipFile(f"it has more than {MOST_ENTRIES_OF_CLASS:,} entries")
        entries = list(_entries(archive, MOST_ENTRIES_OF_CLASS))
    except _DAMAGE as error:
        raise GraderError(f"{path} cannot be read as a zip ({shown(str(error))}). Download it again.") from error
    groups: dict[tuple[str, bool], Group] = {}
    for entry in _without_wrapper(entries, assignment):
        top, *rest = entry.parts
        group = groups.setdefault((top, not rest), Group(top, loose=not rest))
        if rest != [""]:  # "" stands for the folder itself
            group.entries.append(entry if not rest else _moved(entry, tuple(rest)))
    return [groups[key] for key in sorted(groups)]


def _moved(entry: Entry, parts: tuple[str, ...]) -> Entry:
    return Entry(parts, entry.modified, entry.read, entry.problem)


def _without_wrapper(entries: list[Entry], assignment: str) -> list[Entry]:
    """Take off a folder that holds the whole class; a student's own folder stays."""
    tops = {entry.parts[0] for entry in entries}
    inner = [_moved(entry, entry.parts[1:]) for entry in entries if len(entry.parts) > 1 and entry.parts[1]]
    if len(tops) != 1 or len(inner) < len([entry for entry in entries if entry.parts[1:] != ("",)]):
        return entries
    names = {entry.parts[0] for entry in inner}
    folders = {entry.parts[0] for entry in inner if len(entry.parts) > 1}
    is_class = any(map(sender, names)) or any(entry.parts[1:2] == (assignment,) for entry in inner)
    return inner if is_class or (len(folders) > 1 and folders == names) else entries


def _entries(archive: zipfile.ZipFile, most: int) -> Iterator[Entry]:
    """Yield what is in a zip; folders end in an empty part; what must not be read has a problem."""
    last = {info.orig_filename.replace("\\", "/"): number for number, info in enumerate(archive.infolist())}
    for number, info in enumerate(archive.infolist()):
        name = info.orig_filename.replace("\\", "/")  # as old Windows tools wrote it
        parts = tuple(name.split("/"))
        problem = _problem(info, name, parts)
        is_folder = parts[-1] == "" and not problem
        if number >= most:
            yield refused(("more",), f"The zip has more than {most:,} entries; the rest was not read.")
            return
        if is_hidden(parts[:-1] if is_folder and len(parts) > 1 else parts):
            continue
        if problem and not _is_safe(name, parts):
            owner = parts[0] if parts[0] not in ("", ".", "..") and ":" not in parts[0] and "\0" not in name else ""
            parts = (owner, name) if owner else (name,)
        elif name in last and last[name] != number and not is_folder:
            problem = f"The zip holds {shown(name)} twice; the last one counts, as if the zip had been unpacked."
        yield Entry(parts, _time(info), partial(_content, archive, info), problem)


def _is_safe(name: str, parts: tuple[str, ...]) -> bool:
    folders = parts[:-1]
    return not (
        "\0" in name
        or name.startswith("/")
        or re.match(r"[A-Za-z]:", name)
        or any(part in ("", ".", "..") for part in folders)
        or parts[-1] in (".", "..")
        or len(parts) > DEEPEST
    )


def _problem(info: zipfile.ZipInfo, name: str, parts: tuple[str, ...]) -> str:
    """Say why an entry must not be read; "" if it may be."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if not _is_safe(name, parts):
        return f"The zip holds an entry with the unsafe name {shown(name)}, which was not read."
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        what = "a link to another place" if kind == stat.S_IFLNK else "no ordinary file"
        return f"{shown(parts[-1])} is {what}, which is not followed. Hand in the file itself."
    if info.flag_bits & 0x1:
        return f"{shown(parts[-1])} is encrypted with a password. Hand in the notebook itself."
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return f"{shown(parts[-1])} is compressed in a way that is not read here. Hand in the notebook itself."
    return ""


def _time(info: zipfile.ZipInfo) -> float:
    """Return an entry's time in POSIX seconds: UTC where the zip gives it, else taken as local; 0 if it has none."""
    extra = info.extra
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        if kind == 0x5455 and size >= 5 and len(extra) >= 9 and extra[4] & 1:
            return float(struct.unpack("<i", extra[5:9])[0])
        extra = extra[4 + size :]
    try:
        return datetime(*info.date_time).timestamp()
    except (ValueError, OverflowError, OSError):
        return 0.0


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Read an entry in small pieces, and stop where it swells beyond reason."""
    name, pieces, size = shown(info.orig_filename.rpartition("/")[2]), [], 0
    largest = min(LARGEST, max(ALWAYS_FINE, LARGEST_RATIO * info.compress_size))
    try:
        with archive.open(info) as file:
            while size <= largest and (piece := file.read(_CHUNK)):
                pieces.append(piece)
                size += len(piece)
    except _DAMAGE as error:
        raise Unreadable(f"{name} is damaged in the zip ({shown(str(error))}). Hand it in again.") from error
    if largest < size <= LARGEST:
        raise Unreadable(f"{name} swells to more than {LARGEST_RATIO} times its size in the zip. Clear all outputs.")
    return checked(b"".join(pieces), name)


def inside(content: bytes, name: str) -> list[Entry]:
    """Return the files in a student's own zip; a zip within it is named and not opened.

    Raises `Unreadable` if it cannot be read.
    """
    mend = "Hand in the notebook itself, without a zip"
    if not content:
        raise Unreadable(f"{name} is empty (0 bytes): the upload failed. {mend}.")
    try:
        found = list(_entries(_open(io.BytesIO(content), DIRECTORY_OF_STUDENT), MOST_FILES))
    except _DAMAGE as error:
        raise Unreadable(f"{name} cannot be read as a zip ({shown(str(error))}). {mend}.") from error
    files = [_unless_zip(entry, mend) for entry in found if entry.parts[-1]]
    if not files:
        raise Unreadable(f"{name} holds no files. {mend}.")
    if len({who.name for entry in files if (who := sender(entry.parts[0]))}) > 1:
        raise Unreadable(f"{name} holds what several students handed in; give it to the grader in place of its folder.")
    return files


def _unless_zip(entry: Entry, mend: str) -> Entry:
    if not entry.parts[-1].lower().endswith(".zip"):
        return entry
    return refused(entry.parts, f"{shown(entry.parts[-1])} is a zip within a zip, which was not opened. {mend}.")
