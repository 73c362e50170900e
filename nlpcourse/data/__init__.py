"""Where the course's data comes from: built in, computed, made for the course, or fetched on request."""

import csv
from pathlib import Path

MADE = Path(__file__).parents[2] / "data"  # made for the course; data/README.md says how


def read_table(path: Path) -> list[dict[str, str]]:
    """Return the rows of a tab-separated file without quoting, each a dictionary by column name.

    >>> read_table(MADE / "lectures.tsv")[0]["title"]
    'Start here'
    """
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
