"""Drawings and widgets: they show the numbers of the package, and follow their controls."""

import re
from itertools import pairwise
from pathlib import Path

import ipywidgets
import numpy as np
import pytest
from matplotlib.figure import Figure

from nlpcourse.classroom.claims import read_ledger
from nlpcourse.classroom.plots.course_map import LECTURES, course_table, draw_course_map, existing_lectures
from nlpcourse.classroom.plots.networks import draw_network, draw_reversed_network, short
from nlpcourse.classroom.plots.style import new_figure
from nlpcourse.classroom.widgets import Explorer
from nlpcourse.classroom.widgets.finite_differences import (
    EXPONENTS,
    central_error,
    draw_error,
    finite_difference_slider,
    forward_error,
)
from nlpcourse.classroom.widgets.neuron import draw_neuron, neuron_sliders
from nlpcourse.classroom.widgets.stepper import draw_step, stepper
from nlpcourse.classroom.widgets.steps import list_steps, step_summary
from nlpcourse.neurons import LOSSES, MLP

# The ledger's row backward-four-layer-sigmoid: δ of the scalar chain, layers 1 to 4.
CHAIN_DELTA = (0.00224495, -0.00955281, -0.01917733, -0.08046229)


def chain() -> MLP:
    """Return the scalar chain of the tutorial: four sigmoid layers of one unit."""
    W = [None] + [np.array([[w]]) for w in (0.5, -1.0, 2.0, 1.0)]
    b = [None] + [np.array([b]) for b in (0.0, 0.5, -0.5, 0.0)]
    return MLP(W, b, [None] + ["sigmoid"] * 4, "squared_error")


def small_net(sizes: tuple[int, ...] = (2, 3, 2, 1), loss: str = "squared_error") -> MLP:
    output = "linear" if loss == "cross_entropy" else "sigmoid"
    net = MLP.initialise(sizes, "tanh", output, loss, np.random.default_rng(0))
    return net.with_parameters(net.parameters() + 0.1)  # no bias is zero


def example(net: MLP) -> tuple[np.ndarray, np.ndarray]:
    """Return x with alternating signs and a one-hot y that fit the network."""
    x = np.linspace(1.0, 2.0, net.W[1].shape[1])
    return x * (-1) ** np.arange(len(x)), np.eye(len(net.b[-1]))[0]


def texts(figure: Figure) -> list[str]:
    """Return every text of the figure."""
    return [text.get_text() for part in (*figure.axes, figure) for text in part.texts]


def numbers(text: str) -> list[float]:
    """Return the numbers in a text, layer and unit indices (which are super- and subscripts) left out."""
    return [float(number) for number in re.findall(r"-?\d+\.?\d*(?:e-?\d+)?", text.replace("−", "-"))]


def last_numbers(summary: str, lines: slice) -> list[float]:
    """Return the result, behind the last equals sign, of the given lines of a step's summary."""
    return [number for line in summary.splitlines()[lines] for number in numbers(line.rsplit("=", 1)[1])]


def picture(explorer: Explorer) -> str:
    """Return what the explorer shows now: a PNG, or the text of an error."""
    (output,) = explorer.children[1].outputs
    return output["data"]["image/png"] if "data" in output else output["text"]


def button(explorer: Explorer, description: str) -> ipywidgets.Button:
    return next(w for w in explorer.children[0].children if getattr(w, "description", "") == description)


def slider(explorer: Explorer) -> ipywidgets.Widget:
    return explorer.children[0].children[-1]


# --- every drawing ---

DRAWINGS = {
    "network": lambda: draw_network([3, 4, 2], "A network"),
    "reversed network": lambda: reversed_drawing(chain()),
    "step": lambda: draw_step(chain(), [1.0], [1.0], 12),
    "error": lambda: draw_error(-5.0),
    "neuron": lambda: draw_neuron(2.0, -1.0),
    "course map": lambda: draw_course_map({"00_start_here"}),
}


def reversed_drawing(net: MLP) -> Figure:
    X, Y = (array[None] for array in example(net))
    Z, A = net.forward(X)
    delta = net.backward(Y, Z, A).delta
    return draw_reversed_network(net, [None] + [z[0] for z in Z[1:]], [None] + [d[0] for d in delta[1:]])


def unlabelled(figure: Figure) -> list[str]:
    """Name what a reader would miss: a title, the names of axes, and in drawings without axes any text."""
    missing = [] if figure.get_suptitle() else ["title"]
    for axes in figure.axes:
        if axes.axison:
            missing += [name for name in ("xlabel", "ylabel") if not getattr(axes, f"get_{name}")()]
        elif not axes.texts:
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
def test_no_text_leaves_the_page(name: str) -> None:
    figure = DRAWINGS[name]()
    figure.draw_without_rendering()
    page = figure.bbox.padded(1)
    for text in [*figure.texts, *(text for axes in figure.axes for text in axes.texts)]:
        box = text.get_window_extent()
        assert page.containsx(box.x0) and page.containsx(box.x1), text.get_text()
        assert page.containsy(box.y0) and page.containsy(box.y1), text.get_text()


