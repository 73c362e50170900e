"""The ledger of what the lectures owe, and the cells that meet it.

A cell meets a row of `lectures/ledger.tsv` (what is owed) or `lectures/ledger_optional.tsv` (what may be added) if it
carries the tag `ledger:<id>`, ran without an error, and its stored output holds the line that `record` printed for it.
"""

import difflib
import json
from pathlib import Path
from typing import NamedTuple

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.classroom.files import write_text
from nlpcourse.data import read_table

LEDGER = COURSE_ROOT / "lectures" / "ledger.tsv"
OPTIONAL = COURSE_ROOT / "lectures" / "ledger_optional.tsv"
TAG = "ledger:"


class ClaimFailed(AssertionError):
    """A measured claim did not hold."""


class Meeting(NamedTuple):
    """A cell that meets a row: where it stands, and what it measured."""

    cell: str  # notebook#cell-id
    finding: str


def record(claim: str, measured: str, holds: bool) -> None:
    """Print one line that says what was measured for a row of a ledger; raise if it does not hold.

    `claim` is the row's id, `measured` a short sentence with numbers rounded so that they are the
    same on every machine. Raises ClaimFailed if `holds` is false, and ValueError if no row has the
    id or `measured` is not one line.

    >>> record("delta-output", measured="largest difference below 1e-12", holds=True)
    claim delta-output holds: largest difference below 1e-12
    """
    ids = [row["id"] for row in read_ledger() + read_ledger(OPTIONAL)]
    if claim not in ids:
        near = difflib.get_close_matches(claim, ids, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise ValueError(
            f"expected the id of a row in lectures/ledger.tsv or ledger_optional.tsv, received {claim!r}{hint}"
        )
    if not measured or set(measured) & set("\t\n\r"):
        raise ValueError(f"expected one line without tabs that says what was measured, received {measured!r}")
    if not holds:
        raise ClaimFailed(f"claim {claim} does not hold: {measured}")
    print(_line(claim, measured))


def _line(claim: str, measured: str) -> str:
    return f"claim {claim} holds: {measured}"


def read_ledger(path: Path = LEDGER) -> list[dict[str, str]]:
    """Return the rows of the ledger, each a dictionary by column name.

    >>> read_ledger()[0]["lecture"]
    '01_neurons_and_layers'
    """
    return read_table(path)


def write_ledger(rows: list[dict[str, str]], path: Path = LEDGER) -> None:
    """Write the rows back, in the same form."""
    lines = ["\t".join(cells) for cells in [list(rows[0]), *(row.values() for row in rows)]]
    write_text(path, "\n".join(lines) + "\n")


def meetings(folder: Path = LEDGER.parent) -> dict[str, Meeting]:
    """Return, by row id, the first cell of the lectures in `folder` that meets the row."""
    found: dict[str, Meeting] = {}
    for path in sorted(folder.glob("*.ipynb")):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            for claim, finding in _met_by(cell).items():
                found.setdefault(claim, Meeting(f"{path.stem}#{cell['id']}", finding))
    return found


def _met_by(cell: dict) -> dict[str, str]:
    """Return the findings of the rows that a cell (JSON of a notebook) is tagged with and recorded."""
    outputs = cell.get("outputs", [])
    if not cell.get("execution_count") or any(output["output_type"] == "error" for output in outputs):
        return {}
    lines = "".join("".join(output.get("text", "")) for output in outputs).splitlines()
    tagged = [tag.removeprefix(TAG) for tag in cell["metadata"].get("tags", []) if tag.startswith(TAG)]
    starts = {claim: _line(claim, "") for claim in tagged}
    return {c: line.removeprefix(start) for c, start in starts.items() for line in lines if line.startswith(start)}


def update_ledger() -> None:
    """Fill the columns `cell` and `finding` of both ledgers from the stored outputs of the lectures."""
    found = meetings()
    nothing = Meeting("", "")
    for path in (LEDGER, OPTIONAL):
        write_ledger([row | found.get(row["id"], nothing)._asdict() for row in read_ledger(path)], path)
