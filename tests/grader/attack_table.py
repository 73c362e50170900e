"""The table of attacks that a run of the tests ends with."""

WIDEST = 64  # characters of a column


def lines(attacks: list[list[str]]) -> list[str]:
    """Return a line for each attack (name, what it tries, verdict, harm), by number, and what they come to.

    >>> for line in lines([["2-b", "to lie", "double wrong", "none"], ["10-a", "to cheat", "", "tells 7"]]): print(line)
    attack  tries     verdict       harm
    2-b     to lie    double wrong  none
    10-a    to cheat  nothing       tells 7
    2 attacks, 1 without harm
    """
    rows = [[name, tries, verdict or "nothing", harm] for name, tries, verdict, harm in sorted(attacks, key=_number)]
    table = [["attack", "tries", "verdict", "harm"], *rows]
    table = [[cell if len(cell) <= WIDEST else cell[: WIDEST - 1] + "…" for cell in row] for row in table]
    widths = [max(len(row[column]) for row in table) for column in range(4)]
    harmless = sum(row[3] == "none" for row in rows)
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in table] + [
        f"{len(rows)} attacks, {harmless} without harm"
    ]


def _number(attack: list[str]) -> tuple[int, str]:
    return int(attack[0].partition("-")[0]), attack[0]
