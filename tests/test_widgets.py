"""Widgets: the steps state the numbers of the network, and drawings follow their controls."""

import re

import ipywidgets
import numpy as np
import pytest
from made_figures import arrows
from made_networks import chain, example, small_net, texts
from matplotlib.figure import Figure

from nlpcourse.classroom.widgets import Explorer
from nlpcourse.classroom.widgets.finite_differences import finite_difference_slider
from nlpcourse.classroom.widgets.neuron import draw_neuron, neuron_sliders
from nlpcourse.classroom.widgets.stepper import draw_step, stepper
from nlpcourse.classroom.widgets.steps import list_steps, step_summary
from nlpcourse.neurons import LOSSES, MLP

# The ledger's row backward-four-layer-sigmoid: δ of the scalar chain, layers 1 to 4.
CHAIN_DELTA = (0.00224495, -0.00955281, -0.01917733, -0.08046229)


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
    return next(
        w for w in explorer.children[0].children if isinstance(w, (ipywidgets.IntSlider, ipywidgets.FloatSlider))
    )


# --- the steps of backpropagation ---


def test_the_steps_of_the_chain_have_the_deltas_of_the_ledger() -> None:
    steps = [(step.quantity, step.layer) for step in list_steps(chain())]
    for layer, expected in enumerate(CHAIN_DELTA, start=1):
        summary = step_summary(chain(), [1.0], [1.0], steps.index(("δ", layer)) + 1)
        assert last_numbers(summary, slice(1, None)) == pytest.approx([expected], rel=5e-4)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("sizes", [(1, 1), (2, 3, 2, 1), (3, 4, 2)])
def test_the_steps_state_the_numbers_of_the_network(sizes: tuple[int, ...], loss: str) -> None:
    net = small_net(sizes, loss)
    x, y = example(net)
    Z, A = net.forward(x[None])
    gradients = net.backward(y[None], Z, A)
    for number, (quantity, layer) in enumerate(list_steps(net), start=1):
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
    for number, (quantity, _layer) in enumerate(list_steps(net), start=1):
        if quantity not in ("z", "δ"):
            continue
        for line in step_summary(net, *example(net), number).splitlines()[1:]:
            _name, terms, result = line.replace("−", "-").split(" = ")
            assert eval(terms.replace("·", "*")) == pytest.approx(float(result), rel=5e-3, abs=5e-4), line


def test_negative_factors_stand_in_brackets() -> None:
    net = small_net((3, 4, 2))
    lines = [step_summary(net, *example(net), n) for n, step in enumerate(list_steps(net), start=1) if step[0] in "zδ"]
    assert all("(−" in line for line in lines)
    assert not re.findall(r"·−|\+ −|· −", "\n".join(lines))


def test_a_network_without_its_transpose_is_noticed() -> None:
    net = small_net((2, 2, 2))
    steps = [(step.quantity, step.layer) for step in list_steps(net)]
    x, y = example(net)
    right = net.gradients(x[None], y[None]).delta[1][0]
    wrong_net = MLP([None, net.W[1], net.W[2].T], net.b, net.activations, net.loss)
    stated = last_numbers(step_summary(wrong_net, x, y, steps.index(("δ", 1)) + 1), slice(1, None))
    assert stated != pytest.approx(right, rel=1e-3)


def test_the_drawing_shows_what_has_been_computed_and_no_more() -> None:
    net = chain()
    steps = [(step.quantity, step.layer) for step in list_steps(net)]

    def shown(quantity: str, layer: int) -> str:
        return "\n".join(texts(draw_step(net, [1.0], [1.0], steps.index((quantity, layer)) + 1)))

    assert "z 0.5" in shown("z", 1) and "z −0.122" not in shown("z", 1)
    assert "0.622" in shown("a", 1).split("\n")
    assert "J 0.0621" in shown("J", 4) and "δ" not in shown("J", 4)
    assert "δ −0.0192" in shown("δ", 3) and "∂J/∂W⁽³⁾" not in shown("δ", 3)
    assert "∂J/∂W⁽³⁾\n−0.009" in shown("∂J/∂W", 3) and "∂J/∂b⁽³⁾ = δ⁽³⁾" in shown("∂J/∂W", 3)


def test_an_edge_points_forward_until_its_gradient_is_known_and_then_backward() -> None:
    net = small_net((2, 3, 1))
    for number in range(1, 4 * net.depth + 3):
        done = list_steps(net)[:number]
        for start, end in arrows(draw_step(net, *example(net), number).axes[0]):
            layer = max(start[0], end[0])
            assert (start[0] > end[0]) == (("∂J/∂W", layer) in done)


