"""Read zips without extracting them: a class's, and a student's own.

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
from datetime import datetime
from functools import partial
from itertools import islice, takewhile
from pathlib import Path

from autograder import GraderError
from autograder.listing import DEEPEST, LARGEST, MOST_FILES, Entry, Unreadable, checked, is_hidden, refused, shown
from autograder.lms import sender

DIRECTORY_OF_CLASS, DIRECTORY_OF_STUDENT = 64_000_000, 1_000_000  # bytes of a zip's table of contents
MOST_ENTRIES_OF_CLASS = 200_000
LARGEST_RATIO, ALWAYS_FINE = 200, 10_000_000  # how far content may swell beyond this many bytes
_CHUNK = 1 << 16
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, RuntimeError)
_DAMAGE += (OverflowError, MemoryError)
_MEND = "Hand in the notebook itself"


class _Capped(io.BufferedReader):
    """A reader that refuses one huge read: a table of contents that is too long, before it is in memory."""

    largest: int

    def read(self, size: int | None = -1) -> bytes:
        """Read as many bytes as asked for, within reason."""
        if size is not None and size > self.largest:
            raise zipfile.BadZipFile("its table of contents is too long")
        return super().read(size)


def _open(file: io.RawIOBase | io.BytesIO, largest: int) -> zipfile.ZipFile:
    reader = _Capped(file)
    reader.largest = largest
    return zipfile.ZipFile(reader)


def of_class(path: Path) -> list[Entry]:
    """Return what is in the zip of a class; folders are entries too, and end in an empty part.

    What must not be read has a problem. Raises `GraderError` if the zip itself cannot be read.
    """
    file = path.open("rb", buffering=0)  # what forbids this is not the zip's fault
    try:
        archive = _open(file, DIRECTORY_OF_CLASS)
        if len(archive.infolist()) > MOST_ENTRIES_OF_CLASS:
            raise zipfile.BadZipFile(f"it has more than {MOST_ENTRIES_OF_CLASS:,} entries")
        return list(_entries(archive))
    except _DAMAGE as error:
        raise GraderError(f"{path} cannot be read as a zip ({shown(str(error))}). Download it again.") from error


def inside(content: bytes, name: str) -> list[Entry]:
    """Return the files in a student's own zip; a zip within it is named and not opened.

    Raises `Unreadable` if it cannot be read.
    """
    mend = f"{_MEND}, without a zip"
    if not content:
        raise Unreadable(f"{name} is empty (0 bytes): the upload failed. {mend}.")
    try:
        entries = _entries(_open(io.BytesIO(content), DIRECTORY_OF_STUDENT))
        files = [_unless_zip(entry, mend) for entry in islice(entries, MOST_FILES) if entry.parts[-1]]
        if next(entries, None):
            files.append(
                refused(("more",), f"{name} has more than {MOST_FILES:,} entries; the rest was not read. {mend}.")
            )
    except _DAMAGE as error:
        raise Unreadable(f"{name} cannot be read as a zip ({shown(str(error))}). {mend}.") from error
    if not files:
        raise Unreadable(f"{name} holds no files. {mend}.")
    if len({who.name for entry in files if (who := sender(entry.parts[0]))}) > 1:
        raise Unreadable(f"{name} holds what several students handed in; give it to the grader in place of its folder.")
    return files


def _unless_zip(entry: Entry, mend: str) -> Entry:
    if not entry.parts[-1].lower().endswith(".zip"):
        return entry
    return refused(entry.parts, f"{shown(entry.parts[-1])} is a zip within a zip, which was not opened. {mend}.")


def _entries(archive: zipfile.ZipFile) -> Iterator[Entry]:
    """Yield what is in a zip; of a hidden file only the folder, so that nobody is lost who has no other."""
    named = [(info, *_place(info)) for info in archive.infolist()]
    last = {parts: number for number, (_, parts, _) in enumerate(named)}
    for number, (info, parts, problem) in enumerate(named):
        if problem:
            yield Entry(parts, _time(info), bytes, problem, is_stray=True)
            continue
        open_parts = tuple(takewhile(lambda part: not is_hidden((part,)), parts))
        if open_parts != parts:
            parts = (*open_parts, "")
        if parts[-1] == "":
            if len(parts) > 1:
                yield Entry(parts, _time(info), bytes)
            continue
        problem = _problem(info, parts)
        if not problem and last[parts] != number:
            twice = f"The zip holds {shown('/'.join(parts))} twice"
            problem = f"{twice}; the last one counts, as if it had been unpacked. Hand in one of each name."
        yield Entry(parts, _time(info), partial(_content, archive, info), problem)


def _place(info: zipfile.ZipInfo) -> tuple[tuple[str, ...], str]:
    """Return the folders to an entry and its name, and what is wrong with them if they are no place within a zip."""
    name = info.orig_filename.replace("\\", "/")  # as old Windows tools wrote it
    parts = tuple(part for part in name.split("/") if part not in ("", "."))
    is_outside = name.startswith("/") or re.match("[A-Za-z]:", name) or "\0" in name
    if not is_outside and ".." not in parts:
        if name.endswith(("/", "/.")) or not parts:
            return (*parts[:DEEPEST], ""), ""
        return (parts if len(parts) <= DEEPEST else (*parts[:DEEPEST], "/".join(parts[DEEPEST:]))), ""
    owned = () if is_outside or parts[0] == ".." else parts[:1]
    problem = f"The zip holds an entry with the unsafe name {shown(name)}, which was not read. {_MEND}."
    return (*owned, name), problem


def _problem(info: zipfile.ZipInfo, parts: tuple[str, ...]) -> str:
    """Say why an entry must not be read; "" if it may be."""
    if len(parts) > DEEPEST:
        return f"{shown('/'.join(parts))} lies more than {DEEPEST} folders deep, so it was not read. {_MEND}."
    name, kind = parts[-1], stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        what = "a link to another place" if kind == stat.S_IFLNK else "no ordinary file"
        return f"{shown(name)} is {what}, which is not followed. Hand in the file itself."
    if info.flag_bits & 0x1:
        return f"{shown(name)} is encrypted with a password. {_MEND}."
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return f"{shown(name)} is compressed in a way that is not read here. {_MEND}."
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
    if size > largest and largest < LARGEST:
        raise Unreadable(f"{name} swells to more than {LARGEST_RATIO} times its size in the zip. Clear all outputs.")
    return checked(b"".join(pieces), name)
