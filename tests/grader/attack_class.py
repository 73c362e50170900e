"""A class of attackers: each attack is one submission, and after each comes an honest one."""

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nbformat
from grader import target, tiny
from nbformat import NotebookNode, v4

ATTACKS = Path(__file__).parent / "attacks"
EXERCISES = ("double", "total", "scaled", "repeat")
HEAD = re.compile(r"# Tries: (?P<tries>.+)\n# Must: (?P<must>.+)\n(?P<cells>(?:# %% .+\n(?:.*\n)*)+)")
AFTER = "-then-honest"  # ends the name of whoever comes after an attack
FIRST = "00-honest"


@dataclass(frozen=True)
class Attack:
    """A submission that wants what it did not earn; `must` gives the causes that are fair, by exercise."""

    name: str
    tries: str
    must: dict[str, frozenset[str]]
    hand_in: Callable[[Path, "Places"], None]  # writes into the student's folder
    folder: str = ""  # if not the attack's name: the student's folder

    def __str__(self) -> str:
        return self.name

    @property
    def student(self) -> str:
        """Return the name of the student's folder."""
        return self.folder or self.name


@dataclass(frozen=True)
class Places:
    """What an attacker may know: where everything is, and the class's released notebook."""

    outside: Path  # the folder that holds all the others
    released: NotebookNode
    port: int = 0  # where somebody listens
    pid: int = 0  # of a process that has nothing to do with it

    @property
    def submissions(self) -> Path:
        """Return the folder of all submissions."""
        return self.outside / "submissions"

    @property
    def grading(self) -> Path:
        """Return the folder of the gradebook."""
        return self.outside / "grading"

    @property
    def solution(self) -> Path:
        """Return the instructor's notebook."""
        return self.outside / "solutions" / tiny.NAME / f"{tiny.NAME}.ipynb"

    def filled_in(self, source: str) -> str:
        """Return an attack's code with the places that it knows."""
        known = {"OUTSIDE": self.outside, "SUBMISSIONS": self.submissions, "GRADING": self.grading,
                 "SOLUTION": self.solution, "PORT": self.port, "PID": self.pid}  # fmt: skip
        return re.sub(r"@([A-Z]+)@", lambda match: str(known[match[1]]), source)


def fair(text: str) -> dict[str, frozenset[str]]:
    """Read which causes are fair; what is not named was not answered.

    >>> fair("double wrong or error")["double"] == {"wrong", "error"}, fair("")["total"]
    (True, frozenset({'blank'}))
    """
    named = dict(part.split(" ", 1) for part in text.split(", ")) if text else {}
    return {exercise: frozenset(named.get(exercise, "blank").split(" or ")) for exercise in EXERCISES}


def from_file(path: Path) -> Attack:
    """Read an attack: two comments, then cells, each below a line `# %% cell-id`."""
    match = HEAD.fullmatch(path.read_text(encoding="utf-8"))
    assert match, f"{path.name}: expected '# Tries: …', '# Must: …' and cells, received something else"
    pieces = re.split(r"^# %% (.+)\n", match["cells"], flags=re.MULTILINE)[1:]
    cells = list(zip(pieces[::2], pieces[1::2]))

    def hand_in(folder: Path, places: Places) -> None:
        tiny.hand_in(folder.parent, folder.name, written(places, cells))

    return Attack(path.stem, match["tries"], fair(match["must"]), hand_in)


def written(places: Places, cells: list[tuple[str, str]]) -> NotebookNode:
    """Return the released notebook with these cells filled in; `own` is one more at the end.

    `many 9` are nine of the student's own before `total`.
    """
    notebook = copy.deepcopy(places.released)
    for cell_id, source in cells:
        source = places.filled_in(source.rstrip("\n"))
        if cell_id == "own" or cell_id.startswith("many "):
            number = int(cell_id.partition(" ")[2] or 1)
            place = notebook.cells.index(tiny.find(notebook, "total")) if number > 1 else len(notebook.cells)
            notebook.cells[place:place] = [v4.new_code_cell(source) for _ in range(number)]
        else:
            cell = tiny.find(notebook, cell_id)
            cell.source = re.sub("^# ", "", source, flags=re.MULTILINE) if cell.cell_type == "markdown" else source
    return notebook


def honest(places: Places) -> NotebookNode:
    """Return a notebook with every exercise right."""
    return tiny.answered(places.released, **target.HONEST, why=tiny.TEXT)


def hand_in_all(attacks: list[Attack], places: Places) -> None:
    """Write all submissions: an honest one first, and one after each attack."""
    good = nbformat.writes(honest(places))
    tiny.hand_in(places.submissions, FIRST, good)
    for attack in attacks:
        folder = places.submissions / attack.student
        folder.mkdir()
        attack.hand_in(folder, places)
        tiny.hand_in(places.submissions, attack.student + AFTER, good)