# --- networks ---


def test_a_network_names_its_layers_and_weights() -> None:
    assert [t for t in texts(draw_network([2, 3, 1], "T")) if t] == ["x", "a⁽¹⁾", "a⁽²⁾", "W⁽¹⁾", "W⁽²⁾", "T"]


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
            assert f"×{gain:.2f}\n{short(value)}" in shown


def test_weights_are_written_on_both_networks_where_they_fit() -> None:
    net = small_net((2, 3, 1))
    shown = texts(reversed_drawing(net))
    assert [shown.count(short(w)) for w in net.W[2].ravel()] == [2, 2, 2]  # forward, and transposed
    assert [shown.count(short(w)) for w in net.W[1].ravel()] == [1] * 6  # nothing flows back to x
    large = small_net((3, 4, 2))
    assert not {short(w) for w in large.W[1].ravel()} & set(texts(reversed_drawing(large)))


# --- the steps of backpropagation ---


def test_the_steps_of_the_chain_have_the_deltas_of_the_ledger() -> None:
    steps = [(step.quantity, step.layer) for step in list_steps(chain())]
    for layer, expected in enumerate(CHAIN_DELTA, start=1):
        summary = step_summary(chain(), [1.0], [1.0], steps.index(("δ", layer)))
        assert last_numbers(summary, slice(1, None)) == pytest.approx([expected], rel=5e-4)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("sizes", [(1, 1), (2, 3, 2, 1), (3, 4, 2)])
def test_the_steps_state_the_numbers_of_the_network(sizes: tuple[int, ...], loss: str) -> None:
    net = small_net(sizes, loss)
    x, y = example(net)
    Z, A = net.forward(x[None])
    gradients = net.backward(y[None], Z, A)
    for number, (quantity, layer) in enumerate(list_steps(net)):
        if quantity == "x":
            continue
        expected = {
            "z": Z[layer], "a": A[layer], "J": net.cost(x[None], y[None]),
            "δ": gradients.delta[layer], "∂J/∂W": gradients.dW[layer],
        }[quantity]  # fmt: skip
        biases = -1 if quantity == "∂J/∂W" else None  # its last line is ∂J/∂b
        stated = last_numbers(step_summary(net, x, y, number), slice(1, biases))
        assert stated == pytest.approx(np.ravel(expected), rel=1e-3), (quantity, layer)
        if biases:
            assert last_numbers(step_summary(net, x, y, number), slice(-1, None)) == pytest.approx(
                gradients.db[layer], rel=1e-3
            )


@pytest.mark.parametrize("sizes", [(1, 1), (2, 3, 2, 1), (3, 4, 2)])
def test_the_terms_of_each_formula_give_its_result(sizes: tuple[int, ...]) -> None:
    net = small_net(sizes)
    for number, (quantity, _layer) in enumerate(list_steps(net)):
        if quantity not in ("z", "δ"):
            continue
        for line in step_summary(net, *example(net), number).splitlines()[1:]:
            _name, terms, result = line.replace("−", "-").split(" = ")
            assert eval(terms.replace("·", "*")) == pytest.approx(float(result), rel=5e-3, abs=5e-4), line


def test_a_network_without_its_transpose_is_noticed() -> None:
    net = small_net((2, 2, 2))
    steps = [(step.quantity, step.layer) for step in list_steps(net)]
    x, y = example(net)
    right = net.gradients(x[None], y[None]).delta[1][0]
    wrong_net = MLP([None, net.W[1], net.W[2].T], net.b, net.activations, net.loss)
    stated = last_numbers(step_summary(wrong_net, x, y, steps.index(("δ", 1))), slice(1, None))
    assert stated != pytest.approx(right, rel=1e-3)


def test_the_drawing_shows_what_has_been_computed_and_no_more() -> None:
    net = chain()
    steps = [(step.quantity, step.layer) for step in list_steps(net)]

    def shown(quantity: str, layer: int) -> str:
        return "\n".join(texts(draw_step(net, [1.0], [1.0], steps.index((quantity, layer)))))

    assert "z 0.5" in shown("z", 1) and "z −0.122" not in shown("z", 1)
    assert "0.622" in shown("a", 1).split("\n")
    assert "J 0.0621" in shown("J", 4) and "δ" not in shown("J", 4)
    assert "δ −0.0192" in shown("δ", 3) and "∂J/∂W⁽³⁾" not in shown("δ", 3)
    assert "∂J/∂W⁽³⁾\n−0.009" in shown("∂J/∂W", 3) and "∂J/∂b⁽³⁾ = δ⁽³⁾" in shown("∂J/∂W", 3)


