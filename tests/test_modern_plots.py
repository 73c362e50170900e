"""The figure of lecture 17: each seed is a dot, each mean a bar, and the first way is what others are compared with."""

import numpy as np
import pytest
from test_drawings import texts_off_the_page, unlabelled

from nlpcourse.classroom.plots.modern import draw_runs

RUNS = {"as it is": np.array([1.0, 2.0, 6.0]), "without": np.array([4.0, 5.0])}


def test_dots_means_and_the_line_are_where_they_should_be():
    figure = draw_runs(RUNS, "loss", "A title")
    (axes,) = figure.axes
    lines = [line.get_xydata().tolist() for line in axes.lines]
    assert lines[0] == [[1, 0], [2, 0], [6, 0]] and lines[2] == [[4, 1], [5, 1]]
    assert [lines[1], lines[3]] == [[[3, 0]], [[pytest.approx(4.5), 1]]]
    assert axes.lines[4].get_xdata() == [3, 3]
    assert [label.get_text() for label in axes.get_yticklabels()] == list(RUNS)
    assert axes.get_ylim() == (1.5, -0.5)  # the first stands on top
    assert figure.get_suptitle() == "A title" and axes.get_xlabel() == "loss"
    assert unlabelled(figure) == [] and texts_off_the_page(figure) == []