@pytest.mark.parametrize("step", [0, 19])
def test_a_step_outside_the_range_is_refused(step: int) -> None:
    with pytest.raises(ValueError, match=f"expected a step from 1 to 18, received {step}"):
        draw_step(chain(), [1.0], [1.0], step)


@pytest.mark.parametrize("sizes", [(2, 5, 1), (1, 1, 1, 1, 1, 1)])
def test_a_network_too_large_to_read_is_refused(sizes: tuple[int, ...]) -> None:
    net = small_net(sizes)
    with pytest.raises(ValueError, match="expected 1 to 4 layers of 1 to 4 units, received sizes"):
        draw_step(net, *example(net), 1)


# --- controls ---


def test_previous_and_next_move_the_stepper_and_stop_at_its_ends() -> None:
    widget = stepper(chain(), [1.0], [1.0])
    start = picture(widget)
    button(widget, "Next").click()
    assert slider(widget).value == 2
    assert picture(widget) != start
    button(widget, "Previous").click()
    button(widget, "Previous").click()
    assert slider(widget).value == 1
    assert picture(widget) == start
    slider(widget).value = 18
    button(widget, "Next").click()
    assert slider(widget).value == 18


def test_play_moves_the_stepper() -> None:
    widget = stepper(chain(), [1.0], [1.0])
    start = picture(widget)
    play = next(w for w in widget.children[0].children if isinstance(w, ipywidgets.Play))
    play.value = 5
    assert slider(widget).value == 5
    assert picture(widget) != start


def control(explorer: Explorer, kind: type) -> ipywidgets.Widget:
    return next(w for w in explorer.children[0].children if isinstance(w, kind))


def test_a_hidden_result_is_a_question_mark_in_the_text_and_in_the_drawing() -> None:
    for number, (quantity, _layer) in enumerate(list_steps(chain()), start=1):
        seen, hidden = (texts(draw_step(chain(), [1.0], [1.0], number, hide)) for hide in (False, True))
        assert not [text for text in seen if "?" in text], quantity
        assert len([text for text in hidden if "?" in text]) == 2, quantity
        summary = step_summary(chain(), [1.0], [1.0], number, hidden=True)
        result = step_summary(chain(), [1.0], [1.0], number).splitlines()[1].rsplit("= ", 1)[1]
        assert "?" in summary.splitlines()[1] and (quantity == "x" or not summary.splitlines()[1].endswith(result))


def test_the_box_and_the_weight_change_the_drawing_and_leave_the_network_as_it_was() -> None:
    net = chain()
    widget = stepper(net, [1.0], [1.0])
    slider(widget).value = 17  # δ of layer 1
    start = picture(widget)
    control(widget, ipywidgets.Checkbox).value = True
    masked = picture(widget)
    assert masked != start
    control(widget, ipywidgets.Checkbox).value = False
    assert picture(widget) == start
    control(widget, ipywidgets.FloatSlider).value = 1.0
    assert picture(widget) not in (start, masked)
    assert net.W[2][0, 0] == -1.0


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


class Mishap(Exception):
    """An error that no library raises."""


@pytest.mark.parametrize("kind", [ZeroDivisionError, ValueError, IndexError, Mishap])
def test_any_error_is_shown_in_place_of_the_drawing_and_goes_away(kind: type[Exception]) -> None:
    def draw(w: float) -> Figure:
        if w == 0:
            raise kind("no such neuron")
        return draw_neuron(w, 0.0)

    widget = Explorer(draw, w=ipywidgets.FloatSlider(-1, min=-1, max=1))
    start = picture(widget)
    slider(widget).value = 0
    assert picture(widget) == f"{kind.__name__}: no such neuron\n"
    slider(widget).value = -1
    assert picture(widget) == start


def test_the_neuron_starts_at_the_example_of_the_lecture_and_follows_both_sliders() -> None:
    widget = neuron_sliders()
    w, b = (c for c in widget.children[0].children if isinstance(c, ipywidgets.FloatSlider))
    assert (w.value, b.value) == (2, -1)
    for weight, bias in ((2, -1), (-4, -1), (-4, 4)):
        w.value, b.value = weight, bias
        assert picture(widget) == picture(Explorer(lambda w=weight, b=bias: draw_neuron(w, b)))


def test_an_explorer_is_stored_as_one_line_of_text() -> None:
    assert repr(neuron_sliders()) == "[Interactive: run this cell in JupyterLab to use its controls.]"
