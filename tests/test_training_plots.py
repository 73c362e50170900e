"""Figures about training and loss surfaces: what is drawn is what was given, in its place and under its name."""

import numpy as np
import pytest
from made_figures import curve, written
from matplotlib.figure import Figure

from nlpcourse.classroom.plots import surfaces, training

FORWARD = {"× 1": np.array([1.0, 0.5, 0.25]), "× 3": np.array([2.0, 4.0, 8.0])}
BACKWARD = {"× 1": np.array([0.1, 0.2, 0.4]), "× 3": np.array([9.0, 3.0, 1.0])}
RUNS = {letter: (np.array([3.0, 2.0, 1.0]), np.array([3.0, 1.5, 2.0])) for letter in "ABC"}
STEPS = np.array([-1.0, 0.0, 2.0])
LOSSES = 10.0 ** np.array([[0, 1, 2], [3, -2, 5], [6, 7, 8]])

FIGURES = {
    "signals": lambda: training.draw_signals(FORWARD, BACKWARD, "Signals"),
    "loss curves": lambda: training.draw_loss_curves(RUNS, "Curves"),
    "race": lambda: training.draw_race((1, 3), {"relu": [2, 8], "sigmoid": [5, np.inf]}, 60, "Race"),
    "stuck": lambda: training.draw_stuck((2, 16), {"relu": [0.8, 0.1], "tanh": [0.4, 0.0]}, "Stuck"),
    "sizes": lambda: training.draw_sizes({"line": 3, "GPT-3": 174_604_259_328}, "Sizes"),
    "histogram": lambda: training.draw_histogram(np.array([0.4, 0.5, 0.5, 0.6]), 0.6, "Best", "accuracy"),
    "slice": lambda: surfaces.draw_slice(STEPS, LOSSES, "Slice"),
    "roads": lambda: surfaces.draw_roads(STEPS, {"straight": LOSSES[0], "bent": LOSSES[1]}, "Roads"),
}


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_labelled_and_legible(name: str) -> None:
    figure = FIGURES[name]()
    assert isinstance(figure, Figure) and figure.get_suptitle()
    for axes in figure.axes:
        if axes.axison and axes.get_label() != "<colorbar>":
            assert axes.get_xlabel() and axes.get_ylabel()
    assert min(text.get_fontsize() for text in written(figure)) >= 7


def test_signals_go_forward_on_the_left_and_backward_on_the_right() -> None:
    left, right = FIGURES["signals"]().axes
    for axes, expected in ((left, FORWARD), (right, BACKWARD)):
        for label, values in expected.items():
            assert curve(axes, label) == pytest.approx(np.array([[1, 2, 3], values]))
        assert axes.get_yscale() == "log"
        assert len({(line.get_marker(), line.get_linestyle()) for line in axes.lines}) == len(expected)


def test_each_run_has_its_panel_and_the_lowest_validation_loss_is_marked() -> None:
    panels = FIGURES["loss curves"]().axes
    assert [panel.get_title() for panel in panels if panel.axison] == list(RUNS)
    for panel, (train, validation) in zip(panels, RUNS.values()):
        assert curve(panel, "training")[1] == pytest.approx(train)
        assert curve(panel, "validation")[1] == pytest.approx(validation)
        assert curve(panel, "lowest validation").ravel().tolist() == [2, 1.5]
    assert len(training.draw_loss_curves({"A": RUNS["A"]}, "One").axes) == 1


def test_a_race_that_was_not_finished_ends_above_the_limit() -> None:
    (axes,) = FIGURES["race"]().axes
    assert curve(axes, "relu").tolist() == [[1, 3], [2, 8]]
    assert curve(axes, "sigmoid")[1, 0] == 5 and 60 < curve(axes, "sigmoid")[1, 1] < axes.get_ylim()[1]


def test_the_share_of_stuck_networks_stands_above_its_width() -> None:
    (axes,) = FIGURES["stuck"]().axes
    assert [label.get_text() for label in axes.get_xticklabels()] == ["2", "16"]
    assert curve(axes, "relu").tolist() == [[0, 1], [0.8, 0.1]]


def test_each_model_has_its_size_in_words_and_in_place() -> None:
    (axes,) = FIGURES["sizes"]().axes
    assert [text.get_text() for text in axes.texts] == ["3", "174,604,259,328"]
    assert np.array(axes.lines[0].get_data()).T.tolist() == [[3, 0], [174_604_259_328, 1]]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["line", "GPT-3"]


def test_the_histogram_counts_each_value_and_marks_the_best() -> None:
    (axes,) = FIGURES["histogram"]().axes
    bars = {round(bar.get_x() + bar.get_width() / 2, 2): bar.get_height() for bar in axes.patches if bar.get_height()}
    assert bars == {0.4: 1, 0.5: 2, 0.6: 1}
    assert axes.lines[0].get_xdata()[0] == 0.6


def test_the_slice_has_the_network_in_the_middle_and_the_first_direction_across() -> None:
    axes = FIGURES["slice"]().axes[0]
    assert np.ravel(axes.lines[0].get_data()).tolist() == [0, 0]
    tilted = surfaces.draw_slice(STEPS, 10.0 ** np.tile(STEPS, (3, 1)), "Slice").axes[0]  # grows to the right
    lines = [path.vertices for path in tilted.collections[1].get_paths() if len(path.vertices) > 1]
    assert lines and all(np.ptp(vertices[:, 0]) < 1e-9 for vertices in lines)  # so its contours are upright


def test_both_roads_are_drawn_on_a_logarithmic_axis() -> None:
    (axes,) = FIGURES["roads"]().axes
    assert curve(axes, "straight") == pytest.approx(np.array([STEPS, LOSSES[0]]))
    assert curve(axes, "bent") == pytest.approx(np.array([STEPS, LOSSES[1]]))
    assert axes.get_yscale() == "log"
    assert len({line.get_linestyle() for line in axes.lines}) == 2
