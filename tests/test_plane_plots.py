"""Figures of the plane: points with their classes, borders where a prediction changes, grids as they were given."""

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from test_drawings import texts_off_the_page, unlabelled

from nlpcourse.classroom.plots.planes import draw_borders, draw_grids, draw_unfolding
from nlpcourse.classroom.plots.style import BLUE, ORANGE

X, H, Y = (
    np.array([[0.0, 0.0], [1.0, 3.0], [2.0, 1.0]]),
    np.array([[0.0, 1.0], [2.0, 2.0], [1.0, 0.0]]),
    np.array([0, 1, 0]),
)
LINES = [np.array([[0.0, 0.0], [1.0, 1.0]]), np.array([[0.0, 1.0], [1.0, 0.0]])]

DRAWINGS = {
    "unfolding": lambda: draw_unfolding(X, H, Y, (np.array([1.0, 2.0]), -3.0), "Unfolded"),
    "borders": lambda: draw_borders({"right of 1.5": lambda points: points[:, :1] > 1.5, "never": never}, X, Y, "B"),
    "grids": lambda: draw_grids({"before": LINES, "after": [2 * line for line in LINES]}, "Grids"),
}


def never(points: np.ndarray) -> np.ndarray:
    """Return probability 0 for each point."""
    return np.zeros(len(points))


def classes(axes: Axes) -> list[tuple[str, list]]:
    """Return colour and points of each class of a panel."""
    found = [marks for marks in axes.collections if marks.get_label().startswith("class")]
    return [(to_hex(marks.get_facecolor()[0]), np.asarray(marks.get_offsets()).tolist()) for marks in found]


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_is_labelled_and_stays_on_its_page(name: str) -> None:
    assert unlabelled(DRAWINGS[name]()) == []
    assert texts_off_the_page(DRAWINGS[name]()) == []


def test_the_same_classes_stand_in_both_planes_and_the_cut_in_the_second() -> None:
    inputs, hidden = DRAWINGS["unfolding"]().axes
    assert classes(inputs) == [(BLUE.lower(), X[[0, 2]].tolist()), (ORANGE.lower(), X[[1]].tolist())]
    assert classes(hidden) == [(BLUE.lower(), H[[0, 2]].tolist()), (ORANGE.lower(), H[[1]].tolist())]
    (cut,) = hidden.lines
    across, up = cut.get_data()
    assert across + 2 * up == pytest.approx(3.0)
    assert not inputs.lines


def test_no_point_lies_on_the_edge_of_its_plane() -> None:
    for panel, points in zip(DRAWINGS["unfolding"]().axes, (X, H)):
        for low_high, values in zip((panel.get_xlim(), panel.get_ylim()), points.T):
            assert low_high[0] < values.min() and values.max() < low_high[1]


def test_the_border_is_where_the_prediction_changes_and_missing_where_it_does_not() -> None:
    with_border, without = DRAWINGS["borders"]().axes
    drawn = [lines for lines in with_border.collections if list(getattr(lines, "levels", [])) == [0.5]]
    across = np.concatenate([path.vertices for path in drawn[0].get_paths()])[:, 0]
    assert np.abs(across - 1.5).max() < 2.8 / 99  # a step of the grid
    assert not [lines for lines in without.collections if list(getattr(lines, "levels", [])) == [0.5]]
    assert [panel.get_title() for panel in (with_border, without)] == ["right of 1.5", "never"]


def test_grids_are_drawn_line_by_line_and_the_two_directions_differ() -> None:
    for factor, panel in zip((1, 2), DRAWINGS["grids"]().axes):
        for line, drawn in zip(LINES, panel.lines):
            assert np.transpose(drawn.get_data()) == pytest.approx(factor * line)
        assert [line.get_linestyle() for line in panel.lines] == ["-", "--"]
