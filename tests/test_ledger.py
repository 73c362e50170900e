"""The ledger: complete, true to the cells that it names, and paid for each lecture that is written."""

import csv
import json

import pytest
from made_notebooks import code, markdown, said, write

from nlpcourse.classroom import COURSE_ROOT, claims

OPTIONAL = claims.read_ledger(claims.OPTIONAL)
ROWS = {row["id"]: row for row in claims.read_ledger() + OPTIONAL}
ORIGINAL_COLUMNS = ["id", "lecture", "kind", "seed", "statement", "evidence", "checkable"]
SHARED = COURSE_ROOT.parent / "shared"
LECTURES = sorted((COURSE_ROOT / "lectures").glob("*.ipynb"))
WRITTEN = [path.stem for path in LECTURES if not path.stem.startswith("00_")]


def cells_of(folder):
    """Return the cells of the notebooks in a folder as JSON, by `notebook#cell-id`."""
    paths = sorted(folder.glob("*.ipynb"))
    notebooks = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths}
    return {f"{stem}#{cell['id']}": cell for stem, notebook in notebooks.items() for cell in notebook["cells"]}


def ledger_tags(cell):
    return [tag.removeprefix("ledger:") for tag in cell["metadata"].get("tags", []) if tag.startswith("ledger:")]


def printed(cell):
    """Return the lines that a code cell printed."""
    texts = [output["text"] for output in cell.get("outputs", []) if output.get("name") == "stdout"]
    return "".join("".join(text) for text in texts).splitlines()


def ran(cell):
    """Say whether it is a code cell that ran to its end."""
    return bool(cell.get("execution_count")) and all(out["output_type"] != "error" for out in cell["outputs"])


def tag_complaints(cells):
    """Say where a tag has no row or no recorded line, or a recorded line no tag."""
    complaints = []
    for place, cell in cells.items():
        recorded = {line.split()[1] for line in printed(cell) if line.startswith("claim ") and " holds: " in line}
        for row in ledger_tags(cell):
            if row not in ROWS:
                complaints.append(f"{place}: expected the id of a row after 'ledger:', received {row}")
            if not ran(cell) or row not in recorded:
                complaints.append(f"{place}: expected that it ran and printed 'claim {row} holds: …', it did not")
        for row in recorded - set(ledger_tags(cell)):
            complaints.append(f"{place}: expected the tag ledger:{row}, as it prints 'claim {row} holds: …'")
    return complaints


def row_complaints(rows, cells):
    """Say which rows marked as met name a cell that does not meet them, or a finding that it did not print."""
    complaints = []
    for row in (row for row in rows if row["cell"] or row["finding"]):
        cell = cells.get(row["cell"], {"metadata": {}})
        line = f"claim {row['id']} holds: {row['finding']}"
        if not ran(cell) or row["id"] not in ledger_tags(cell) or line not in printed(cell):
            place = row["cell"] or "a cell"
            complaints.append(f"row {row['id']}: expected that {place} is tagged, ran and printed {line!r}")
    return complaints


def test_has_every_row_and_column():
    assert len(claims.read_ledger()) == 328 and len(OPTIONAL) == 30 and len(ROWS) == 358
    assert all(list(row) == [*ORIGINAL_COLUMNS, "cell", "finding"] for row in ROWS.values())
    assert not any(None in row.values() for row in ROWS.values())


@pytest.mark.parametrize("path", [claims.LEDGER, claims.OPTIONAL], ids=["owed", "optional"])
@pytest.mark.skipif(not SHARED.exists(), reason="the original ledger is not beside this checkout")
def test_keeps_the_original_columns(path):
    with (SHARED / path.name).open(encoding="utf-8", newline="") as file:
        original = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [{column: row[column] for column in ORIGINAL_COLUMNS} for row in claims.read_ledger(path)] == original


@pytest.mark.parametrize("path", [claims.LEDGER, claims.OPTIONAL], ids=["owed", "optional"])
def test_is_stored_in_one_form(tmp_path, path):
    claims.write_ledger(claims.read_ledger(path), tmp_path / "ledger.tsv")
    assert (tmp_path / "ledger.tsv").read_bytes() == path.read_bytes()


def test_tags_and_recorded_lines_agree():
    complaints = tag_complaints(cells_of(COURSE_ROOT / "lectures"))
    assert not complaints, "\n".join(complaints)


def test_rows_marked_as_met_are_met():
    complaints = row_complaints(ROWS.values(), cells_of(COURSE_ROOT / "lectures"))
    assert not complaints, "\n".join(complaints) + "\nRun: make notebooks"


def test_is_up_to_date():
    marked = {row["id"]: claims.Meeting(row["cell"], row["finding"]) for row in ROWS.values() if row["cell"]}
    assert marked == claims.meetings(), "the columns cell and finding are stale; run: make notebooks"


@pytest.mark.parametrize("lecture", WRITTEN)
def test_a_written_lecture_owes_nothing(lecture):
    owed = [row["id"] for row in claims.read_ledger() if row["lecture"] == lecture and not row["cell"]]
    assert not owed, f"{lecture} still owes {len(owed)} rows: {', '.join(owed)}"


def test_names_of_lectures_are_those_of_the_ledger():
    assert set(WRITTEN) <= {row["lecture"] for row in ROWS.values()}


# --- negative controls on made notebooks ---

ROW = "delta-output"
TAGGED = {"tags": [f"ledger:{ROW}"]}
LINE = said(f"claim {ROW} holds: difference 0\n")
ERROR = [{"output_type": "error", "ename": "ValueError", "evalue": "", "traceback": []}]


def test_a_tagged_cell_that_printed_its_line_meets_the_row(tmp_path):
    write(tmp_path / "04_sums.ipynb", markdown("title", "# Sums"), code("delta", "…", LINE, count=1, **TAGGED))
    cells = cells_of(tmp_path)
    assert tag_complaints(cells) == []
    assert claims.meetings(tmp_path) == {ROW: claims.Meeting("04_sums#delta", "difference 0")}
    met = ROWS[ROW] | claims.Meeting("04_sums#delta", "difference 0")._asdict()
    assert row_complaints([met], cells) == []
    assert row_complaints([met | {"finding": "difference 1"}], cells)
    assert row_complaints([met | {"cell": "04_sums#gone"}], cells)


@pytest.mark.parametrize(
    ("cell", "complaint"),
    [
        (code("delta", "…", **TAGGED), "expected that it ran"),
        (code("delta", "…", LINE, **TAGGED), "expected that it ran"),
        (
            code("delta", "…", said("hello\n"), count=1, **TAGGED),
            "expected that it ran and printed 'claim delta-output",
        ),
        (code("delta", "…", LINE + ERROR, count=1, **TAGGED), "expected that it ran"),
        (code("delta", "…", LINE, count=1), "expected the tag ledger:delta-output"),
        (code("delta", "…", LINE, count=1, tags=["ledger:no-such-row"]), "expected the id of a row"),
        (markdown("delta", "…", **TAGGED), "expected that it ran"),
    ],
    ids=["not run", "no count", "no line", "error", "no tag", "unknown row", "text"],
)
def test_what_does_not_meet_a_row_is_complained_about(tmp_path, cell, complaint):
    write(tmp_path / "04_sums.ipynb", cell)
    cells = cells_of(tmp_path)
    assert complaint in "\n".join(tag_complaints(cells))
    assert row_complaints([ROWS[ROW] | {"cell": "04_sums#delta", "finding": "difference 0"}], cells)
    assert claims.meetings(tmp_path) == {}
