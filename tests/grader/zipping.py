"""Zips of a class, made by hand: any names, times and attributes."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

from autograder import intake
from autograder.assignment import Assignment

MADE = (2026, 3, 1, 12, 0, 0)


def entry(
    name: str, when: tuple = MADE, attributes: int = 0, extra: bytes = b"", compression: int = zipfile.ZIP_DEFLATED
) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("x", when)
    info.filename, info.external_attr, info.extra = name, attributes, extra  # past the checks of ZipInfo
    info.compress_type = compression
    return info


def zipped(*files: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """Return a zip of files by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in files:
            archive.writestr(entry(name) if isinstance(name, str) else name, content)
    return file.getvalue()


def graded(folder: Path, content: bytes, assignment: Assignment, due: datetime | None = None) -> dict:
    """Return what is read of each student of a class's zip."""
    path = folder / "class.zip"
    path.write_bytes(content)
    hand_ins = intake.find(path, assignment.name)
    return {one.student: intake.read(one.student, one.load(), assignment, due) for one in hand_ins}
