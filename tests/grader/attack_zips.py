"""A class's zip, as Canvas gives it, in which students try to write and to read elsewhere, and to fill memory."""

import io
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import nbformat
from grader import tiny
from grader.attack_class import Attack, Places, fair, honest

FILE = f"{tiny.NAME}.ipynb"
ALL = "double passed, total passed, scaled passed, repeat passed"
UNREADABLE = ALL.replace("passed", "unreadable")
ZEROS = b"\0" * (1 << 20)
Write = Callable[[zipfile.ZipFile, str, str], None]  # archive, the name's start, the honest notebook


def _name(start: str, file: str = FILE) -> str:
    return f"{start}_101_202_{file}"


def _bomb(archive: zipfile.ZipFile, start: str, text: str) -> None:
    with archive.open(zipfile.ZipInfo(_name(start)), "w") as file:
        for _ in range(300):
            file.write(ZEROS)


def _lying_size(archive: zipfile.ZipFile, start: str, text: str) -> None:
    """Write zeros whose headers will say that they are few; `lie` mends the headers when the zip is done."""
    archive.writestr(_name(start), ZEROS * 80)
    archive.getinfo(_name(start)).file_size = 2


def _nested_bomb(archive: zipfile.ZipFile, start: str, text: str) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as bomb:
        for number in range(10):
            bomb.writestr(f"{number}.ipynb", ZEROS * 40)
    archive.writestr(_name(start, "mine.zip"), inner.getvalue())


def _link(archive: zipfile.ZipFile, start: str, text: str) -> None:
    info = zipfile.ZipInfo(_name(start))
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(info, f"../solutions/{tiny.NAME}/{FILE}")


def _inner_path(path: str) -> Write:
    def write(archive: zipfile.ZipFile, start: str, text: str) -> None:
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w") as climbing:
            climbing.writestr(path, text)
        archive.writestr(_name(start, "mine.zip"), inner.getvalue())

    return write


def _twice(archive: zipfile.ZipFile, start: str, text: str) -> None:
    archive.writestr(_name(start), text)
    archive.writestr(_name(start), text.replace("2 * x", "7.0"))


def _encrypted(archive: zipfile.ZipFile, start: str, text: str) -> None:
    archive.writestr(_name(start), text)
    archive.getinfo(_name(start)).flag_bits |= 1


def _odd(path: str) -> Write:
    """Return what writes an honest notebook under any path: an entry that belongs to nobody, or to an odd name."""

    def write(archive: zipfile.ZipFile, start: str, text: str) -> None:
        archive.writestr(_name(start), text)
        archive.writestr(path, text)

    return write


TRICKS: list[tuple[str, str, str, Write]] = [
    ("201-zip-bomb", "a notebook of 300 MB in 300 KB", UNREADABLE, _bomb),
    ("202-lying-size", "80 MB that say they are 2 bytes", UNREADABLE, _lying_size),
    ("203-zip-in-zip", "400 MB in a zip within the zip", UNREADABLE, _nested_bomb),
    ("204-link-in-zip", "a symbolic link to the solution in the zip", UNREADABLE, _link),
    ("205-climbing-in-zip", "'../..' in a student's own zip", UNREADABLE, _inner_path(f"../../../pwned/{FILE}")),
    ("206-absolute-in-zip", "an absolute path in a student's own zip", UNREADABLE, _inner_path(f"/pwned/{FILE}")),
    ("207-twice", "two entries of one name", ALL.replace("passed", "passed or unreadable or wrong"), _twice),
    ("208-encrypted", "an encrypted entry", UNREADABLE, _encrypted),
    ("209-climbing", "'../..' in the class's zip", ALL, _odd(f"../../pwned/{FILE}")),
    ("210-absolute", "an absolute path in the class's zip", ALL, _odd(f"/pwned/{FILE}")),
    ("211-backslashes", "'..\\..' in the class's zip", ALL, _odd(f"..\\..\\pwned\\{FILE}")),
    ("212-drive", "a drive's letter in the class's zip", ALL, _odd(f"C:\\pwned\\{FILE}")),
    ("213-path-as-student", "a path as the student's name", ALL, _odd(_name("../../../pwned"))),
    ("214-canary", "an entry named as the gradebook", ALL, _odd("../grading/gradebook.db")),
]
ZIPPED = [Attack(name, tries, fair(must), lambda folder, places: None) for name, tries, must, _ in TRICKS]


def write_zip(places: Places) -> Path:
    """Write the zip of a class: an honest notebook first, and one after each trick."""
    path, text = places.outside / "class.zip", nbformat.writes(honest(places))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_name("00-honest"), text)
        for name, _, _, write in TRICKS:
            write(archive, name, text)
            archive.writestr(_name(f"{name}-then-honest"), text)
    _lie(path)
    return path


def _lie(path: Path) -> None:
    """Have the local headers of the zip repeat what the table of contents claims: 2 bytes."""
    content = bytearray(path.read_bytes())
    place = content.find(_name("202-lying-size").encode())
    struct.pack_into("<I", content, place - 8, 2)  # the size once it is unpacked stands before the name's length
    path.write_bytes(content)
