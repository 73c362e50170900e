"""Who handed in what: the names that Canvas and Moodle give, and what lies in the zip of a class."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from autograder import GraderError
from autograder.listing import WANTED, Entry, Group

_CANVAS = re.compile(
    r"(?P<who>.+?_(?:LATE_)?\d{1,25}|(?:LATE_)?anon_[0-9A-Za-z]+)"  # a name may hold underscores
    r"_(?:(?P<upload>\d{1,25})_(?P<file>.+)|(?P<page>(?:text|link)\.html))",
    re.DOTALL,
)
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
    upload: int = 0  # Canvas's: it grows with each file that is handed in


def sender(name: str) -> Sender | None:
    """Read a name given by Canvas or Moodle; None for any other.

    Canvas's number stays the same for a student in a course, and is part of the name; Moodle's
    is another in each assignment, and only tells apart two of the same name. Canvas makes its names in
    lib/content_zipper.rb (instructure/canvas-lms): name, LATE, number of the student, number of the file, file.

    >>> sender("doejane_LATE_12345_67890_04-backprop-1.ipynb")
    Sender(name='doejane_12345', file='04-backprop-1.ipynb', late=True, number='', upload=67890)
    >>> sender("doejane_12345_text.html").file, sender("LATE_anon_x7Qp2_67891_a.ipynb").name
    ('text.html', 'anon_x7Qp2')
    >>> sender("o_neill_LATE_123_456_a_b.ipynb").name
    'o_neill_123'
    >>> sender("Jane Doe_123456_assignsubmission_file_")
    Sender(name='Jane Doe', file='', late=None, number='123456', upload=0)
    >>> sender("jane_doe.ipynb")
    """
    if match := _MOODLE.fullmatch(name):
        return Sender(match["name"], match["file"], None, match["number"])
    if match := _CANVAS.fullmatch(name):
        who = re.sub("(^|_)LATE_", r"\1", match["who"])
        file = match["file"] or match["page"]
        return Sender(who, file, who != match["who"], upload=int(match["upload"] or 0))
    return None


def groups(entries: list[Entry], assignment: str, path: Path) -> list[Group]:
    """Return a group for each folder at the top of a class's zip, and for each loose file, by name.

    A folder around the whole class is looked through. An entry whose name is no place stands for itself.
    Raises `GraderError` if nobody can tell whether the zip at `path` is of a class or of one student.
    """
    found: dict[tuple[str, bool], Group] = {}
    for entry in _without_wrapper(entries, assignment, path):
        top, *rest = entry.parts
        group = found.setdefault((top, not rest), Group(top, loose=not rest))
        if entry.parts[-1]:  # else it is a folder
            group.entries.append(replace(entry, parts=tuple(rest)) if rest else entry)
    return [found[key] for key in sorted(found)]


def _without_wrapper(entries: list[Entry], assignment: str, path: Path) -> list[Entry]:
    """Take off a folder that holds the whole class; a student's own folder stays."""
    placed = [entry.parts for entry in entries if not entry.is_stray]
    tops = {parts[0] for parts in placed if len(parts) > 1}
    beside = [parts[0] for parts in placed if len(parts) == 1 and is_hand_in(parts[0])]
    if len(tops) != 1:
        return entries
    [top] = tops
    is_class = _is_class([parts[1:] for parts in placed if len(parts) > 1 and parts[1]], assignment)
    if is_class is False or (is_class is None and beside):
        return entries
    if is_class is None or beside:
        raise GraderError(
            f"It is not clear whether {top} in {path} is a class or one student. Unpack the zip, "
            "and give the folder in which each student has a folder."
        )
    return [
        replace(entry, parts=entry.parts[1:]) if entry.parts[0] == top and len(entry.parts) > 1 else entry
        for entry in entries
        if entry.parts != (top, "")
    ]


def _is_class(inner: list[tuple[str, ...]], assignment: str) -> bool | None:
    """Tell whether the only folder of a zip holds a class or is one student's; None if it could be either."""
    folders = {parts[0] for parts in inner if len(parts) > 1}
    loose = {parts[0] for parts in inner if len(parts) == 1 and is_hand_in(parts[0])}
    from_lms = any(map(sender, folders | loose))
    from_nbgrader = any(parts[1:2] == (assignment,) for parts in inner)  # student/assignment/…
    if from_lms or from_nbgrader:
        return True
    one_notebook = len(loose) == 1 and len(folders) < 2
    if assignment in folders or one_notebook or not folders | loose:
        return False
    is_named = any(name.startswith(assignment) for name in loose)  # as a student's notebook is, and no student
    return None if is_named or len(folders | loose) == 1 else True


def is_hand_in(name: str) -> bool:
    """Tell by its name whether a loose file is somebody's: a notebook, a zip, or named by Canvas or Moodle."""
    return name.lower().endswith(WANTED) or sender(name) is not None
