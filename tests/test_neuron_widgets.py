"""The widgets of lecture 1: a border that follows its weights, and a staircase that follows a curve."""

import numpy as np
import pytest
import torch
from made_figures import curve
from test_drawings import texts_off_the_page, unlabelled

from nlpcourse.classroom.widgets.boundary import CORNERS, TASKS, boundary_sliders, count_right, draw_boundary
from nlpcourse.classroom.widgets.staircase import FEWEST, MOST, draw_staircase, staircase, staircase_sliders

TRUTH = {"AND": np.logical_and, "OR": np.logical_or, "XOR": np.logical_xor}


@pytest.mark.parametrize("task", TASKS)
def test_the_tasks_are_the_logical_functions(task: str) -> None:
    assert TASKS[task].tolist() == TRUTH[task](*CORNERS.T).astype(int).tolist()


@pytest.mark.parametrize(
    ("w1", "w2", "b", "task", "right"),
    [(1, 1, -1.5, "AND", 4), (1, 1, -0.5, "OR", 4), (1, 1, -0.5, "XOR", 3), (0, 0, 0, "OR", 1), (1, 1, -1, "AND", 4)],
)
def test_corners_on_the_right_side_are_counted_and_the_border_is_class_0(w1, w2, b, task, right) -> None:
    assert count_right(w1, w2, b, task) == right


@pytest.mark.parametrize(("w1", "w2", "b"), [(1.0, 1.0, -1.5), (-2.0, 0.5, 0.25), (0.0, 0.0, 1.0)])
def test_the_boundary_is_drawn_with_its_title_and_its_arrow(w1: float, w2: float, b: float) -> None:
    figure = draw_boundary(w1, w2, b, "XOR")
    (axes,) = figure.axes
    assert unlabelled(figure) == [] and texts_off_the_page(figure) == []
    assert f"puts {count_right(w1, w2, b, 'XOR')} of 4" in figure.get_suptitle()
    arrows = [note for note in axes.texts if getattr(note, "arrow_patch", None)]
    assert len(arrows) == bool(w1 or w2)
    for arrow in arrows:
        foot, tip = np.array(arrow.xyann), np.array(arrow.xy)
        assert foot @ (w1, w2) + b == pytest.approx(0)  # it stands on the border
        assert tip - foot == pytest.approx(np.array([w1, w2]) / 2)


@pytest.mark.parametrize("units", [FEWEST, 7, MOST])
def test_the_staircase_passes_through_the_sine_in_the_middle_of_each_tread(units: int) -> None:
    middles = 2 * np.pi * (np.arange(units) + 0.5) / units
    assert staircase(units, 1e4).predict(middles[:, None])[:, 0] == pytest.approx(np.sin(middles), abs=1e-9)


def test_the_staircase_is_the_sum_of_sigmoids_that_pytorch_computes() -> None:
    net, x = staircase(5, 3.0), torch.linspace(0, 6, 50, dtype=torch.float64)
    places = 2 * torch.pi * torch.arange(5, dtype=torch.float64) / 5
    heights = torch.diff(torch.sin(places + torch.pi / 5), prepend=torch.zeros(1, dtype=torch.float64))
    expected = (heights * torch.sigmoid(3.0 * (x[:, None] - places))).sum(dim=1)
    assert net.predict(x.numpy()[:, None])[:, 0] == pytest.approx(expected.numpy(), abs=1e-12)


def test_four_times_the_units_are_about_four_times_as_near() -> None:
    x = np.linspace(0, 2 * np.pi, 2001)
    errors = [np.abs(staircase(units, 1e4).predict(x[:, None])[:, 0] - np.sin(x)).max() for units in (4, 16, 64)]
    assert 3 < errors[0] / errors[1] < 5 and 3 < errors[1] / errors[2] < 5


def test_the_figure_shows_the_sine_the_staircase_the_largest_error_and_the_average() -> None:
    figure = draw_staircase(16, 1000.0)
    x, built = curve(figure.axes[0], "one hidden layer")
    assert curve(figure.axes[0], "sin x")[1] == pytest.approx(np.sin(x))
    off = np.abs(built - np.sin(x))
    assert figure.get_suptitle().endswith(f"off by {off.max():.2f} at most, {off.mean():.3f} on average")
    assert unlabelled(figure) == [] and texts_off_the_page(figure) == []


def test_the_sliders_start_where_the_lecture_does_and_redraw() -> None:
    for explorer, name, value in ((boundary_sliders(), "w1", -1.0), (staircase_sliders(), "units", 20)):
        controls = {control.description: control for control in explorer.children[0].children if control.description}
        before = explorer.children[1].outputs
        controls[name].value = value
        assert explorer.children[1].outputs != before
        assert explorer.children[1].outputs[0]["output_type"] == "display_data"
