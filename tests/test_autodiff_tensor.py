"""The tensor engine against PyTorch, finite differences and the network by hand."""

import numpy as np
import pytest
import torch

from nlpcourse.autodiff import Tensor, Value, cross_entropy, export_graph, gates, linear
from nlpcourse.autodiff.gates import GATES
from nlpcourse.classroom import checks
from nlpcourse.data.datasets import digits
from nlpcourse.neurons import MLP
from nlpcourse.optimizers import minibatches

RNG = np.random.default_rng(5)
SHAPES = {  # of the inputs of each gate; not square, so that a missing transpose is noticed
    "matmul": [(3, 4), (4, 2)],
    "linear": [(5, 3), (4, 3), (4,)],
    **{name: [(3, 4), (3, 4)] for name in ("add", "subtract", "multiply", "divide", "maximum")},
}


@pytest.mark.parametrize("name", GATES)
def test_each_gate_passes_a_gradient_check_with_an_upstream_gradient_that_is_not_constant(name):
    gate = GATES[name]
    inputs = [RNG.uniform(0.3, 2.0, shape) * RNG.choice([-1, 1], shape) for shape in SHAPES.get(name, [(3, 4)])]
    if name == "log":
        inputs = [np.abs(x) for x in inputs]
    g = RNG.normal(size=np.shape(gate.forward(*inputs)))
    for place, pull in enumerate(gate.pulls):

        def weighted(x, place=place):
            return (g * gate.forward(*inputs[:place], x, *inputs[place + 1 :])).sum()

        found = np.broadcast_to(pull(g, gate.forward(*inputs), *inputs), inputs[place].shape)
        assert np.allclose(found, checks.numerical_gradient(weighted, inputs[place]), atol=1e-7), f"input {place}"


def torch_gradients(function, arrays):
    """Return PyTorch's gradients of the sum of sin(result) with respect to each array."""
    knobs = [torch.tensor(array, requires_grad=True) for array in arrays]
    torch.sin(function(*knobs)).sum().backward()
    return [knob.grad.numpy() for knob in knobs]


def our_gradients(function, arrays):
    """Return the engine's: the seed is the slope of the sine."""
    knobs = [Tensor(array) for array in arrays]
    result = function(*knobs)
    result.backward(seed=np.cos(result.data))
    return [knob.grad for knob in knobs]


EXPRESSIONS = {
    "row and column": (lambda a, b: a * b + b / (a * a + 1.0), [(1, 4), (3, 1)]),
    "vector and matrix": (lambda a, b: (a + b) * b - a, [(4,), (3, 4)]),
    "a number": (lambda a, b: a * b - 2.0 / (b * b + 1.0), [(), (3, 4)]),
    "three axes": (lambda a, b: a * b + b, [(2, 3, 4), (3, 1)]),
    "a layer": (lambda X, W, b: X @ W.T + b, [(5, 3), (4, 3), (4,)]),
    "a stack of products": (lambda a, b: a @ b, [(2, 3, 4), (4, 5)]),
    "sum over an axis": (lambda a: a * (a**3).sum(0) + (a.T * (a**2).sum(-1)).T, [(3, 4)]),
    "to the power 0, at 0, too": (lambda a: a * (a - a) ** 0 + a**0, [(3, 4)]),
    "mean": (lambda a: a.mean() * a, [(3, 4)]),
    "rows, one taken twice": (lambda a: a[[0, 2, 0]] * 2.0, [(3, 4)]),
    "functions": (lambda a: a.exp() * a.tanh() + a.sigmoid() - (a * a + 1.0).log(), [(3, 4)]),
    "largest with a tie": (lambda a: a.maximum(a * 1.0) + a.maximum(0.0 * a), [(3, 4)]),
}


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_expressions_agree_with_pytorch(name):
    function, shapes = EXPRESSIONS[name]
    arrays = [RNG.normal(size=shape) for shape in shapes]
    for ours, theirs in zip(our_gradients(function, arrays), torch_gradients(function, arrays)):
        assert ours.shape == theirs.shape
        assert np.allclose(ours, theirs, atol=1e-12)


