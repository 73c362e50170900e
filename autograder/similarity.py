"""List the pairs of submissions whose answers are nearly the same, side by side: a reason to look, not a verdict.

What was given out, and what many of the class wrote alike, counts for nothing.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from autograder import GraderError, results
from autograder.assignment import Assignment
from autograder.feedback import environment
from autograder.files import write_text
from autograder.fingerprints import RUN, fingerprints, runs, tokens
from autograder.results import Result

COMMON, COMMON_LEAST = 0.1, 5  # what more of the class have, and more than so many, is nobody's own
NEARLY_ALL, MOST = 0.8, 0.6  # shares: of one answer, of all answers together
ENOUGH = 10  # fingerprints that two must share: about three lines
MOST_PAIRS = 100  # on the page
LONGEST_LINE, MOST_LINES = 200, 300  # of an answer on the page
_BLOCK = 500  # students compared with all others at a time


@dataclass(frozen=True)
class Line:
    """One line of an answer, and whether it is shared."""

    text: str
    shared: bool


@dataclass(frozen=True)
class Pair:
    """Two submissions: the share of their own code that they have in common, in all and by solution cell."""

    one: str
    other: str
    share: float
    cells: dict[str, float] = field(default_factory=dict)


def pairs(assignment: Assignment, found: list[Result]) -> list[Pair]:
    """Return the pairs that share nearly all of an answer, or most of all answers, the most alike first.

    A share is of the one who wrote less; code that was released, or that is common in the class, is left out.
    """
    own = {cell: _own(assignment, cell, found) for cell in solution_cells(assignment)}
    listed = []
    for start in range(0, len(found), _BLOCK):
        shared = {cell: _shared(sets, start) for cell, sets in own.items()}
        sizes = {cell: np.array([len(one) for one in sets]) for cell, sets in own.items()}
        for i, j in _striking(shared, sizes, start):
            shares = {cell: _share(shared[cell], sizes[cell], start)[i - start, j] for cell in own}
            total = _share(sum(shared.values()), sum(sizes.values()), start)[i - start, j]
            cells = {cell: float(share) for cell, share in shares.items() if share}
            listed.append(Pair(found[i].student, found[j].student, float(total), cells))
    return sorted(listed, key=lambda pair: (-pair.share, pair.one, pair.other))


def solution_cells(assignment: Assignment) -> list[str]:
    """Return the ids of all solution cells in order."""
    return list(dict.fromkeys(cell for exercise in assignment.exercises for cell in exercise.solution_ids))


def _own(assignment: Assignment, cell: str, found: list[Result]) -> list[frozenset[int]]:
    """Return each student's fingerprints of one cell, without what was released and what is common."""
    keep = _given_names(assignment)
    released = {number for given in assignment.released.cells for number in runs(tokens(given.source, keep))}
    sets = [fingerprints(result.answers.get(cell, ""), keep) - released for result in found]
    counts = Counter(number for one in sets for number in one)
    common = {number for number, count in counts.items() if count > max(COMMON_LEAST, COMMON * len(found))}
    return [one - common for one in sets]


def _given_names(assignment: Assignment) -> frozenset[str]:
    return frozenset().union(*(exercise.names for exercise in assignment.exercises))


def _shared(sets: list[frozenset[int]], start: int) -> np.ndarray:
    """Count the fingerprints that each of a block of students shares with each student."""
    columns = {number: column for column, number in enumerate(sorted(frozenset().union(*sets)))}
    indices = [columns[number] for one in sets for number in one]
    ends = np.cumsum([0, *map(len, sets)])
    matrix = csr_matrix((np.ones(len(indices), np.int32), indices, ends), shape=(len(sets), max(1, len(columns))))
    return (matrix[start : start + _BLOCK] @ matrix.T).toarray()


def _share(shared: np.ndarray, sizes: np.ndarray, start: int) -> np.ndarray:
    return shared / np.maximum(1, np.minimum(sizes[start : start + len(shared), None], sizes[None, :]))


def _striking(shared: dict[str, np.ndarray], sizes: dict[str, np.ndarray], start: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the pairs to be listed."""
    total = sum(shared.values())
    striking = (_share(total, sum(sizes.values()), start) >= MOST) & (total >= ENOUGH)
    for cell, counts in shared.items():
        striking |= (_share(counts, sizes[cell], start) >= NEARLY_ALL) & (counts >= ENOUGH)
    for i, j in np.argwhere(striking):
        if i + start < j:
            yield int(i) + start, int(j)


def write_page(assignment: Assignment, grading: Path) -> Path:
    """Write the page of pairs from the results in the grading folder; return its path."""
    found = list(results.load_all(grading / "results", assignment))
    if not found:
        raise GraderError(f"{assignment.name} has no results in {grading}. Run `python -m autograder grade` first.")
    listed, answers = pairs(assignment, found), {result.student: result.answers for result in found}
    page = (
        environment()
        .get_template("similarity.html")
        .render(
            assignment=assignment,
            number=len(found),
            listed=[(pair, list(_side_by_side(assignment, pair, answers))) for pair in listed[:MOST_PAIRS]],
            more=max(0, len(listed) - MOST_PAIRS),
            limit=max(COMMON_LEAST, int(COMMON * len(found))),
        )
    )
    return write_text(grading / "report" / assignment.name / "similarity.html", page)


def _side_by_side(
    assignment: Assignment, pair: Pair, answers: dict[str, dict[str, str]]
) -> Iterator[tuple[str, float, list[Line], list[Line]]]:
    """Yield each cell that both answered in part alike: its id, the share, and the lines of both."""
    keep = _given_names(assignment)
    released = {number for given in assignment.released.cells for number in runs(tokens(given.source, keep))}
    for cell in solution_cells(assignment):
        if cell in pair.cells:
            one, other = (answers[student].get(cell, "") for student in (pair.one, pair.other))
            both = set(runs(tokens(one, keep))) & set(runs(tokens(other, keep))) - released
            yield cell, pair.cells[cell], _marked(one, keep, both), _marked(other, keep, both)


def _marked(source: str, keep: frozenset[str], both: set[int]) -> list[Line]:
    found = tokens(source, keep)
    shared = {
        token.line for start, number in enumerate(runs(found)) if number in both for token in found[start : start + RUN]
    }
    lines = source.split("\n")
    marked = [Line(line[:LONGEST_LINE], number in shared) for number, line in enumerate(lines[:MOST_LINES])]
    return [*marked, Line("…", False)] if len(lines) > MOST_LINES else marked