@pytest.mark.parametrize("step", [-1, 18])
def test_a_step_outside_the_range_is_refused(step: int) -> None:
    with pytest.raises(ValueError, match=f"expected a step from 0 to 17, received {step}"):
        draw_step(chain(), [1.0], [1.0], step)


@pytest.mark.parametrize("sizes", [(2, 5, 1), (1, 1, 1, 1, 1, 1)])
def test_a_network_too_large_to_read_is_refused(sizes: tuple[int, ...]) -> None:
    net = small_net(sizes)
    with pytest.raises(ValueError, match="at most 4 layers of at most 4 units, received sizes"):
        draw_step(net, *example(net), 0)


# --- controls ---


def test_previous_and_next_move_the_stepper_and_stop_at_its_ends() -> None:
    widget = stepper(chain(), [1.0], [1.0])
    start = picture(widget)
    button(widget, "Next").click()
    assert slider(widget).value == 1
    assert picture(widget) != start
    button(widget, "Previous").click()
    button(widget, "Previous").click()
    assert slider(widget).value == 0
    assert picture(widget) == start
    slider(widget).value = 17
    button(widget, "Next").click()
    assert slider(widget).value == 17


def test_play_moves_the_stepper() -> None:
    widget = stepper(chain(), [1.0], [1.0])
    start = picture(widget)
    play = next(w for w in widget.children[0].children if isinstance(w, ipywidgets.Play))
    play.value = 5
    assert slider(widget).value == 5
    assert picture(widget) != start


@pytest.mark.parametrize(("make", "value"), [(finite_difference_slider, -8.0), (neuron_sliders, -2.0)])
def test_moving_a_slider_changes_the_drawing(make, value: float) -> None:
    widget = make()
    start = picture(widget)
    slider(widget).value = value
    assert picture(widget) != start


def test_a_control_that_draw_ignores_changes_nothing() -> None:
    widget = Explorer(lambda w: draw_neuron(1.0, 0.0), w=ipywidgets.FloatSlider(1))
    start = picture(widget)
    slider(widget).value = 2
    assert picture(widget) == start


def test_an_error_is_shown_in_place_of_the_drawing_and_goes_away() -> None:
    widget = Explorer(lambda exponent: draw_error(1 / exponent), exponent=ipywidgets.FloatSlider(-1, min=-1, max=1))
    start = picture(widget)
    slider(widget).value = 0
    assert picture(widget) == "ZeroDivisionError: float division by zero\n"
    slider(widget).value = -1
    assert picture(widget) == start


def test_an_explorer_is_stored_as_one_line_of_text() -> None:
    assert repr(neuron_sliders()) == "[Interactive: run this cell in JupyterLab to use its controls.]"


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


@pytest.mark.parametrize(("w", "b", "crossing"), [(2.0, -1.0, 0.5), (-2.0, 4.0, 2.0)])
def test_the_neuron_crosses_one_half_where_its_title_says(w: float, b: float, crossing: float) -> None:
    figure = draw_neuron(w, b)
    x, a = figure.axes[0].lines[1].get_data()
    assert np.interp(0.5, *((a, x) if w > 0 else (a[::-1], x[::-1]))) == pytest.approx(crossing, abs=0.01)
    assert figure.get_suptitle().endswith(f"= {crossing:.2f}")


# --- the map ---


def test_the_map_reads_from_the_folder_which_lectures_exist(tmp_path: Path) -> None:
    assert existing_lectures(tmp_path) == set()
    (tmp_path / "04_backpropagation.ipynb").touch()
    (tmp_path / "my_notes.ipynb").touch()
    assert existing_lectures(tmp_path) == {"04_backpropagation"}
    assert course_table(existing_lectures(tmp_path)).count("| yes |") == 1
    assert draw_course_map(existing_lectures(tmp_path)).get_suptitle() == "18 lectures, 1 of them here now"


def test_the_map_has_the_lectures_of_the_ledger_in_order() -> None:
    names = [lecture.name for lecture in LECTURES]
    assert names == ["00_start_here", *dict.fromkeys(row["lecture"] for row in read_ledger())]
    assert [int(name[:2]) for name in names] == list(range(18))


def test_each_lecture_stands_on_earlier_ones_only() -> None:
    assert all(earlier < number for number, lecture in enumerate(LECTURES) for earlier in lecture.builds_on)
    assert all(lecture.builds_on for lecture in LECTURES[1:])
    assert all(before.name < after.name for before, after in pairwise(LECTURES))
