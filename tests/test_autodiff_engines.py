"""What both engines promise: where gradients go, add up, stay, and are refused."""

import pytest
import torch

from nlpcourse.autodiff import Tensor, Value, export_graph, topological_order

LONG = 100_000  # far beyond the recursion limit
BOTH = pytest.mark.parametrize("make", [Value, Tensor])


@BOTH
def test_before_backward_nothing_is_known(make):
    assert export_graph(make(3.0))[0].grad == (0.0 if make is Value else None)


@BOTH
def test_an_exponent_is_a_plain_number(make):
    with pytest.raises(TypeError, match=f"expected a plain number, received {make.__name__}; an exponent is fixed"):
        make(3.0) ** make(2.0)
    with pytest.raises(TypeError, match=f"expected a plain number, received {make.__name__}; an exponent is fixed"):
        2.0 ** make(3.0)


def relu(x: Value | Tensor) -> Value | Tensor:
    return x.apply("relu") if isinstance(x, Value) else x.relu()


@BOTH
def test_the_slope_of_relu_at_zero_is_that_of_pytorch(make):
    ours, theirs = make(0.0), torch.tensor(0.0, requires_grad=True)
    relu(ours).backward()
    torch.relu(theirs).backward()
    assert float(ours.grad) == theirs.grad.item() == 0.0


@BOTH
def test_a_power_of_zero_is_flat_at_zero(make):
    ours, theirs = make(0.0), torch.tensor(0.0, requires_grad=True)
    (ours**0).backward()
    (theirs**0).backward()
    assert float(ours.grad) == theirs.grad.item() == 0.0


@BOTH
def test_what_is_computed_from_constants_alone_is_constant(make):
    constant, x = make(2.0, constant=True) * 3, make(5.0)
    (constant * x).backward()
    assert constant.constant and not constant.grad and float(x.grad) == 6.0
    assert not (constant * x).constant


@BOTH
def test_a_shared_node_adds_up_its_gradients_once_each(make):
    x = make(3.0)
    square = x * x  # used at two depths
    (square + square * square + x).backward()
    assert float(x.grad) == 2 * 3 + 4 * 27 + 1


@BOTH
def test_a_second_backward_adds_to_inputs_but_not_to_what_lies_between(make):
    x = make(3.0)
    middle = x * x
    result = middle * 2.0
    result.backward()
    result.backward()
    assert (float(x.grad), float(middle.grad), float(result.grad)) == (24.0, 2.0, 1.0)


@BOTH
def test_gradients_of_two_losses_accumulate_until_cleared(make):
    x = make(3.0)
    (x * x).backward()
    (x * 5.0).backward()
    assert float(x.grad) == 11.0
    x.grad = 0.0 if make is Value else None
    (x * 5.0).backward()
    assert float(x.grad) == 5.0


@BOTH
def test_a_node_that_leads_elsewhere_keeps_its_gradient(make):
    x = make(3.0)
    half, other = x * 0.5, x * 7.0
    half.backward()
    assert float(x.grad) == 0.5
    assert not other.grad


@BOTH
def test_an_input_can_be_the_result(make):
    x = make(3.0)
    x.backward()
    x.backward()
    assert float(x.grad) == 2.0


@BOTH
def test_a_long_chain_needs_no_recursion_neither_forward_nor_backward_nor_when_it_is_thrown_away(make):
    one = make(1.0)
    total = one
    for _ in range(LONG):
        total = total + one
    total.backward()
    assert float(one.grad) == LONG + 1
    del total


@BOTH
def test_topological_order_lists_every_node_once_after_its_parents(make):
    a, b = make(1.0), make(2.0)
    c = a * b
    d = c + a
    order = topological_order(d * c + b)
    assert len(order) == len(set(order)) == 6
    assert all(order.index(parent) < order.index(node) for node in order for parent in node.parents)


@BOTH
def test_constants_get_no_gradient(make):
    result = make(3.0, name="x") * 2.0 + 1.0
    result.backward()
    nodes = export_graph(result)
    assert [(node.name, node.op, node.constant, float(node.data)) for node in nodes] == [
        ("x", "", False, 3.0),
        ("2" if make is Value else "", "", True, 2.0),
        ("", "×", False, 6.0),
        ("1" if make is Value else "", "", True, 1.0),
        ("", "+", False, 7.0),
    ]
    assert [node.parents for node in nodes] == [(), (), (0, 1), (), (2, 3)]
    assert [float(node.grad) for node in nodes if not node.constant] == [2.0, 1.0, 1.0]
    assert not any(node.grad for node in nodes if node.constant)
