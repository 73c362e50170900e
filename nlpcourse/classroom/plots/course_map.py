"""The map of the course: which lecture stands on which, and which of them exist."""

from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Patch

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.classroom.plots.style import COLOURS, new_figure
from nlpcourse.data import MADE, read_table


class Lecture(NamedTuple):
    """A planned lecture: its file's name, its title, what it is about, and the numbers of those it stands on."""

    name: str
    title: str
    about: str
    builds_on: tuple[int, ...]


LECTURES = tuple(
    Lecture(row["name"], row["title"], row["about"], tuple(map(int, row["builds_on"].split())))
    for row in read_table(MADE / "lectures.tsv")
)
COLUMNS, ROWS = 5, 4  # every second row runs from right to left
WIDTH, HEIGHT = 0.88, 0.6  # of a box; columns and rows are 1 apart
EXISTING = {"facecolor": "#D6E8F4", "edgecolor": COLOURS["forward"], "linestyle": "-", "linewidth": 1.6}
PLANNED = {"facecolor": "white", "edgecolor": "0.55", "linestyle": "--", "linewidth": 0.9}
ARROW = {"arrowstyle": "-|>", "color": "0.35", "shrinkA": 1, "shrinkB": 1}
LEGEND = "solid, blue: here now\ndashed, white: planned"


def existing_lectures(folder: Path = COURSE_ROOT / "lectures") -> set[str]:
    """Return the names of the planned lectures whose notebook is in `folder`.

    >>> existing_lectures(Path("/nowhere"))
    set()
    """
    return {lecture.name for lecture in LECTURES if (folder / f"{lecture.name}.ipynb").is_file()}


def foundations(number: int) -> set[int]:
    """Return the numbers of all lectures that a lecture stands on, directly or through others.

    >>> sorted(foundations(4))
    [0, 1, 2, 3]
    """
    direct = LECTURES[number].builds_on
    return set(direct).union(*map(foundations, direct))


def draw_course_map(existing: set[str]) -> Figure:
    """Draw an arrow to each lecture from those it stands on; the `existing` ones are filled, the others dashed."""
    figure, axes = new_figure("Read in the order of the numbers, nothing comes too early")
    axes.set(xlim=(-0.5, COLUMNS - 0.5), ylim=(0.42 - ROWS, 0.58))
    axes.set_axis_off()
    boxes = [_draw_lecture(axes, number, lecture.name in existing) for number, lecture in enumerate(LECTURES)]
    for number, lecture in enumerate(LECTURES):
        for earlier in lecture.builds_on:
            start, end = _place(earlier), _place(number)
            arrow = ARROW | {"patchA": boxes[earlier], "patchB": boxes[number], "connectionstyle": _bend(start, end)}
            axes.annotate("", end, start, arrowprops=arrow, zorder=1)
    axes.text(-WIDTH / 2, 1 - ROWS, LEGEND, va="center", fontsize=8)
    return figure


def course_table(existing: set[str]) -> str:
    """Return a Markdown table of the lectures: number, name, content, what each stands on, and whether it exists."""
    lines = ["| | lecture | about | stands on | here now |", "|---|---|---|---|---|"]
    for number, lecture in enumerate(LECTURES):
        link = f"[{lecture.title}]({lecture.name}.ipynb)" if lecture.name in existing else lecture.title
        earlier = ", ".join(f"{other:02d}" for other in lecture.builds_on)
        here = "yes" if lecture.name in existing else "not yet"
        lines.append(f"| {number:02d} | {link} | {lecture.about} | {earlier} | {here} |")
    return "\n".join(lines)


def _place(number: int) -> tuple[int, int]:
    row, column = divmod(number, COLUMNS)
    return (COLUMNS - 1 - column if row % 2 else column), -row


def _bend(start: tuple[int, int], end: tuple[int, int]) -> str:
    """Lead an arrow round the boxes between its ends: above them in the first row, below them in the others."""
    columns = end[0] - start[0]
    if start[1] != end[1] or abs(columns) == 1:
        return "arc3,rad=0"
    side = -1 if start[1] == 0 else 1
    return f"arc3,rad={side * 0.68 / columns:.2f}"  # the further, the flatter


def _draw_lecture(axes: Axes, number: int, exists: bool) -> Patch:
    x, y = _place(number)
    look = EXISTING if exists else PLANNED
    box = FancyBboxPatch((x - WIDTH / 2, y - HEIGHT / 2), WIDTH, HEIGHT, "round,pad=0,rounding_size=0.06", **look)
    axes.add_patch(box)
    text = f"{number:02d}\n" + fill(LECTURES[number].title, width=15, break_long_words=False)
    axes.text(x, y, text, ha="center", va="center", fontsize=8)
    return box
