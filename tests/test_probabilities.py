"""Classes and their probabilities: the log-softmax, the figures of lecture 03, and softmax with a temperature."""

import json
from pathlib import Path

import ipywidgets
import numpy as np
import pytest
import torch
from made_figures import curve
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from sklearn.metrics import precision_score, recall_score
from test_drawings import SMALLEST, texts_off_the_page, unlabelled, written

from nlpcourse.classroom.plots import probabilities
from nlpcourse.classroom.plots.style import BLUE, ORANGE, PURPLE
from nlpcourse.classroom.widgets.temperature import (
    COLDEST,
    HOTTEST,
    LIMIT,
    draw_temperature,
    probabilities_at,
    temperature_sliders,
)
from nlpcourse.classroom.widgets.threshold import draw_threshold, precision_and_recall, threshold_slider
from nlpcourse.neurons import MLP, cross_entropy, log_softmax, softmax

NAMES = ["negative", "neutral", "positive"]
POINTS = np.array([[-2.0, 0.0], [0.0, 1.0], [2.0, -1.0], [-1.5, 0.5]])
KINDS = np.array([0, 1, 2, 0])
FITS = {
    "in order": (np.array([0, 1, 2]), np.array([0.1, 0.9, 2.1, 0.2])),
    "renamed": (np.array([1, 2, 0]), np.array([1.1, 0.8, 0.4, 0.9])),
}
GRID = np.linspace(0.1, 2, 20)
MARGINS = np.linspace(-2, 2, 5)
LOSSES = {"hinge": np.maximum(0, 1 - MARGINS), "squared": (1 - MARGINS) ** 2}
P, TRUTH = np.array([0.1, 0.2, 0.3, 0.6, 0.7, 0.9]), np.array([False, False, True, False, True, True])


def strips(X: np.ndarray) -> np.ndarray:
    """Return probabilities (N, 3) whose borders lie at x₁ = −1 and x₁ = 1."""
    Z = np.stack([-4 * X[:, 0], np.full(len(X), 4.0), 4 * X[:, 0]], axis=1)
    return np.exp(log_softmax(Z))


