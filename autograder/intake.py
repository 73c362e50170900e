"""Find the submissions in a folder or a zip and read them; each that cannot be read gets a sentence, and none is lost.

`find` and `HandIn.load` run in the main process: they list, and fetch bytes. `read` runs in a worker, on bytes alone.
"""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from autograder import GraderError, lms, zips
from autograder.assignment import Assignment
from autograder.hand_in import NOT_READ, File, HandIn, filled, newest_first, without_copy
from autograder.listing import WANTED, Entry, Group, Unreadable, in_folder, shown
from autograder.python_cells import definitions
from autograder.reader import StudentCell, read_cells
from autograder.student_ids import safe_ids

MOST_NAMED = 5  # files in one sentence
_log = logging.getLogger(__name__)  # without further ado, warnings go to the terminal


class _OfAnotherAssignment(Unreadable):
    """A notebook that holds none of the exercises."""


@dataclass(frozen=True)
class Submission:
    """What one student handed in: the cells, or a `problem` in one sentence."""

    student: str
    file: File | None = None
    cells: tuple[StudentCell, ...] = ()
    problem: str = ""
    notes: tuple[str, ...] = ()
    handed_in: str = ""  # UTC, as 2026-11-21T09:38:06+00:00; "" if unknown
    late: bool = False
    late_by: float = 0.0  # seconds; 0 if in time, or if nobody knows


def find(source: Path, assignment: str) -> list[HandIn]:
    """Return what each student handed in for the assignment of that name, by id; nothing is read yet.

    `source` is a folder, or a zip, with a folder for each student (as nbgrader has it, or not), loose
    files named after them, or what Canvas or Moodle gives. Other loose files are left out, with a warning.
    Raises `GraderError` if it is missing or empty, or if nobody can tell what it is.
    """
    try:
        groups = _groups(source, assignment)
    except (FileNotFoundError, NotADirectoryError):
        raise GraderError(
            f"There is no folder {source}. Give the folder, or the zip, that holds the submissions."
        ) from None
    except OSError as error:
        raise GraderError(f"{source} cannot be read ({error.strerror}). Check its permissions.") from error
    nobodys = [group.name for group in groups if _is_nobodys(group)]
    if nobodys:
        names = _listed([shown(name) for name in nobodys])
        _log.warning("Left out, since each is neither a notebook nor a zip nor a student's folder: %s.", names)
    groups = [group for group in groups if not _is_nobodys(group)]
    if not groups:
        raise GraderError(f"There are no submissions in {source}. It should hold one folder for each student.")
    return _hand_ins(groups, assignment)


def _groups(source: Path, assignment: str) -> list[Group]:
    if source.suffix.lower() == ".ipynb" and source.is_file():
        raise GraderError(f"{source} is one notebook. Give the folder, or the zip, that holds the submissions.")
    if source.is_file():
        return lms.groups(zips.of_class(source), assignment, source)
    return in_folder(source)


def _is_nobodys(group: Group) -> bool:
    """Tell whether it is a loose file that nobody handed in; one that was refused could be somebody's."""
    return group.loose and not lms.is_hand_in(group.name) and not any(entry.problem for entry in group.entries)


def _hand_ins(groups: list[Group], assignment: str) -> list[HandIn]:
    senders = [lms.sender(group.name) for group in groups]
    namesakes = _namesakes(filter(None, senders))
    found: dict[str, list[tuple[Entry, lms.Sender | None]]] = {}
    for group, sender in zip(groups, senders):
        pairs = found.setdefault(_student_name(group, sender, namesakes), [])
        pairs += [(entry, sender) for entry in _of_assignment(group, assignment)]
    ids = safe_ids(found)
    hand_ins = [
        HandIn(ids[name], assignment, tuple(entry for entry, _ in pairs), tuple(sender for _, sender in pairs))
        for name, pairs in found.items()
    ]
    return sorted(hand_ins, key=lambda one: one.student)


def _namesakes(senders: Iterable[lms.Sender]) -> set[str]:
    """Return the names that several students share."""
    numbers: dict[str, set[str]] = {}
    for sender in senders:
        numbers.setdefault(sender.name, set()).add(sender.number)
    return {name for name, several in numbers.items() if len(several) > 1}


def _student_name(group: Group, sender: lms.Sender | None, namesakes: set[str]) -> str:
    """Return the name of whoever a folder or a loose file belongs to."""
    if sender:
        return f"{sender.name}_{sender.number}" if sender.name in namesakes else sender.name
    is_ours = group.loose and "/" not in group.name and group.name.lower().endswith(WANTED)
    return PurePosixPath(group.name).stem if is_ours else group.name


def _of_assignment(group: Group, assignment: str) -> list[Entry]:
    """Leave out nbgrader's folders of other assignments."""
    if not any(entry.parts[0] == assignment and len(entry.parts) > 1 for entry in group.entries):
        return group.entries
    return [entry for entry in group.entries if len(entry.parts) == 1 or entry.parts[0] == assignment]


