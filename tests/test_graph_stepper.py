"""The widget that steps through a graph: programs are read or refused, and steps state the numbers of PyTorch."""

import re

import ipywidgets
import pytest
import torch
from made_networks import texts
from test_drawings import texts_off_the_page
from test_widgets import button, numbers, picture, slider

from nlpcourse.classroom.widgets.graph_program import read_inputs, read_program
from nlpcourse.classroom.widgets.graph_stepper import (
    count_steps,
    draw_graph_step,
    graph_stepper,
    graph_summary,
    run_program,
)

PROGRAMS = {
    "d = 2*b; e = a + d; L = c*e": "a = 3, b = 1, c = -2",
    "(x + y) * z": "x = -2, y = 5, z = -4",
    "L = c*e; R = 0.25*c**2; O = L + R": "c = -2, e = 5",
    "1 / (1 + exp(-(w0*x0 + w1*x1 + b)))": "w0 = 2, w1 = -3, b = -3, x0 = -1, x1 = -2",
    "relu(a - b) * max(a, 3) - log(b) / sin(a)": "a = 2.5; b = 0.5",
    "tanh(x) + sigmoid(x) * cos(x) - -x**3": "x = 0.3",
    "x * x * x": "x = 1.5",
    "x - x": "x = 2",
    "x = x + 1; x * 2": "x = 3",
}
NAMES = {"exp", "log", "sin", "cos", "tanh", "sigmoid", "relu"}


def judged(program, inputs):
    """Return PyTorch's value of a program, and its gradients by name of the input."""
    knobs = {
        name.strip(): torch.tensor(float(number), dtype=torch.float64, requires_grad=True)
        for name, number in (part.split("=") for part in re.split("[,;]", inputs))
    }
    functions = {name: getattr(torch, name) for name in NAMES}
    functions["max"] = lambda a, b: torch.maximum(*(torch.as_tensor(x, dtype=torch.float64) for x in (a, b)))
    scope, *steps = functions | knobs, *program.split(";")
    for step in steps:
        name, _, expression = step.rpartition("=") if "=" in step else ("", "", step)
        scope[name.strip()] = result = eval(expression.strip(), {}, scope)
    result.backward()
    return result.item(), {name: knob.grad.item() for name, knob in knobs.items()}


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_has_the_value_and_the_gradients_of_pytorch(program):
    run = run_program(program, PROGRAMS[program])
    value, gradients = judged(program, PROGRAMS[program])
    assert run.nodes[-1].data == pytest.approx(value)
    leaves = {node.name: node.grad for node in run.nodes if not (node.parents or node.constant)}
    assert leaves == pytest.approx(gradients)


def result(line):
    """Return the number behind the last equals sign."""
    return numbers(line.rsplit("=", 1)[1])[-1]


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_step_states_the_number_of_its_node(program):
    inputs = PROGRAMS[program]
    run = run_program(program, inputs)
    stated = [graph_summary(program, inputs, step).splitlines() for step in range(1, count_steps(run) + 1)]
    expected = [run.nodes[i].data for i in run.forward] + [run.nodes[i].grad for i in run.backward]
    assert [result(lines[1]) for lines in stated[1:]] == pytest.approx(expected, rel=1e-3, abs=1e-3)
    titles = [lines[0].split(": ")[0] for lines in stated]
    assert titles[0] == f"Step 1 of {len(stated)}, forward" and titles[-1].endswith("backward")


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_products_of_a_backward_step_add_up_to_its_number(program):
    inputs = PROGRAMS[program]
    run = run_program(program, inputs)
    for step in range(3 + len(run.forward), count_steps(run) + 1):
        _name, products, total = graph_summary(program, inputs, step).splitlines()[1].replace("−", "-").split(" = ")
        assert eval(products.replace("·", "*")) == pytest.approx(float(total), rel=5e-3, abs=5e-3)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_gradient_comes_after_those_of_all_consumers(program):
    run = run_program(program, PROGRAMS[program])
    for turn, place in enumerate(run.backward):
        consumers = [i for i, node in enumerate(run.nodes) if run.nodes[place] in node.parents]
        assert set(consumers) <= set(run.backward[:turn])


def test_a_hidden_result_is_a_question_mark_in_the_text_and_in_the_drawing():
    program, inputs = next(iter(PROGRAMS.items()))
    for step in range(2, count_steps(run_program(program, inputs)) + 1):
        assert graph_summary(program, inputs, step, hidden=True).endswith("= ?")
        assert len([text for text in texts(draw_graph_step(program, inputs, step, True)) if "?" in text]) == 2
        assert not [text for text in texts(draw_graph_step(program, inputs, step)) if "?" in text]


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_drawing_shows_what_is_known_and_no_more(program):
    inputs = PROGRAMS[program]
    run = run_program(program, inputs)
    for step in range(1, count_steps(run) + 1):
        figure = draw_graph_step(program, inputs, step)
        shown = texts(figure)
        assert len([text for text in shown if text.startswith("∂ ")]) == max(0, step - 1 - len(run.forward))
        values = [text for text in shown if " = " in text and not text.startswith(("Step", "∂"))]
        assert len(set(values)) >= min(step - 1, len(run.forward)) > -1
    assert texts_off_the_page(figure) == []


