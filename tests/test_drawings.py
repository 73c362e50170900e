"""Drawings: labelled, legible, and with the numbers of the package."""

import subprocess
import sys
from itertools import pairwise, product

import numpy as np
import pytest
from made_figures import DRAWINGS, arrows, curve, reversed_drawing, written
from made_networks import chain, example, small_net, texts
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.networks import draw_network, draw_parameters, superscript, unit_positions
from nlpcourse.classroom.plots.style import new_figure
from nlpcourse.classroom.widgets.finite_differences import (
    EXPONENTS,
    central_error,
    draw_error,
    f,
    forward_error,
    slope,
)
from nlpcourse.classroom.widgets.neuron import LIMIT, STEP, draw_neuron
from nlpcourse.classroom.widgets.stepper import draw_step
from nlpcourse.neurons import sigmoid

SMALLEST = 7  # points

# --- every drawing ---


def unlabelled(figure: Figure) -> list[str]:
    """Name what a reader would miss: a title, the names of axes or of a panel, in drawings without axes any text."""
    missing = [] if figure.get_suptitle() else ["title"]
    for axes in figure.axes:
        if axes.get_title() or axes.get_label() == "<colorbar>":
            continue
        if axes.axison:
            missing += [name for name in ("xlabel", "ylabel") if not getattr(axes, f"get_{name}")()]
        elif not axes.texts and axes.has_data():
            missing.append("texts")
    return missing


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_is_a_labelled_figure(name: str) -> None:
    figure = DRAWINGS[name]()
    assert isinstance(figure, Figure)
    assert unlabelled(figure) == []


def test_an_unlabelled_figure_is_noticed() -> None:
    figure, _axes = new_figure("")
    assert unlabelled(figure) == ["title", "xlabel", "ylabel"]


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_text_is_large_enough_to_read(name: str) -> None:
    assert [text.get_text() for text in written(DRAWINGS[name]()) if text.get_fontsize() < SMALLEST] == []


def test_a_figure_is_shown_as_png_in_a_notebook() -> None:
    program = """
from IPython.core.interactiveshell import InteractiveShell
from nlpcourse.classroom import plots
shell = InteractiveShell.instance()
plots.use_course_style()
print(sorted(shell.display_formatter.format(plots.new_figure("T")[0])[0]))
"""
    command = [sys.executable, "-c", program]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert shown == "['image/png', 'text/plain']\n"


def texts_off_the_page(figure: Figure) -> list[str]:
    figure.draw_without_rendering()
    page = figure.bbox.padded(1)
    boxes = [(text.get_text(), text.get_window_extent()) for part in (*figure.axes, figure) for text in part.texts]
    return [text for text, box in boxes if not (page.fully_contains(box.x0, box.y0) and page.fully_contains(*box.max))]


@pytest.mark.parametrize("name", DRAWINGS)
def test_no_text_leaves_the_page(name: str) -> None:
    assert texts_off_the_page(DRAWINGS[name]()) == []


@pytest.mark.parametrize("sizes", [(2, 3, 2, 1), (3, 3, 3, 3), (4, 4, 4, 4, 4)])
def test_no_text_of_any_step_leaves_the_page(sizes: tuple[int, ...]) -> None:
    net = small_net(sizes)
    for step in range(1, 4 * net.depth + 3):
        assert texts_off_the_page(draw_step(net, *example(net), step)) == []


def test_a_text_off_the_page_is_noticed() -> None:
    assert texts_off_the_page(draw_network([1, 1], "A title that is much too long " * 5)) != []


# --- networks ---


def test_a_network_names_its_layers_and_weights() -> None:
    assert [t for t in texts(draw_network([2, 3, 1], "T")) if t] == ["x", "a⁽¹⁾", "a⁽²⁾", "W⁽¹⁾", "W⁽²⁾", "T"]


def edges(sizes: tuple[int, ...], backward: bool = False) -> list:
    """List start and end of each edge, as `arrows` does, from each layer to the next or to the one before."""
    layers = [[tuple(unit) for unit in layer.tolist()] for layer in unit_positions(sizes)]
    pairs = [edge for below, above in pairwise(layers) for edge in product(below, above)]
    return sorted((end, start) if backward else (start, end) for start, end in pairs)