DRAWINGS = {
    "numberings": lambda: probabilities.draw_numberings(POINTS[:, 0], KINDS, FITS, NAMES),
    "likelihoods": lambda: probabilities.draw_likelihoods(GRID, GRID * (2 - GRID), -np.log(GRID * (2.1 - GRID))),
    "regions": lambda: probabilities.draw_regions(strips, POINTS, KINDS, NAMES, "Strips"),
    "threshold": lambda: draw_threshold(P, TRUTH, 0.5),
    "losses": lambda: probabilities.draw_losses(MARGINS, LOSSES, "Losses"),
    "temperature": lambda: draw_temperature(1.0, 2.0, 3.0, 0.0),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_is_a_labelled_figure_with_readable_text_on_the_page(name: str) -> None:
    figure = DRAWINGS[name]()
    assert isinstance(figure, Figure)
    # of panels side by side the left one names what is drawn upwards
    assert [missing for missing in unlabelled(figure) if missing != "ylabel"] == [] and figure.axes[0].get_ylabel()
    assert [text.get_text() for text in written(figure) if text.get_fontsize() < SMALLEST] == []
    assert texts_off_the_page(figure) == []


# --- the log-softmax ---


@pytest.mark.parametrize("shape", [(1,), (4,), (3, 1), (3, 5), (2, 3, 4)])
@pytest.mark.parametrize("scale", [1.0, 1e4])
def test_log_softmax_equals_pytorch(shape: tuple[int, ...], scale: float) -> None:
    logits = scale * np.random.default_rng(0).normal(size=shape)
    expected = torch.log_softmax(torch.tensor(logits), dim=-1).numpy()
    np.testing.assert_allclose(log_softmax(logits), expected, rtol=1e-12, atol=1e-12)


def test_log_softmax_leaves_its_input_as_it_was() -> None:
    logits = np.array([[1.0, 5.0]])
    log_softmax(logits)
    assert logits.tolist() == [[1.0, 5.0]]


@pytest.mark.parametrize("K", [2, 3, 10, 10_000])
def test_cross_entropy_of_equal_scores_is_the_logarithm_of_the_number_of_classes(K: int) -> None:
    assert cross_entropy(np.full((2, K), 7.0), np.eye(K)[[0, K - 1]]) == pytest.approx(np.log(K))


def test_loss_and_gradients_equal_the_golden_case() -> None:
    case = json.loads((Path(__file__).parent / "golden" / "softmax_regression.json").read_text())
    given, expected = ({key: np.array(v) for key, v in case[part].items()} for part in ("inputs", "expected"))
    net = MLP([None, given["W"].T], [None, given["b"]], [None, "linear"], "cross_entropy")  # the case: (n_in, n_out)
    Y = np.eye(len(given["b"]))[given["y"]]
    gradients = net.gradients(given["X"], Y)
    np.testing.assert_allclose(net.cost(given["X"], Y), expected["loss"], atol=case["tolerance"])
    np.testing.assert_allclose(gradients.dW[1].T, expected["dW"], atol=case["tolerance"])
    np.testing.assert_allclose(gradients.db[1], expected["db"], atol=case["tolerance"])


def test_softmax_gives_the_published_examples() -> None:
    textbook = np.array([0.05, 0.09, 0.01, 0.1, 0.74, 0.01])  # Jurafsky & Martin; cut, not rounded
    assert softmax(np.array([0.6, 1.1, -1.5, 1.2, 3.2, -1.1])) == pytest.approx(textbook, abs=0.0051)
    assert softmax(np.array([1.0, -2.0, 0.0])) == pytest.approx([0.7, 0.04, 0.26], abs=0.006)  # CS231n


# --- figures ---


def scattered(axes: Axes, label: str) -> np.ndarray:
    """Return the points (N, 2) of the only scatter whose label begins so."""
    (points,) = (points for points in axes.collections if str(points.get_label()).startswith(label))
    return np.asarray(points.get_offsets())


def test_each_numbering_shows_its_own_fit_by_class() -> None:
    panels = DRAWINGS["numberings"]().axes
    assert [axes.get_title() for axes in panels] == list(FITS)
    for axes, (numbers, fitted) in zip(panels, FITS.values()):
        for kind, name in enumerate(NAMES):
            expected = np.column_stack([POINTS[kind == KINDS, 0], fitted[kind == KINDS]])
            assert scattered(axes, f"{name}: {numbers[kind]}") == pytest.approx(expected)
        assert [line.get_ydata()[0] for line in axes.lines] == [0.5, 1.5]  # where rounding changes


def test_the_extremes_of_likelihood_and_loss_are_marked() -> None:
    likelihood, surprise = np.array([1.0, 3.0, 2.0]), np.array([5.0, 4.0, 1.0])
    left, right = probabilities.draw_likelihoods(np.array([0.5, 1.0, 1.5]), likelihood, surprise).axes
    assert np.ravel(curve(left, "best at s = 1.0")) == pytest.approx([1.0, 3.0])
    assert np.ravel(curve(right, "best at s = 1.5")) == pytest.approx([1.5, 1.0])
    assert left.lines[0].get_ydata() == pytest.approx(likelihood)
    assert right.lines[0].get_ydata() == pytest.approx(surprise)


def test_the_borders_are_where_two_classes_are_equally_probable() -> None:
    axes = DRAWINGS["regions"]().axes[0]
    borders = [lines for lines in axes.collections if list(getattr(lines, "levels", [])) == [0]]
    across = np.concatenate([path.vertices[:, 0] for lines in borders for path in lines.get_paths()])
    assert np.abs(np.abs(across) - 1).max() < 0.05
    assert across.min() < 0 < across.max()


def test_each_class_has_its_points_colour_and_marker() -> None:
    axes = DRAWINGS["regions"]().axes[0]
    handles, labels = axes.get_legend_handles_labels()
    assert labels == NAMES
    for kind, (points, colour) in enumerate(zip(handles, (BLUE, ORANGE, PURPLE))):
        assert np.asarray(points.get_offsets()) == pytest.approx(POINTS[kind == KINDS])
        assert to_hex(points.get_facecolor()[0]) == colour.lower()
    assert len({points.get_paths()[0].vertices.tobytes() for points in handles}) == 3


def test_each_loss_is_drawn_against_the_margin_in_a_style_of_its_own() -> None:
    (axes,) = DRAWINGS["losses"]().axes
    for label, values in LOSSES.items():
        assert curve(axes, label) == pytest.approx(np.array([MARGINS, values]))
    assert len({line.get_linestyle() for line in axes.lines[: len(LOSSES)]}) == len(LOSSES)


# --- temperature ---


@pytest.mark.parametrize("T", [0.01, 0.5, 1.0, 30.0])
def test_probabilities_at_a_temperature_equal_pytorch(T: float) -> None:
    expected = torch.softmax(torch.tensor([1.0, -2.0, 3.0], dtype=torch.float64) / T, 0).numpy()
    assert probabilities_at([1.0, -2.0, 3.0], T) == pytest.approx(expected, abs=1e-12)


def test_bars_and_curves_show_the_probabilities_at_this_temperature() -> None:
    now, over_T = draw_temperature(1.0, 2.0, 3.0, 1.0).axes
    expected = probabilities_at([1.0, 2.0, 3.0], 10.0)
    assert [bar.get_height() for bar in now.patches] == pytest.approx(expected)
    assert [tick.get_text() for tick in now.get_xticklabels()] == ["z₁ = 1.0", "z₂ = 2.0", "z₃ = 3.0"]
    for k, label in enumerate(["p₁", "p₂", "p₃"]):
        T, p = curve(over_T, label)
        assert p[[0, -1]] == pytest.approx([probabilities_at([1.0, 2.0, 3.0], t)[k] for t in T[[0, -1]]])
    marked = [line.get_data() for line in over_T.lines if line.get_marker() not in ("None", "")]
    assert np.ravel(marked) == pytest.approx(np.ravel([(10.0, p) for p in expected]))
    assert draw_temperature(1.0, 2.0, 3.0, 1.0).get_suptitle() == "T = 10: the largest probability is 0.367"


@pytest.mark.parametrize("scores", [(LIMIT, LIMIT, LIMIT), (LIMIT, -LIMIT, 0.0)])
@pytest.mark.parametrize("exponent", [COLDEST, HOTTEST])
def test_the_ends_of_the_sliders_can_be_drawn(scores: tuple[float, float, float], exponent: float) -> None:
    figure = draw_temperature(*scores, exponent)
    assert sum(bar.get_height() for bar in figure.axes[0].patches) == pytest.approx(1)
    assert texts_off_the_page(figure) == []


def test_every_slider_of_the_temperature_changes_the_drawing() -> None:
    widget = temperature_sliders()
    sliders = [child for child in widget.children[0].children if isinstance(child, ipywidgets.FloatSlider)]
    assert [slider.description for slider in sliders] == ["score z₁", "score z₂", "score z₃", "log₁₀ T"]
    seen = {widget.children[1].outputs[0]["data"]["image/png"]}
    for slider in sliders:
        slider.value = 0.5
        seen.add(widget.children[1].outputs[0]["data"]["image/png"])
    assert len(seen) == 5


# --- threshold ---


@pytest.mark.parametrize("t", [0.0, 0.3, 0.35, 0.6, 0.9])
def test_precision_and_recall_equal_scikit_learn(t: float) -> None:
    expected = precision_score(TRUTH, t <= P), recall_score(TRUTH, t <= P)
    assert precision_and_recall(P, TRUTH, t) == pytest.approx(expected)


def test_where_nothing_is_chosen_there_is_no_precision() -> None:
    precision, recall = precision_and_recall(P, TRUTH, 0.95)
    assert np.isnan(precision) and recall == 0


def test_the_threshold_is_marked_with_what_it_finds() -> None:
    figure = draw_threshold(P, TRUTH, 0.6)
    assert figure.get_suptitle() == "Threshold 0.60: 1 of 3 missed, 1 false alarms"
    counts, shares = figure.axes
    assert [axes.lines[-1].get_xdata()[0] for axes in (counts, shares)] == [0.6, 0.6]
    thresholds, recall = curve(shares, "recall")
    assert recall == pytest.approx([recall_score(TRUTH, t <= P) for t in thresholds])
    marked = {line.get_marker(): line.get_ydata()[0] for line in shares.lines if line.get_marker() in ("o", "s")}
    assert marked == pytest.approx({"o": 2 / 3, "s": 2 / 3})


def test_the_threshold_follows_its_slider() -> None:
    widget = threshold_slider(P, TRUTH)
    (slider,) = (child for child in widget.children[0].children if isinstance(child, ipywidgets.FloatSlider))
    start = widget.children[1].outputs
    for value in (0.0, 1.0, 0.25):
        slider.value = value
        assert widget.children[1].outputs != start
        assert "data" in widget.children[1].outputs[0], widget.children[1].outputs