WITHOUT = "expected names, numbers, + - * / **, and exp, log, sin"


@pytest.mark.parametrize(
    ("program", "inputs", "sentence"),
    [
        ("x +", "x = 1", "expected steps such as q = x + y; q * z, received 'x +', which does not parse"),
        ("x\0", "x = 1", "does not parse"),
        ("x.real", "x = 1", WITHOUT),
        ("__import__('os')", "x = 1", WITHOUT),
        ("[x]", "x = 1", WITHOUT),
        ("x if x else 1", "x = 1", WITHOUT),
        ("x < 1", "x = 1", WITHOUT),
        ("x @ x", "x = 1", WITHOUT),
        ("f(x)", "x = 1", WITHOUT),
        ("max(x, 2, 3)", "x = 1", WITHOUT),
        ("exp(x=1)", "x = 1", WITHOUT),
        ("True + x", "x = 1", WITHOUT),
        ("'a' * x", "x = 1", WITHOUT),
        ("1j * x", "x = 1", WITHOUT),
        ("import os", "x = 1", "expected steps such as q = x + y; q * z, received 'import os'"),
        ("a = b = x + 1", "x = 1", "expected steps such as"),
        ("x, y = 1", "x = 1", "expected steps such as"),
        ("x", "x = 1", "expected something to compute, such as (x + y) * z, received 'x'"),
        ("", "x = 1", "expected something to compute"),
        ("x + y", "x = 1", "expected a number for y among the inputs, received only x"),
        ("x ** y", "x = 2, y = 3", "expected a number as exponent, received 'x ** y'; write exp(y * log(x))"),
        ("x / y", "x = 2, y = 0", "expected numbers at which x / y has a value and a slope, received 2, 0"),
        ("log(x)", "x = -1", "expected numbers at which log(x) has a value and a slope, received -1"),
        ("x ** 0.5", "x = 0", "expected numbers at which x ** 0.5 has a value and a slope, received 0"),
        ("x ** 0.5", "x = -1", "expected numbers at which"),
        ("exp(x)", "x = 1000", "expected numbers at which"),
        ("9 ** 9 ** 9 * x", "x = 1", "expected numbers at which 9 ** 9 ** 9 has a value"),
        ("x * 1e308 * 10", "x = 1", "expected numbers at which"),
        ("x + " * 49 + "x", "x = 1", "expected at most 26 nodes, received 50; type a shorter program"),
        ("x + " * 60 + "x", "x = 1", "expected at most 200 letters, received 241; type a shorter program"),
        ("-" * 150 + "x", "x = 1", "expected at most 26 nodes, received 151"),
        ("x + 1", "x", "expected inputs such as x = -2, y = 5, with short names, received 'x'"),
        ("x + 1", "", "expected inputs such as"),
        ("x + 1", "x = nan", "expected inputs such as"),
        ("x + 1", "2x = 3", "expected inputs such as"),
        ("x + 1", "a_very_long_name = 3", "expected inputs such as"),
    ],
)
def test_all_else_is_refused_in_a_sentence(program, inputs, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        run_program(program, inputs)


def test_a_program_is_run_on_its_inputs():
    inputs = read_inputs("x = -2; y=5")
    assert read_program("q = x + y; q * 2", inputs).data == 6
    assert {name: value.data for name, value in inputs.items()} == {"x": -2, "y": 5}


# --- controls ---


def boxes(widget):
    return [child for child in widget.children[0].children if isinstance(child, ipywidgets.Text)]


def test_previous_next_and_play_move_through_the_steps():
    widget = graph_stepper("(x + y) * z", "x = -2, y = 5, z = -4")
    start = picture(widget)
    button(widget, "Next").click()
    assert slider(widget).value == 2 and picture(widget) != start
    button(widget, "Previous").click()
    assert picture(widget) == start
    next(w for w in widget.children[0].children if isinstance(w, ipywidgets.Play)).value = 8
    assert slider(widget).value == slider(widget).max == 8


def test_typing_another_program_draws_it_and_sets_the_number_of_steps():
    widget = graph_stepper("(x + y) * z", "x = -2, y = 5, z = -4")
    program, inputs = boxes(widget)
    slider(widget).value = 8
    start = picture(widget)
    program.value = "x * y"
    assert slider(widget).max == slider(widget).value == 5
    assert picture(widget) != start
    drawn = picture(widget)
    inputs.value = "x = 3, y = 5, z = 1"
    assert picture(widget) != drawn


def test_a_mistake_is_a_sentence_in_place_of_the_drawing_and_goes_away():
    widget = graph_stepper("(x + y) * z", "x = -2, y = 5, z = -4")
    program, _inputs = boxes(widget)
    start = picture(widget)
    program.value = "(x + y) * w"
    assert picture(widget) == "ValueError: expected a number for w among the inputs, received only x, y, z\n"
    program.value = "(x + y) * z"
    assert picture(widget) == start