@pytest.mark.parametrize("sizes", [(1, 1, 1, 1, 1), (3, 4, 2)])
def test_arrows_lead_forward_from_each_unit_to_each_of_the_next_layer(sizes: tuple[int, ...]) -> None:
    net = small_net(sizes)
    for figure in (draw_network(sizes, "T"), draw_parameters(net, example(net)[0], "T"), reversed_drawing(net)):
        assert sorted(arrows(figure.axes[0])) == edges(sizes)


def test_one_row_of_weights_is_heavy() -> None:
    axes = draw_network([3, 4, 2], "T", row=(2, 1)).axes[0]
    heavy = [note for note in axes.texts if getattr(note, "arrow_patch", None) and note.arrow_patch.get_linewidth() > 2]
    below, above = unit_positions([3, 4, 2])[1:]
    assert sorted(note.xyann for note in heavy) == sorted(map(tuple, below))
    assert {tuple(note.xy) for note in heavy} == {tuple(above[1])}


@pytest.mark.parametrize("sizes", [[], [3], [300], [0, 3], [2, 5, 1], [1] * 6])
def test_a_network_that_cannot_be_drawn_is_refused(sizes: list[int]) -> None:
    with pytest.raises(ValueError, match=r"expected 1 to 4 layers of 1 to 4 units, received sizes \["):
        draw_network(sizes, "T")


@pytest.mark.parametrize("sizes", [(1, 1, 1, 1, 1), (3, 4, 2)])
def test_in_reverse_the_error_arrives_and_arrows_lead_back_to_layer_1(sizes: tuple[int, ...]) -> None:
    found = arrows(reversed_drawing(small_net(sizes)).axes[1])
    outputs = {tuple(unit) for unit in unit_positions(sizes)[-1].tolist()}
    arriving = [(start, end) for start, end in found if start[0] > len(sizes) - 1]
    assert {end for _start, end in arriving} == outputs and len(arriving) == len(outputs)
    assert sorted(set(found) - set(arriving)) == [edge for edge in edges(sizes, backward=True) if edge[1][0] > 0]


@pytest.mark.parametrize("sizes", [(1, 1, 1, 1, 1), (2, 3, 1), (3, 4, 2)])
def test_the_reversed_network_shows_every_delta_and_gain(sizes: tuple[int, ...]) -> None:
    net = chain() if len(sizes) == 5 else small_net(sizes)
    X, Y = (array[None] for array in example(net))
    Z, A = net.forward(X)
    shown = texts(reversed_drawing(net))
    for layer, delta in enumerate(net.backward(Y, Z, A).delta[1:], start=1):
        a = A[layer][0]
        gains = a * (1 - a) if net.activations[layer] == "sigmoid" else 1 - a**2
        for gain, value in zip(gains, delta[0]):
            assert f"×{gain:.2f}\n{value:.3f}".replace("-", "−") in shown
    error = A[-1][0] - Y[0]
    assert f"∂J/∂a{superscript(net.depth)}\n{error[0]:.3f}".replace("-", "−") in shown


def test_the_parameters_stand_on_the_network_with_the_input() -> None:
    shown = texts(draw_parameters(chain(), [1.0], "T"))
    assert [t for t in shown if t and t != "T"][:5] == ["1", "b 0", "0.5", "b 0.5", "−1"]


def test_weights_are_written_on_both_networks_where_they_fit() -> None:
    def written(weights: np.ndarray) -> list[str]:
        return [f"{w:.2f}".replace("-", "−") for w in weights.ravel()]

    net = small_net((2, 3, 1))
    shown = texts(reversed_drawing(net))
    assert [shown.count(w) for w in written(net.W[2])] == [2, 2, 2]  # forward, and transposed
    assert [shown.count(w) for w in written(net.W[1])] == [1] * 6  # nothing flows back to x
    large = small_net((3, 4, 2))
    assert not set(written(large.W[1])) & set(texts(reversed_drawing(large)))


