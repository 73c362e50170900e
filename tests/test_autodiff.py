"""The scalar engine against PyTorch on random programs and published examples."""

import inspect
import json
import math
import re
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from nlpcourse.autodiff import Tensor, Value, scalar

ONE_INPUT = ("exp", "sin", "cos", "tanh", "sigmoid", "relu")


@st.composite
def programs(draw):
    """A random program on three numbers: a list of steps (operation, place, place), each reading earlier results."""
    names = ["+", "-", "*", "/", "neg", "square", *ONE_INPUT, "max"]
    steps = draw(st.integers(1, 12))
    return [
        (draw(st.sampled_from(names)), draw(st.integers(0, 2 + k)), draw(st.integers(0, 2 + k))) for k in range(steps)
    ]


def run(program, inputs, call, maximum):
    """Run a program on numbers of any kind; `call` applies a function by name. Results are squashed, to stay small."""
    results = list(inputs)
    for name, i, j in program:
        x, y = results[i], results[j]
        made = {
            "+": lambda x, y: x + y,
            "-": lambda x, y: x - y,
            "*": lambda x, y: x * y,
            "/": lambda x, y: x / (y * y + 1.5),
            "neg": lambda x, y: 2.0 - (-x) / 3.0,
            "square": lambda x, y: x**2 + 1.0 / (x**2 + 1.0),
            "max": maximum,
        }.get(name, lambda x, y, name=name: call(x, name))(x, y)
        results.append(call(made, "tanh"))
    return results[-1] + 0.5 * results[-2]


@settings(deadline=None, max_examples=150)
@given(programs(), st.tuples(*[st.floats(-2, 2)] * 3))
def test_random_programs_agree_with_pytorch(program, numbers):
    ours = [Value(number) for number in numbers]
    result = run(program, ours, Value.apply, Value.maximum)
    result.backward()
    theirs = [torch.tensor(number, dtype=torch.float64, requires_grad=True) for number in numbers]
    expected = run(program, theirs, lambda x, name: getattr(torch, name)(x), torch.maximum)
    expected.backward()
    assert result.data == pytest.approx(expected.item(), abs=1e-12)
    for one, other in zip(ours, theirs):
        assert one.grad == pytest.approx(0.0 if other.grad is None else other.grad.item(), rel=1e-9, abs=1e-12)


def published():
    """Return worked examples from the book and from micrograd, each a program on Values and what it gives."""
    path = Path(__file__).parent / "golden" / "worked_autodiff.json"
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", published(), ids=lambda example: example["id"])
def test_published_examples(example):
    names = {name: Value(number) for name, number in example["inputs"].items()}
    for line in example["program"]:
        name, expression = line.split("=")
        names[name] = eval(expression, {"relu": lambda x: x.apply("relu")}, names)
    root = names[example["program"][-1].split("=")[0]]
    names = {name: Value(number) for name, number in example["inputs"].items()} | names
    root.backward()
    for quantity, expected in example["expected"].items():
        found = names[quantity[1:]].grad if quantity.startswith("∂") else names[quantity].data
        assert found == pytest.approx(expected, abs=example["tolerance"]), quantity


def test_log_and_powers():
    x = Value(0.7)
    y = x.apply("log") + x**-1.5 + x**0 + 3 / x
    y.backward()
    assert y.data == pytest.approx(math.log(0.7) + 0.7**-1.5 + 1 + 3 / 0.7)
    assert x.grad == pytest.approx(1 / 0.7 - 1.5 * 0.7**-2.5 - 3 / 0.49)


def test_the_sigmoid_never_overflows_and_is_exact_far_out():
    assert Value(-40.0).apply("sigmoid").data == pytest.approx(math.exp(-40), rel=1e-12)
    assert [Value(x).apply("sigmoid").data for x in (-1000.0, 0.0, 1000.0)] == [0.0, 0.5, 1.0]


@pytest.mark.parametrize("wrong", [np.ones(2), None, "2", Tensor(2.0)], ids=str)
def test_a_value_is_made_of_one_number(wrong):
    with pytest.raises(TypeError, match=f"expected a plain number, received {type(wrong).__name__}; arrays go with"):
        Value(wrong)


def test_equal_values_share_the_slope_of_their_maximum():
    ours, theirs = [Value(2.0), Value(2.0)], [torch.tensor(2.0, requires_grad=True) for _ in range(2)]
    (ours[0].maximum(ours[1]) * 3.0).backward()
    (torch.maximum(*theirs) * 3.0).backward()
    assert [x.grad for x in ours] == [x.grad.item() for x in theirs] == [1.5, 1.5]


def test_an_unknown_function_is_refused_with_those_that_are_known():
    with pytest.raises(ValueError, match="expected one of exp, log, sin, cos, tanh, sigmoid, relu, received 'gelu'"):
        Value(1.0).apply("gelu")


@pytest.mark.parametrize("other", [np.ones(2), Tensor(2.0), "2"], ids=lambda x: type(x).__name__)
@pytest.mark.parametrize("operation", ["__add__", "__rsub__", "__mul__", "__truediv__", "__pow__", "maximum"])
def test_a_value_computes_with_numbers_alone(operation, other):
    with pytest.raises(TypeError, match=f"expected a plain number, received {type(other).__name__}; a"):
        getattr(Value(1.0), operation)(other)


@pytest.mark.parametrize("number", [2, 2.0, np.float64(2), np.float32(2), np.int64(2)], ids=lambda x: type(x).__name__)
def test_numbers_of_all_kinds_become_constants(number):
    x = Value(3.0)
    ((x * number) ** number).backward()
    assert x.grad == 24.0


@pytest.mark.parametrize("operation", [np.add, np.multiply, np.subtract])
def test_an_array_before_a_value_is_refused_too(operation):
    with pytest.raises(TypeError):
        operation(np.ones(2), Value(1.0))
    with pytest.raises(TypeError, match="expected a plain number, received ndarray; arrays go with a Tensor"):
        np.ones(2) + Value(1.0)


@pytest.mark.parametrize(("function", "x"), [("log", -1.0), ("log", 0.0), ("exp", 1000.0)])
def test_a_function_without_a_value_there_is_named(function, x):
    with pytest.raises(ValueError, match=re.escape(f"expected numbers at which {function}({x:g}) and its slope")):
        Value(x).apply(function)


@pytest.mark.parametrize(("x", "n"), [(-1.0, 0.5), (0.0, 0.5), (0.0, -1), (10.0, 400)])
def test_a_power_without_a_value_or_a_slope_there_is_named(x, n):
    with pytest.raises(ValueError, match=re.escape(f"expected numbers at which {x:g} ** {n:g} and its slope")):
        Value(x) ** n


@pytest.mark.parametrize("divisor", [0.0, 1e-300])
def test_a_division_without_a_slope_there_is_named(divisor):
    with pytest.raises(ValueError, match=re.escape(f"expected numbers at which 1 / {divisor:g} and its slope")):
        1 / Value(divisor)


def test_the_scalar_engine_has_under_100_lines():
    assert len(inspect.getsource(scalar).splitlines()) < 100