@pytest.mark.parametrize(
    "function",
    [lambda c, a: c - a + c * (-a), lambda c, a: c / (a * a + 1.0), lambda c, a: (c.T @ a) * 2.0, lambda c, a: c + a],
)
def test_a_plain_array_may_stand_on_the_left(function):
    array, c = RNG.normal(size=(3, 4)), RNG.normal(size=(3, 4))
    (ours,) = our_gradients(lambda a: function(c, a), [array])
    (theirs,) = torch_gradients(lambda a: function(torch.tensor(c), a), [array])
    assert np.allclose(ours, theirs, atol=1e-12)


@pytest.mark.parametrize("scale", [1.0, 1000.0])
def test_cross_entropy_agrees_with_pytorch_even_on_large_logits(scale):
    Z, labels = scale * RNG.normal(size=(6, 4)), RNG.integers(4, size=6)
    ours, theirs = Tensor(Z), torch.tensor(Z, requires_grad=True)
    J, expected = (
        cross_entropy(ours, np.eye(4)[labels]),
        torch.nn.functional.cross_entropy(theirs, torch.tensor(labels)),
    )
    (J * 3.0).backward()
    (expected * 3.0).backward()
    assert J.data == pytest.approx(expected.item())
    assert np.allclose(ours.grad, theirs.grad, atol=1e-12)


# --- arrays are not shared by accident ---


def test_inputs_are_copied_and_gradients_belong_to_their_input_alone():
    array = np.ones((2, 3))
    a, b = Tensor(array), Tensor(array)
    (a + b).backward(seed=np.ones((2, 3)))
    a.grad *= 5
    a.data += 1
    assert (b.grad == 1).all() and (array == 1).all() and (b.data == 1).all()


def test_the_seed_is_copied():
    seed, a = np.ones(3), Tensor(np.zeros(3))
    a.backward(seed=seed)
    a.grad += 1
    assert (seed == 1).all()


@pytest.mark.parametrize("make", [lambda a: a.T, lambda a: a.sum(axis=0), lambda a: a.sum()])
def test_a_gradient_can_be_written_to_whatever_the_gate(make):
    a = Tensor(np.ones((2, 3)))
    result = make(a)
    result.backward(seed=np.ones(np.shape(result.data)))
    a.grad += 1
    assert (a.grad == 2).all()


# --- what cannot be done is refused ---


def test_backward_wants_one_number():
    with pytest.raises(ValueError, match=r"expected a seed of shape \(2, 3\), received \(\); call backward on one"):
        (Tensor(np.ones((2, 3))) * 2).backward()


@pytest.mark.parametrize(
    "shapes", [[(5, 3), (3, 4), (4,)], [(5, 3), (4, 3), (1,)], [(3,), (4, 3), (4,)], [(2, 3, 5), (4, 3, 5), (4,)]]
)
def test_a_layer_of_other_shapes_is_refused(shapes):
    with pytest.raises(ValueError, match=r"expected A \(B, n_in\), W \(n_out, n_in\) and b \(n_out,\), received"):
        linear(*[Tensor(np.ones(shape)) for shape in shapes])


def test_a_forgotten_transpose_is_named():
    with pytest.raises(ValueError, match=r"received shapes \(5, 3\) and \(4, 3\); is a .T missing"):
        Tensor(np.ones((5, 3))) @ Tensor(np.ones((4, 3)))


def test_logits_that_are_no_tensor_are_refused():
    with pytest.raises(TypeError, match="expected the logits as a Tensor, received a list"):
        cross_entropy([[0.0, 1.0]], [[0, 1]])


def test_two_losses_keep_to_their_own_logits():
    rng, Y = np.random.default_rng(3), np.eye(3)[[2, 0]]
    ours = [Tensor(rng.normal(size=(2, 3))) for _ in range(2)]
    theirs = [torch.tensor(z.data, requires_grad=True) for z in ours]
    losses = [cross_entropy(z, Y) for z in ours]
    for loss, z, judge in zip(losses, ours, theirs):
        loss.backward()
        torch.nn.functional.cross_entropy(judge, torch.tensor(Y)).backward()
        assert np.allclose(z.grad, judge.grad.numpy(), atol=1e-12)


def test_a_product_with_a_vector_is_refused():
    with pytest.raises(ValueError, match=r"expected matrices around @, received shapes \(3, 4\) and \(4,\)"):
        Tensor(np.ones((3, 4))) @ np.ones(4)


