"""The map of the course: it shows what stands on what, and what is here."""

from pathlib import Path

import pytest
from made_figures import arrows
from matplotlib.figure import Figure
from matplotlib.text import Text

from nlpcourse.classroom.claims import read_ledger
from nlpcourse.classroom.plots.course_map import (
    LECTURES,
    course_table,
    draw_course_map,
    existing_lectures,
    foundations,
)


def titles(figure: Figure) -> list[Text]:
    """Return the text in each box of the map."""
    return [text for text in figure.axes[0].texts if text.get_text()[:2].isdigit()]


def lectures_by_place(figure: Figure) -> dict[tuple[float, float], int]:
    """Return the number that is written at each place of the map."""
    return {text.get_position(): int(text.get_text()[:2]) for text in titles(figure)}


def test_an_arrow_leads_to_each_lecture_from_each_that_it_stands_on() -> None:
    figure = draw_course_map(set())
    place = lectures_by_place(figure)
    drawn = sorted((place[start], place[end]) for start, end in arrows(figure.axes[0]))
    assert drawn == sorted((earlier, n) for n, lecture in enumerate(LECTURES) for earlier in lecture.builds_on)


def test_the_boxes_of_lectures_that_exist_are_solid_and_filled() -> None:
    figure = draw_course_map({LECTURES[0].name, LECTURES[4].name})
    place, looks = lectures_by_place(figure), {}
    for box in figure.axes[0].patches:
        centre = (box.get_x() + box.get_width() / 2, box.get_y() + box.get_height() / 2)
        number = next(n for point, n in place.items() if point == pytest.approx(centre))
        looks[number] = (box.get_linestyle(), box.get_facecolor()[:3] != (1, 1, 1))
    assert looks == {n: ("-", True) if n in (0, 4) else ("--", False) for n in range(18)}


def test_each_title_stands_inside_its_box() -> None:
    figure = draw_course_map(set())
    figure.draw_without_rendering()
    for title, box in zip(titles(figure), figure.axes[0].patches, strict=True):
        inside, extent = title.get_window_extent(), box.get_window_extent()
        assert extent.fully_contains(inside.x0, inside.y0) and extent.fully_contains(*inside.max), title.get_text()


def test_the_map_reads_from_the_folder_which_lectures_exist(tmp_path: Path) -> None:
    assert existing_lectures(tmp_path) == set()
    (tmp_path / "04_backpropagation.ipynb").touch()
    (tmp_path / "my_notes.ipynb").touch()
    assert existing_lectures(tmp_path) == {"04_backpropagation"}


def test_the_table_links_what_exists_and_says_what_each_lecture_stands_on() -> None:
    _head, _rule, *lines = course_table({"04_backpropagation"}).splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert [n for n, row in enumerate(cells) if row[-1] == "yes"] == [n for n, row in enumerate(cells) if "(" in row[1]]
    assert cells[4][1] == "[Backpropagation](04_backpropagation.ipynb)" and cells[4][-1] == "yes"
    assert [row[3] for row in cells] == [", ".join(f"{n:02d}" for n in lecture.builds_on) for lecture in LECTURES]


def test_the_map_has_the_lectures_of_the_ledger_in_order() -> None:
    names = [lecture.name for lecture in LECTURES]
    assert names == ["00_start_here", *dict.fromkeys(row["lecture"] for row in read_ledger())]
    assert [int(name[:2]) for name in names] == list(range(18))


def test_each_lecture_stands_on_all_earlier_ones_but_these() -> None:
    free = {number: set(range(number)) - foundations(number) for number in range(len(LECTURES))}
    assert {n: others for n, others in free.items() if others} == {11: {9, 10}, 12: {9, 10}, 16: {14, 15}}
    assert all(max(foundations(number), default=-1) < number for number in range(len(LECTURES)))
