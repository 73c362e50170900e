"""Build the notebook to be graded: the course's cells in the course's order, with the student's answers put in.

The checks always come from the source, so that cells deleted, edited, moved or copied are graded
for what is there. Whatever had to be mended is said in a sentence for the student.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from nbformat import NotebookNode, v4
from nbgrader import utils

from autograder.assignment import Assignment, Exercise
from autograder.python_cells import (
    SyntaxProblem,
    defined_names,
    definition,
    definitions,
    has_code,
    is_same_code,
    syntax_problem,
)
from autograder.reader import StudentCell

MOST_NOTES = 25
OWN_CELL = "extra-"  # how the ids of the student's own cells begin


@dataclass
class Rebuilt:
    """The notebook to be graded, the student's answers by cell id, and what was mended."""

    notebook: NotebookNode
    answers: dict[str, str] = field(default_factory=dict)  # solution cells and written answers
    syntax: dict[str, SyntaxProblem] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def rebuild(assignment: Assignment, cells: tuple[StudentCell, ...]) -> Rebuilt:
    """Put the student's cells into the source notebook's order."""
    known = {cell.id: cell for cell in assignment.released.cells}
    copies = {key: [cell for cell in cells if cell.key == key] for key in known}
    rebuilt = Rebuilt(NotebookNode(assignment.master, cells=[NotebookNode(cell) for cell in assignment.master.cells]))
    for cell in rebuilt.notebook.cells:
        if utils.is_solution(cell):
            _use_answer(rebuilt, cell, copies[cell.id], known[cell.id].source)
        elif not utils.is_locked(cell) and copies[cell.id]:
            cell.source = copies[cell.id][-1].source
            if cell.cell_type == "code" and len({one.source for one in copies[cell.id]}) > 1:
                rebuilt.notes.append(f"The cell `{cell.id}` was there in different versions; the last one was run.")
    for exercise in assignment.exercises:
        _use_answer_from_elsewhere(rebuilt, exercise, known, cells)
    rebuilt.notes += [*_changed_locked_cells(assignment, copies), *_changed_order(cells, known)]
    _add_extra_cells(rebuilt, cells, known)
    for exercise in assignment.exercises:
        rebuilt.notes += _defined_again(rebuilt, exercise)
    _find_syntax_errors(rebuilt)
    if len(rebuilt.notes) > MOST_NOTES:
        rebuilt.notes[MOST_NOTES:] = [f"So it goes on, {len(rebuilt.notes) - MOST_NOTES} times more."]
    return rebuilt


def _use_answer(rebuilt: Rebuilt, cell: NotebookNode, copies: list[StudentCell], stub: str) -> None:
    """Put the student's answer into its cell: of several copies the last that is not blank."""
    if not copies:
        rebuilt.notes.append(f"The cell `{cell.id}` was missing.")
    answered = [one for one in copies if not _is_blank(one.source, stub, cell.cell_type)]
    if len(copies) > 1:
        which = "the last one" if len(answered) != 1 else "the one with an answer"
        rebuilt.notes.append(f"The cell `{cell.id}` was there {len(copies)} times; {which} was graded.")
    if copies:
        cell.source = (answered or copies)[-1].source
    rebuilt.answers[cell.id] = cell.source if answered else ""


def _is_blank(source: str, stub: str, cell_type: str) -> bool:
    if cell_type != "code":
        return source.strip() in ("", stub.strip())
    return not has_code(source) or is_same_code(source, stub)


def _use_answer_from_elsewhere(
    rebuilt: Rebuilt, exercise: Exercise, known: dict[str, NotebookNode], cells: tuple[StudentCell, ...]
) -> None:
    """If an exercise was left blank but another cell defines its function, take that definition."""
    for cell in rebuilt.notebook.cells:
        if cell.id not in exercise.solution_ids or rebuilt.answers[cell.id]:
            continue
        names = exercise.names & defined_names(known[cell.id].source)
        for other in reversed(cells):
            found = definitions(other.source, names) if other.kind == "code" and other.key != cell.id else ""
            if found:
                cell.source = rebuilt.answers[cell.id] = found
                where = f"in `{other.key}`" if other.key in known else "in a cell of your own"
                rebuilt.notes.append(f"The answer to `{cell.id}` was {where}; it was used. Write it into `{cell.id}`.")
                break