def test_a_vector_has_no_transpose():
    with pytest.raises(ValueError, match=r"expected a matrix to transpose, received shape \(3,\); a row is x\[None"):
        _ = Tensor(np.ones(3)).T


@pytest.mark.parametrize("wrong", [None, "2", Value(2.0), [Tensor(1.0)], [[1.0], [1.0, 2.0]], 1j], ids=str)
def test_what_is_no_array_of_numbers_is_refused(wrong):
    for attempt in (lambda: Tensor(wrong), lambda: Tensor(1.0) * wrong, lambda: Tensor(1.0).backward(seed=wrong)):
        with pytest.raises(TypeError, match="expected a number or an array of numbers, received"):
            attempt()


def test_targets_may_be_lists_but_each_adds_up_to_1():
    Z = np.random.default_rng(0).normal(size=(2, 3))
    assert cross_entropy(Tensor(Z), [[0, 1, 0], [1, 0, 0]]).data == cross_entropy(Tensor(Z), np.eye(3)[[1, 0]]).data
    with pytest.raises(ValueError, match=r"rows of targets that add up to 1, such as np.eye\(K\)\[labels\]"):
        cross_entropy(Tensor(Z), np.array([[1, 1, 0], [1, 0, 0]]))


def test_no_gradient_passes_a_relu_that_is_off_not_even_an_infinite_one():
    x = Tensor([-1.0, 2.0])
    x.relu().backward(seed=[np.inf, 1.0])
    assert x.grad.tolist() == [0.0, 1.0]


def test_labels_for_one_hot_targets_are_refused():
    with pytest.raises(ValueError, match=r"expected one-hot targets of shape \(2, 3\), as the logits, received \(2,\)"):
        cross_entropy(Tensor(np.ones((2, 3))), np.array([0, 1]))


@pytest.mark.parametrize("shape", [(3,), (), (2, 2, 3)])
def test_logits_that_are_not_a_batch_are_refused(shape):
    with pytest.raises(ValueError, match=r"expected logits of shape \(B, K\), received \(.*\); one example is Z\[None"):
        cross_entropy(Tensor(np.ones(shape)), np.ones(shape))


# --- a network ---


def test_the_engine_has_the_gradients_of_the_network_by_hand():
    net = MLP.initialise([4, 6, 5, 3], "relu", "linear", "cross_entropy", RNG)
    X, Y = RNG.normal(size=(7, 4)), np.eye(3)[RNG.integers(3, size=7)]
    theta = [Tensor(p) for layer in (1, 2, 3) for p in (net.W[layer], net.b[layer])]
    W1, b1, W2, b2, W3, b3 = theta
    merged = cross_entropy(linear(linear(linear(X, W1, b1).relu(), W2, b2).relu(), W3, b3), Y)
    single = cross_entropy(((X @ W1.T + b1).relu() @ W2.T + b2).relu() @ W3.T + b3, Y)
    for J in (merged, single):
        J.backward()
        assert J.data == pytest.approx(net.cost(X, Y))
        assert np.allclose(np.concatenate([p.grad.ravel() for p in theta]), net.gradients(X, Y).flat(), atol=1e-14)
        for p in theta:
            p.grad = None


def test_the_engine_reads_digits():
    rng = np.random.default_rng(0)
    net = MLP.initialise([64, 32, 10], "relu", "linear", "cross_entropy", rng)
    theta = [Tensor(p) for layer in (1, 2) for p in (net.W[layer], net.b[layer])]

    def logits(X):
        return linear(linear(X, *theta[:2]).relu(), *theta[2:])

    X, Y = digits().train_X, np.eye(10)[digits().train_y]
    for _ in range(8):
        for rows in minibatches(len(X), 32, rng):
            cross_entropy(logits(X[rows]), Y[rows]).backward()
            for p in theta:
                p.data -= 0.3 * p.grad
                p.grad = None
    assert (logits(digits().test_X).data.argmax(axis=1) == digits().test_y).mean() > 0.95


def test_gates_are_exported_by_name():
    assert gates.power(3).name == "^3"
    J = linear(np.ones((2, 3)), Tensor(np.ones((1, 3)), name="W"), Tensor([0.0], name="b")).relu().sum()
    assert [node.name or node.op for node in export_graph(J)] == ["", "W", "b", "linear", "relu", "sum"]
