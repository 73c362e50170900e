"""List the pairs of submissions whose answers are nearly the same, side by side: a reason to look, not a verdict.

What was given out, and what many of the class wrote alike, counts for nothing.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from autograder import results
from autograder.assignment import Assignment
from autograder.feedback import environment
from autograder.files import write_text
from autograder.fingerprints import RUN, runs, tokens, winnowed
from autograder.results import Result

COMMON, COMMON_LEAST = 0.1, 10  # what more of the class have, and more than so many, is nobody's own
NEARLY_ALL, MOST = 0.8, 0.6  # shares: of one answer, of all answers together
ENOUGH = 10  # fingerprints that two must share: about three lines
MOST_PAIRS, MOST_NAMED = 100, 30  # on the page: pairs, and students of one group
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


@dataclass(frozen=True)
class Answers:
    """The answers of a class to one solution cell, and which runs of tokens count for nothing."""

    fingerprints: list[frozenset[int]]  # of each student, without what was released
    released: frozenset[int]
    common: frozenset[int]  # more of the class than `limit` have it

    @property
    def own(self) -> list[frozenset[int]]:
        """Return each student's fingerprints that count."""
        return [one - self.common for one in self.fingerprints]

    def counts(self, run: int) -> bool:
        """Tell whether it says something if two share this run."""
        return run not in self.released and run not in self.common


def limit(found: list[Result]) -> int:
    """Return how many students may share some code before it counts as common.

    So a ring of six is seen in any class.
    """
    return max(COMMON_LEAST, int(COMMON * len(found)))


def answers_of(assignment: Assignment, found: list[Result]) -> dict[str, Answers]:
    """Return what is compared, by solution cell."""
    keep, answers = assignment.names, {}
    released = frozenset(number for given in assignment.released.cells for number in runs(tokens(given.source, keep)))
    for cell in solution_cells(assignment):
        numbers = [runs(tokens(result.answers.get(cell, ""), keep)) for result in found]
        counts = Counter(number for one in numbers for number in set(one))
        common = frozenset(number for number, count in counts.items() if count > limit(found)) - released
        answers[cell] = Answers([winnowed(one) - released for one in numbers], released, common)
    return answers


def solution_cells(assignment: Assignment) -> list[str]:
    """Return the ids of all solution cells in order."""
    return list(dict.fromkeys(cell for exercise in assignment.exercises for cell in exercise.solution_ids))


def pairs(found: list[Result], answers: dict[str, Answers]) -> list[Pair]:
    """Return the pairs that share nearly all of an answer, or most of all answers, the most alike first.

    A share is of the one who wrote less; code that was released, or that is common in the class, is left out.
    """
    own = {cell: one.own for cell, one in answers.items()}
    listed = [pair for start in range(0, len(found), _BLOCK) for pair in _pairs_of_block(found, own, start)]
    return sorted(listed, key=lambda pair: (-pair.share, pair.one, pair.other))


def _pairs_of_block(found: list[Result], own: dict[str, list[frozenset[int]]], start: int) -> Iterator[Pair]:
    """Yield the striking pairs of a block of students with those after them."""
    sizes = {cell: np.array([len(one) for one in sets]) for cell, sets in own.items()}
    shared = {cell: _shared(sets, start) for cell, sets in own.items()}
    shares = {cell: _share(shared[cell], sizes[cell], start) for cell in own}
    in_all = sum(shared.values())
    share_of_all = _share(in_all, sum(sizes.values()), start)
    striking = (share_of_all >= MOST) & (in_all >= ENOUGH)
    for cell in own:
        striking |= (shares[cell] >= NEARLY_ALL) & (shared[cell] >= ENOUGH)
    for i, j in np.argwhere(striking):
        if start + i < j:  # each pair once, and nobody with themselves
            cells = {cell: float(shares[cell][i, j]) for cell in own if shares[cell][i, j]}
            yield Pair(found[start + i].student, found[j].student, float(share_of_all[i, j]), cells)


def _shared(sets: list[frozenset[int]], start: int) -> np.ndarray:
    """Count the fingerprints that each of a block of students shares with each student."""
    columns = {number: column for column, number in enumerate(sorted(frozenset().union(*sets)))}
    indices = [columns[number] for one in sets for number in one]
    ends = np.cumsum([0, *map(len, sets)])
    matrix = csr_matrix((np.ones(len(indices), np.int32), indices, ends), shape=(len(sets), max(1, len(columns))))
    return (matrix[start : start + _BLOCK] @ matrix.T).toarray()


def _share(shared: np.ndarray, sizes: np.ndarray, start: int) -> np.ndarray:
    """Divide what two share by what the one of them has who wrote less."""
    return shared / np.maximum(1, np.minimum(sizes[start : start + len(shared), None], sizes[None, :]))


def alike(found: list[Result], answers: dict[str, Answers]) -> Iterator[tuple[str, list[str]]]:
    """Yield each cell that many answered nearly alike, with who did: what so many share lists no pair."""
    for cell, one in answers.items():
        common = [len(mine & one.common) for mine in one.fingerprints]
        enough = [max(ENOUGH, NEARLY_ALL * len(mine)) for mine in one.fingerprints]
        students = [result.student for result, n, least in zip(found, common, enough) if n >= least]
        if students:
            yield cell, students


def write_page(assignment: Assignment, grading: Path) -> Path:
    """Write the page of pairs from the results in the grading folder; return its path."""
    found = list(results.load_all(grading, assignment))
    answers = answers_of(assignment, found)
    listed, texts = pairs(found, answers), {result.student: result.answers for result in found}
    keep = assignment.names
    page = (
        environment()
        .get_template("similarity.html")
        .render(
            assignment=assignment,
            number=len(found),
            listed=[(pair, list(_side_by_side(pair, answers, texts, keep))) for pair in listed[:MOST_PAIRS]],
            more=max(0, len(listed) - MOST_PAIRS),
            limit=limit(found),
            alike=list(alike(found, answers)),
            most_named=MOST_NAMED,
        )
    )
    return write_text(grading / "report" / assignment.name / "similarity.html", page)


def _side_by_side(
    pair: Pair, answers: dict[str, Answers], texts: dict[str, dict[str, str]], keep: frozenset[str]
) -> Iterator[tuple[str, float, list[Line], list[Line]]]:
    """Yield each cell that both answered in part alike: its id, the share, and the lines of both."""
    for cell, share in pair.cells.items():
        one, other = (texts[student].get(cell, "") for student in (pair.one, pair.other))
        both = set(runs(tokens(one, keep))) & set(runs(tokens(other, keep)))
        both = set(filter(answers[cell].counts, both))
        yield cell, share, _marked(one, keep, both), _marked(other, keep, both)


def _marked(source: str, keep: frozenset[str], both: set[int]) -> list[Line]:
    found = tokens(source, keep)
    shared = {
        token.line for start, number in enumerate(runs(found)) if number in both for token in found[start : start + RUN]
    }
    lines = source.split("\n")
    marked = [Line(line[:LONGEST_LINE], number in shared) for number, line in enumerate(lines[:MOST_LINES])]
    return [*marked, Line("…", False)] if len(lines) > MOST_LINES else marked