# --- finite differences and the neuron ---


def test_the_error_falls_with_h_until_rounding_makes_it_rise() -> None:
    steps = 10.0**EXPONENTS
    assert 1e-7 < steps[np.argmin(central_error(steps))] < 1e-4
    assert central_error(1e-3) / central_error(1e-2) == pytest.approx(1e-2, rel=0.05)  # O(h²)
    assert forward_error(1e-3) / forward_error(1e-2) == pytest.approx(1e-1, rel=0.2)  # O(h)
    assert central_error(1e-14) > 1e4 * central_error(1e-6)


def test_the_current_h_is_marked_on_both_curves() -> None:
    errors = draw_error(-3.0).axes[1]
    marked = [line.get_data() for line in errors.lines if line.get_marker() in ("s", "o")]
    assert np.ravel(marked) == pytest.approx([1e-3, forward_error(1e-3), 1e-3, central_error(1e-3)])


@pytest.mark.parametrize("exponent", [-0.5, -3.0])
def test_secant_tangent_and_errors_are_those_of_the_function(exponent: float) -> None:
    h = 10.0**exponent
    near, errors = draw_error(exponent).axes
    u, rise = curve(near, "f, as computed")
    assert rise == pytest.approx((f(0.5 + u * h) - f(0.5)) / h)
    u, rise = curve(near, "tangent")
    assert rise == pytest.approx(slope(0.5) * u)
    ends = np.array([(f(0.5 - h) - f(0.5)) / h, (f(0.5 + h) - f(0.5)) / h])
    assert curve(near, "central secant") == pytest.approx(np.array([[-1, 1], ends]))
    assert abs((ends[1] - ends[0]) / 2 - slope(0.5)) == pytest.approx(central_error(h))
    for label, error in (("forward", forward_error), ("central", central_error)):
        assert curve(errors, label) == pytest.approx(np.array([10.0**EXPONENTS, error(10.0**EXPONENTS)]))


@pytest.mark.parametrize(("w", "b", "crossing"), [(2.0, -1.0, 0.5), (-2.0, 4.0, 2.0), (1.0, 1.0, -1.0)])
def test_the_neuron_crosses_one_half_where_its_title_and_marker_say(w: float, b: float, crossing: float) -> None:
    figure = draw_neuron(w, b)
    (axes,) = figure.axes
    x, a = curve(axes, f"w = {w:.1f}, b = {b:.1f}".replace("-", "−"))
    assert a == pytest.approx(sigmoid(w * x + b))
    (marker,) = (line for line in axes.lines if line.get_marker() == "o")
    assert np.ravel(marker.get_data()) == pytest.approx([crossing, 0.5])
    assert figure.get_suptitle().endswith(f"= {crossing:.2f}".replace("-", "−"))


def test_the_dotted_neuron_is_that_of_weight_1_and_bias_0() -> None:
    x, a = curve(draw_neuron(2.0, -1.0).axes[0], "w = 1, b = 0")
    assert a == pytest.approx(1 / (1 + np.exp(-x)))


def test_a_neuron_without_a_weight_is_flat_and_has_no_crossing() -> None:
    figure = draw_neuron(0.0, 2.0)
    assert np.ptp(curve(figure.axes[0], "w = 0.0, b = 2.0")[1]) == 0
    assert not [line for line in figure.axes[0].lines if line.get_marker() == "o"]
    assert "ignores x" in figure.get_suptitle()


@pytest.mark.parametrize(("w", "b"), [(STEP, LIMIT), (STEP, -LIMIT), (-STEP, LIMIT), (-STEP, -LIMIT)])
def test_the_sliders_lead_no_crossing_off_the_page(w: float, b: float) -> None:
    (axes,) = draw_neuron(w, b).axes
    low, high = axes.get_xlim()
    (marker,) = (line for line in axes.lines if line.get_marker() == "o")
    assert low < marker.get_xdata()[0] < high
    axes.figure.draw_without_rendering()
    assert axes.get_legend().get_window_extent().y0 >= axes.get_window_extent().y1  # no curve behind the legend
