"""Figures about gradients: what is drawn is what was given, in its place and under its name."""

import numpy as np
import pytest
from made_figures import CLASSES, COSTS, DELTA, DRAWINGS, IMAGES, NORMS, POINTS, WEIGHTS, A, Z, curve
from matplotlib.axes import Axes
from matplotlib.colors import to_hex

from nlpcourse.classroom.plots.gradients import draw_digits, draw_two_terms
from nlpcourse.classroom.plots.style import BLUE, COLOURS, ORANGE


def test_each_output_delta_stands_under_its_own_name() -> None:
    (axes,) = DRAWINGS["output deltas"]().axes
    assert curve(axes, "squared error: δ = (ŷ − y) σ'(z)") == pytest.approx(np.array([Z, 2 * Z]))
    assert curve(axes, "cross-entropy: δ = ŷ − y") == pytest.approx(np.array([Z, 3 * Z]))
    colours = [to_hex(line.get_color()) for line in axes.lines[:2]]
    assert [line.get_linestyle() for line in axes.lines[:2]] == ["-", "--"]
    assert colours == [COLOURS["backward"].lower(), COLOURS["forward"].lower()]


def numbers(axes: Axes) -> dict[tuple[int, int], str]:
    """Return the text at each (row, column) of a heat map."""
    return {(int(text.get_position()[1]), int(text.get_position()[0])): text.get_text() for text in axes.texts}


def test_the_two_terms_stand_beside_and_above_their_product() -> None:
    corner, above, left, middle = DRAWINGS["two terms"]().axes
    assert not corner.axison
    for axes, values in ((above, A[None, :]), (left, DELTA[:, None]), (middle, np.outer(DELTA, A))):
        assert np.asarray(axes.images[0].get_array()) == pytest.approx(values)
        low, high = axes.images[0].get_clim()
        assert low == -high == -np.abs(values).max()  # zero is in the middle of the colours
        assert numbers(axes) == {place: f"{v:.3f}".replace("-", "−") for place, v in np.ndenumerate(values)}
    assert [axes.get_title().split()[-1] for axes in (above, left)] == ["a", "δ"]


def test_numbers_are_white_on_dark_and_black_on_light() -> None:
    middle = draw_two_terms(np.array([1.0]), np.array([1.0, -1.0]), np.array([[1.0], [-1.0]])).axes[3]
    assert [text.get_color() for text in middle.texts] == ["black", "white"]


def test_a_heat_map_of_zeros_can_be_drawn() -> None:
    low, high = draw_two_terms(np.zeros(2), np.zeros(1), np.zeros((1, 2))).axes[3].images[0].get_clim()
    assert (low, high) == (-1, 1)


def test_costs_are_drawn_against_the_number_of_weights() -> None:
    (axes,) = DRAWINGS["costs"]().axes
    for label, values in COSTS.items():
        assert curve(axes, label) == pytest.approx(np.array([WEIGHTS, values]))
    assert (axes.get_xscale(), axes.get_yscale()) == ("log", "log")
    assert len({line.get_marker() for line in axes.lines}) == len(COSTS)  # told apart without colours too


def test_norms_are_the_medians_over_the_seeds_within_their_range() -> None:
    (axes,) = DRAWINGS["norms"]().axes
    assert curve(axes, "tanh") == pytest.approx(np.array([[1, 2], [3, 4]]))
    assert curve(axes, "relu") == pytest.approx(np.array([[1, 2], [5, 6]]))
    assert axes.get_yscale() == "log"
    for (label, values), band in zip(NORMS.items(), axes.collections, strict=True):
        corners = {tuple(point) for point in band.get_paths()[0].vertices}
        for layer in (1, 2):
            column = values[:, layer - 1]
            assert {(layer, column.min()), (layer, column.max())} <= corners, label


def test_each_class_has_its_points_colour_and_marker() -> None:
    axes, bar = DRAWINGS["decision"]().axes
    handles, labels = axes.get_legend_handles_labels()
    assert labels == ["class 0", "class 1"]
    for kind, (points, colour) in enumerate(zip(handles, (BLUE, ORANGE))):
        assert np.asarray(points.get_offsets()) == pytest.approx(POINTS[kind == CLASSES])
        assert to_hex(points.get_facecolor()[0]) == colour.lower()
    assert len({points.get_paths()[0].vertices.shape for points in handles}) == 2
    assert bar.get_ylabel() == "probability of class 1"


def test_the_border_is_where_the_probability_is_one_half() -> None:
    axes = DRAWINGS["decision"]().axes[0]
    (border,) = (lines for lines in axes.collections if list(getattr(lines, "levels", [])) == [0.5])
    grid_step = 3.6 / 119
    across = np.concatenate([path.vertices for path in border.get_paths()])[:, 0]
    assert np.abs(across - 2).max() < grid_step  # `probability` jumps at x₁ = 2
    shades = next(lines for lines in axes.collections if len(getattr(lines, "levels", [])) == 11)
    assert shades.zmax == 1 and shades.zmin == 0


def test_each_image_stands_above_no_other_caption_than_its_own() -> None:
    panels = DRAWINGS["digits"]().axes
    assert [panel.get_title() for panel in panels] == [*"abcde", ""]
    for panel, image in zip(panels, IMAGES):
        assert np.asarray(panel.images[0].get_array()) == pytest.approx(image)
        assert panel.images[0].get_cmap().name == "Greys"  # ink is dark
    assert not panels[-1].images and not any(panel.axison for panel in panels)


def test_a_single_image_can_be_drawn() -> None:
    assert draw_digits(IMAGES[:1], ["one"], "One").axes[0].get_title() == "one"