def read(student: str, files: list[File], assignment: Assignment, due: datetime | None = None) -> Submission:
    """Read what a student handed in: of several notebooks of this assignment, the newest.

    A zip of the student's own is looked into. `due` without a time zone is local time; where Canvas
    says who was late, it has the word.
    """
    files = sorted(_with_zips_opened(files), key=newest_first)
    notebooks, problems = [file for file in files if file.is_notebook], []
    notes = list(_on_others([file for file in files if not file.is_notebook]))
    if not notebooks:
        return _dated(Submission(student, problem=_nothing(files, assignment)), files[0] if files else None, due)
    for place, file in enumerate(notebooks):
        try:
            cells, on_cells = _cells(file, assignment)
        except Unreadable as error:
            problems.append(error)
            continue
        damaged = [str(problem) for problem in problems if not isinstance(problem, _OfAnotherAssignment)]
        damaged += [older.problem for older in notebooks[place:] if older.problem]
        notes += [*_choice(file, student, len(notebooks), assignment), *damaged[:MOST_NAMED], *on_cells]
        return _dated(Submission(student, file, tuple(cells), "", tuple(notes)), file, due)
    first, *others = sorted(problems, key=lambda problem: isinstance(problem, _OfAnotherAssignment))
    notes += [str(problem) for problem in others[:MOST_NAMED]]
    return _dated(Submission(student, notebooks[0], (), str(first), tuple(notes)), notebooks[0], due)


def _with_zips_opened(files: list[File]) -> list[File]:
    """Put in place of each zip what is in it, the newest first; all have the time when the zip was handed in."""
    kept, pairs = [], []
    for file in files:
        if not file.is_zip or file.problem:
            kept.append(file)
            continue
        try:
            entries = sorted(zips.inside(file.content, file.name), key=lambda entry: -entry.modified)
        except Unreadable as error:
            kept.append(replace(file, problem=str(error)))
            continue
        for entry in entries:
            name = shown("/".join((file.name, *entry.parts)))
            pairs.append((replace(file, name=name, content=b"", problem=entry.problem), entry))
    return [*kept, *filled(pairs)]


def _on_others(others: list[File]) -> Iterator[str]:
    """Yield a sentence on the files that are no notebooks, and one on each that was not even looked at."""
    plain = [file.name for file in others if file.problem in ("", NOT_READ)]
    if plain:
        yield f"Not a notebook, so not graded: {_listed(plain)}."
    yield from [file.problem for file in others if file.problem not in ("", NOT_READ)][:MOST_NAMED]


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


def _nothing(files: list[File], assignment: Assignment) -> str:
    """Say why there is no notebook."""
    hand_in = f"Hand in {assignment.name}.ipynb; `nlpcourse submit {assignment.name}` writes it."
    problems = [file.problem for file in files if file.problem not in ("", NOT_READ)]
    if not files:
        return f"Nothing was handed in. {hand_in}"
    return (
        problems[0]
        if problems
        else f"There is no notebook among the files ({_listed([f.name for f in files])}). {hand_in}"
    )


def _cells(file: File, assignment: Assignment) -> tuple[list[StudentCell], list[str]]:
    """Read a notebook; raise `Unreadable` unless it has a graded cell of this assignment, or one of its functions."""
    if file.problem:
        raise Unreadable(file.problem)
    cells, notes = read_cells(file.content, file.name)
    wanted = {question.id for question in assignment.questions}
    wanted |= {key for exercise in assignment.exercises for key in (*exercise.solution_ids, exercise.test_id)}
    codes = (cell.source for cell in cells if cell.kind == "code")
    if wanted & {cell.key for cell in cells} or any(definitions(code, assignment.names) for code in codes):
        return cells, notes
    raise _OfAnotherAssignment(
        f"{file.name} is not {assignment.name}: it holds none of its exercises. "
        f"Hand in the notebook that `nlpcourse start {assignment.name}` gave you."
    )


def _choice(file: File, student: str, number: int, assignment: Assignment) -> Iterator[str]:
    """Say which notebook was graded, where that is not plain."""
    if number > 1:
        yield f"Of {number} notebooks, {file.name} was graded: the newest of this assignment."
    name = file.name.rpartition("/")[2]
    if not {PurePosixPath(name).stem, PurePosixPath(without_copy(name)).stem} & {assignment.name, student}:
        yield f"The file is called {name}; its cells show that it is {assignment.name}."


def _dated(submission: Submission, file: File | None, due: datetime | None) -> Submission:
    """Put in when it was handed in and how late that is; of Canvas's files only whether it was late."""
    if file is None:
        return submission
    if file.late is not None:  # their time is when the zip was made
        return replace(submission, late=file.late)
    try:
        handed_in = datetime.fromtimestamp(file.modified, UTC).isoformat(timespec="seconds") if file.modified else ""
    except (ValueError, OverflowError, OSError):  # a time that no calendar has
        handed_in = ""
    late_by = max(0.0, file.modified - due.timestamp()) if due and handed_in else 0.0
    return replace(submission, handed_in=handed_in, late=late_by > 0, late_by=late_by)
