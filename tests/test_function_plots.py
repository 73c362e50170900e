"""Figures of functions of one number: what is drawn is what was given, under its name."""

import numpy as np
import pytest
from made_figures import curve
from test_drawings import texts_off_the_page, unlabelled

from nlpcourse.classroom.plots.functions import draw_activations, draw_curves, draw_spread

Z = np.linspace(-2.0, 2.0, 5)
VALUES = {"first": Z, "second": Z**2, "third": -Z, "fourth": Z**3, "fifth": Z + 1}
SLOPES = {name: values[:-1] * 2 for name, values in VALUES.items()}
RUNS = {"ours": np.array([[1.0, 2.0], [3.0, 6.0]]), "theirs": np.array([[5.0, 7.0]])}

DRAWINGS = {
    "activations": lambda: draw_activations(Z, VALUES, SLOPES, "Bends"),
    "curves": lambda: draw_curves(Z, VALUES, "z", "a", "Curves"),
    "spread": lambda: draw_spread(np.array([10, 100]), RUNS, "n", "accuracy", "Spread"),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_is_labelled_and_stays_on_its_page(name: str) -> None:
    assert unlabelled(DRAWINGS[name]()) == []
    assert texts_off_the_page(DRAWINGS[name]()) == []


def test_each_activation_has_a_panel_with_its_values_and_its_slope() -> None:
    panels = DRAWINGS["activations"]().axes
    for panel, (name, values) in zip(panels, VALUES.items()):
        assert panel.get_title() == name
        assert curve(panel, "value") == pytest.approx(np.array([Z, values]))
        assert curve(panel, "slope") == pytest.approx(np.array([Z[:-1], SLOPES[name]]))  # one point fewer, as from diff
    assert not any(panel.axison for panel in panels[len(VALUES) :])


def test_curves_are_told_apart_without_colours_and_the_first_is_black() -> None:
    (axes,) = DRAWINGS["curves"]().axes
    for name, values in VALUES.items():
        assert curve(axes, name) == pytest.approx(np.array([Z, values]))
    assert len({str(line.get_linestyle()) + str(line._dash_pattern) for line in axes.lines}) == len(VALUES)
    assert axes.lines[0].get_color() == "#000000"


def test_the_spread_shows_the_mean_within_the_range_of_the_seeds() -> None:
    (axes,) = DRAWINGS["spread"]().axes
    assert curve(axes, "ours") == pytest.approx(np.array([[10, 100], [2.0, 4.0]]))
    assert curve(axes, "theirs") == pytest.approx(np.array([[10, 100], [5.0, 7.0]]))
    corners = {tuple(point) for point in axes.collections[0].get_paths()[0].vertices}
    assert {(10, 1.0), (10, 3.0), (100, 2.0), (100, 6.0)} <= corners
    assert [label.get_text() for label in axes.get_xticklabels()] == ["10", "100"]