def _changed_locked_cells(assignment: Assignment, copies: dict[str, list[StudentCell]]) -> Iterator[str]:
    """Yield a sentence for each locked code cell that was deleted, edited or copied."""
    masters = {cell.id: cell.source for cell in assignment.master.cells}
    for cell in assignment.released.cells:
        if cell.cell_type != "code" or not utils.is_locked(cell):
            continue
        what = "checks" if utils.is_grade(cell) else "code"
        mine = copies[cell.id]
        if not mine:
            yield f"You deleted the {what} in `{cell.id}`; the original was used."
        elif not all(_is_same_text(one.source, cell.source, masters[cell.id]) for one in mine):
            yield f"You changed the {what} in `{cell.id}`; the original was used."
        elif len(mine) > 1:
            yield f"The {what} in `{cell.id}` was there {len(mine)} times; it was run once."


def _is_same_text(source: str, *originals: str) -> bool:
    """Say whether a cell is one of the originals, but for white space that nobody sees."""
    return source in originals or _lines(source) in map(_lines, originals)


def _lines(source: str) -> list[str]:
    return [line.rstrip() for line in source.strip().splitlines()]


def _changed_order(cells: tuple[StudentCell, ...], known: dict[str, NotebookNode]) -> Iterator[str]:
    """Yield a sentence if the course's cells stand in another order, copies left out."""
    order = [key for key in dict.fromkeys(cell.key for cell in cells) if key in known]
    if order != [key for key in known if key in set(order)]:
        yield "Some cells were moved; they were graded in the original order."


def _add_extra_cells(rebuilt: Rebuilt, cells: tuple[StudentCell, ...], known: dict[str, NotebookNode]) -> None:
    """Put each cell of the student's own after the known cell that it followed."""
    place, extras = None, {}  # None: before every known cell
    for cell in cells:
        if cell.key in known:
            place = cell.key
        elif cell.kind in ("code", "markdown") and cell.source.strip():
            make = v4.new_code_cell if cell.kind == "code" else v4.new_markdown_cell
            number = 1 + sum(map(len, extras.values()))
            extras.setdefault(place, []).append(make(cell.source, id=f"{OWN_CELL}{number}"))
    ordered = list(extras.get(None, []))
    for cell in rebuilt.notebook.cells:
        ordered += [cell, *extras.get(cell.id, [])]
    rebuilt.notebook.cells = ordered


def _defined_again(rebuilt: Rebuilt, exercise: Exercise) -> Iterator[str]:
    """Yield a sentence for each answered function that a later cell of the student's own defines in another way.

    The one that is in its place when its tests come is graded.
    """
    place = {cell.id: number for number, cell in enumerate(rebuilt.notebook.cells)}
    for cell_id in exercise.solution_ids:
        later = [cell for cell in rebuilt.notebook.cells[place[cell_id] + 1 :] if _is_own(cell, rebuilt)]
        answer = rebuilt.answers[cell_id]
        for name in sorted(exercise.names & defined_names(answer)):
            mine = definition(answer, name)
            again = {cell.id: text for cell in later if (text := definition(cell.source, name))}
            if all(is_same_code(text, mine) for text in again.values()):
                continue
            in_time = [text for key, text in again.items() if place[key] < place[exercise.test_id]]
            is_mine = not in_time or is_same_code(in_time[-1], mine)
            which = f"the one in `{cell_id}`" if is_mine else "the last one before it"
            yield f"You defined `{name}` again, in another way; `{exercise.test_id}` graded {which}."


def _is_own(cell: NotebookNode, rebuilt: Rebuilt) -> bool:
    return cell.cell_type == "code" and not utils.is_locked(cell) and cell.id not in rebuilt.answers


def _find_syntax_errors(rebuilt: Rebuilt) -> None:
    """Note each cell of the student that is not Python."""
    for cell in rebuilt.notebook.cells:
        if cell.cell_type == "code" and not utils.is_locked(cell) and (problem := syntax_problem(cell.source)):
            rebuilt.syntax[cell.id] = problem
            where = f"`{cell.id}`" if cell.id in rebuilt.answers else "A cell of your own"
            rebuilt.notes.append(f"{where} has a syntax error in {problem}.")
