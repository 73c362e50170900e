"""`nlpcourse.neurons` against PyTorch, finite differences and published worked examples."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nlpcourse.classroom import checks
from nlpcourse.neurons import ACTIVATIONS, LOSSES, MLP, sigmoid

TORCH_ACTIVATIONS = {"linear": lambda z: z, "sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu}
numbers = st.floats(-30, 30, allow_subnormal=False)


def torch_loss(name, output, Y):
    """PyTorch's loss, summed over the outputs and averaged over the batch, as ours."""
    if name == "cross_entropy":
        return torch.nn.functional.cross_entropy(output, Y)
    if name == "squared_error":
        return 0.5 * torch.nn.functional.mse_loss(output, Y, reduction="sum") / len(Y)
    return torch.nn.functional.binary_cross_entropy(output, Y, reduction="sum") / len(Y)


@st.composite
def networks(draw):
    """A network of any depth with a batch: (net, X, Y)."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    sizes = draw(st.lists(st.integers(1, 5), min_size=2, max_size=6))
    hidden = draw(st.sampled_from(sorted(ACTIVATIONS)))
    output, loss = draw(
        st.sampled_from([("sigmoid", "binary_cross_entropy"), ("linear", "cross_entropy"), ("tanh", "squared_error")])
    )
    net = MLP.initialise(sizes, hidden, output, loss, rng)
    net = replace(net, b=[None] + [rng.normal(size=v.shape) for v in net.b[1:]])
    B = draw(st.integers(1, 7))
    Y = rng.integers(0, 2, (B, sizes[-1])).astype(float)
    if loss == "cross_entropy":
        Y = np.eye(sizes[-1])[rng.integers(0, sizes[-1], B)]
    return net, rng.normal(size=(B, sizes[0])), Y


def torch_gradients(net, X, Y):
    """Loss and gradients of the same network, by PyTorch's autograd."""
    W = [torch.tensor(w, requires_grad=True) for w in net.W[1:]]
    b = [torch.tensor(v, requires_grad=True) for v in net.b[1:]]
    A = torch.tensor(X)
    for w, v, activation in zip(W, b, net.activations[1:]):
        A = TORCH_ACTIVATIONS[activation](A @ w.T + v)
    loss = torch_loss(net.loss, A, torch.tensor(Y))
    loss.backward()
    return A.detach().numpy(), loss.item(), [w.grad.numpy() for w in W], [v.grad.numpy() for v in b]


@pytest.mark.parametrize("name", sorted(ACTIVATIONS))
@settings(deadline=None)
@given(z=arrays(float, st.integers(1, 8), elements=numbers))
def test_activation_and_slope_equal_pytorch(name, z):
    t = torch.tensor(z, requires_grad=True)
    value = TORCH_ACTIVATIONS[name](t)
    (slope,) = torch.autograd.grad(value.sum(), t)
    np.testing.assert_allclose(ACTIVATIONS[name].function(z), value.detach().numpy(), atol=1e-14)
    np.testing.assert_allclose(ACTIVATIONS[name].slope(z), slope.numpy(), atol=1e-14)


@pytest.mark.parametrize("name", sorted(ACTIVATIONS))
@pytest.mark.parametrize("z", [-1e4, 1e4])
def test_activations_stay_finite_far_out(name, z):
    with np.errstate(all="raise", under="ignore"):
        assert np.isfinite(ACTIVATIONS[name].function(np.array([z]))).all()
        assert np.isfinite(ACTIVATIONS[name].slope(np.array([z]))).all()


@pytest.mark.parametrize("name", sorted(LOSSES))
@settings(deadline=None)
@given(data=st.data(), B=st.integers(1, 6), n_out=st.integers(1, 5))
def test_loss_and_gradient_equal_pytorch(name, data, B, n_out):
    rng = np.random.default_rng(data.draw(st.integers(0, 2**32 - 1)))
    output, Y = rng.normal(size=(B, n_out)) * 10, rng.integers(0, 2, (B, n_out)).astype(float)
    if name == "binary_cross_entropy":
        output = np.clip(sigmoid(output), 1e-9, 1 - 1e-9)
    if name == "cross_entropy":
        Y = np.eye(n_out)[rng.integers(0, n_out, B)]
    t = torch.tensor(output, requires_grad=True)
    expected = torch_loss(name, t, torch.tensor(Y))
    (gradient,) = torch.autograd.grad(expected, t)
    np.testing.assert_allclose(LOSSES[name].value(output, Y), expected.item(), rtol=1e-7, atol=1e-12)
    np.testing.assert_allclose(LOSSES[name].gradient(output, Y), gradient.numpy(), rtol=1e-6, atol=1e-12)


def test_cross_entropy_of_huge_logits_is_finite():
    logits, Y = np.array([[1e4, -1e4, 0.0]]), np.array([[0.0, 1.0, 0.0]])
    assert LOSSES["cross_entropy"].value(logits, Y) == 2e4
    assert np.isfinite(LOSSES["cross_entropy"].gradient(logits, Y)).all()


def test_binary_cross_entropy_of_a_certain_mistake_is_bounded_as_in_pytorch():
    Y_hat, Y = np.array([[0.0], [1.0]]), np.array([[1.0], [0.0]])
    assert LOSSES["binary_cross_entropy"].value(Y_hat, Y) == 100.0
    assert np.isfinite(LOSSES["binary_cross_entropy"].gradient(Y_hat, Y)).all()


@settings(deadline=None)
@given(networks())
def test_forward_and_backward_equal_pytorch_at_any_depth_and_batch_size(case):
    net, X, Y = case
    output, loss, dW, db = torch_gradients(net, X, Y)
    gradients = net.gradients(X, Y)
    np.testing.assert_allclose(net.predict(X), output, atol=1e-12)
    np.testing.assert_allclose(net.cost(X, Y), loss, atol=1e-9)
    for layer in range(1, net.depth + 1):
        np.testing.assert_allclose(gradients.dW[layer], dW[layer - 1], atol=1e-9)
        np.testing.assert_allclose(gradients.db[layer], db[layer - 1], atol=1e-9)


def check_every_parameter(net, X, Y):
    return checks.check_gradient(
        lambda theta: net.with_parameters(theta).cost(X, Y), net.parameters(), net.gradients(X, Y).flat()
    )


@pytest.fixture
def small_case():
    rng = np.random.default_rng(0)
    net = MLP.initialise([3, 4, 2], "tanh", "sigmoid", "binary_cross_entropy", rng)
    return net, rng.normal(size=(5, 3)), rng.integers(0, 2, (5, 2)).astype(float)


def test_gradient_check_passes_on_every_parameter(small_case):
    assert check_every_parameter(*small_case) < 1e-7


@pytest.mark.parametrize(
    "slope",
    [lambda z: np.ones_like(z), lambda z: 1 - np.tanh(z), lambda z: -(1 - np.tanh(z) ** 2), lambda z: z * np.nan],
    ids=["slope forgotten", "square forgotten", "sign flipped", "not a number"],
)
def test_a_sabotaged_gradient_fails_the_gradient_check(small_case, monkeypatch, slope):
    monkeypatch.setitem(ACTIVATIONS, "tanh", ACTIVATIONS["tanh"]._replace(slope=slope))
    with pytest.raises(checks.CheckFailure):
        check_every_parameter(*small_case)


def test_one_step_moves_every_parameter_by_minus_lr_times_its_gradient(small_case):
    net, X, Y = small_case
    gradients = net.gradients(X, Y)
    after = net.step(gradients, lr=0.1)
    np.testing.assert_allclose(after.parameters(), net.parameters() - 0.1 * gradients.flat(), atol=1e-15)
    assert after.cost(X, Y) < net.cost(X, Y)


def test_backward_changes_neither_the_network_nor_what_forward_stored(small_case):
    net, X, Y = small_case
    before, (Z, A) = net.parameters(), net.forward(X)
    stored = [array.copy() for array in Z[1:] + A]
    first, second = net.backward(Y, Z, A).flat(), net.backward(Y, Z, A).flat()
    np.testing.assert_array_equal(first, second)
    np.testing.assert_array_equal(net.parameters(), before)
    for array, copy in zip(Z[1:] + A, stored):
        np.testing.assert_array_equal(array, copy)


def test_wrong_shapes_are_refused_with_what_was_expected(small_case):
    net, X, Y = small_case
    with pytest.raises(ValueError, match=r"expected X of shape \(B, 3\), received \(3,\)"):
        net.predict(X[0])
    with pytest.raises(ValueError, match=r"expected Y of shape \(5, 2\)"):
        net.gradients(X, Y[:, :1])
    with pytest.raises(ValueError, match=r"expected Y of shape \(5, 2\)"):
        net.cost(X, Y[:, :1])
    for function in (function for loss in LOSSES.values() for function in loss):
        with pytest.raises(ValueError, match=r"expected Y of shape \(5, 1\), as the output, received \(5,\)"):
            function(np.full((5, 1), 0.5), np.ones(5))


@pytest.mark.parametrize(
    ("sizes", "hidden", "loss", "said"),
    [
        ([2, 3, 1], "gelu", "squared_error", "linear, sigmoid, tanh, relu, received 'gelu'"),
        ([2, 3, 1], "relu", "mse", "received 'mse'"),
        ([2], "relu", "squared_error", r"received \[2\]"),
    ],
)
def test_unknown_names_and_missing_layers_are_refused_at_once(sizes, hidden, loss, said):
    with pytest.raises(ValueError, match=said):
        MLP.initialise(sizes, hidden, "linear", loss, np.random.default_rng(0))


@pytest.mark.parametrize(("hidden", "variance"), [("relu", 2 / 300), ("tanh", 2 / 500)])
def test_first_weights_have_the_variance_that_keeps_activations_alive(hidden, variance):
    net = MLP.initialise([300, 200, 1], hidden, "linear", "squared_error", np.random.default_rng(0))
    assert net.W[1].var() == pytest.approx(variance, rel=0.03)  # 60,000 draws: the error of a variance is 0.6 %
    assert not net.b[1].any()


def test_sizes_are_those_the_network_was_drawn_with():
    net = MLP.initialise([3, 4, 2], "tanh", "linear", "cross_entropy", np.random.default_rng(0))
    assert net.sizes == [3, 4, 2]


def test_xor_is_solved_by_two_relus():
    """Goodfellow, Bengio & Courville (2016), Deep Learning, section 6.1."""
    net = MLP(
        [None, np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([[1.0, -2.0]])],
        [None, np.array([0.0, -1.0]), np.array([0.0])],
        [None, "relu", "linear"],
        "squared_error",
    )
    _, A = net.forward(np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]))
    assert A[1].tolist() == [[0, 0], [1, 0], [1, 0], [2, 1]]
    assert A[2].ravel().tolist() == [0, 1, 1, 0]


def test_mazur_worked_example():
    """Mazur (2015), A Step by Step Backpropagation Example: forward pass and first update of the weights."""
    net = MLP(
        [None, np.array([[0.15, 0.2], [0.25, 0.3]]), np.array([[0.4, 0.45], [0.5, 0.55]])],
        [None, np.full(2, 0.35), np.full(2, 0.6)],
        [None, "sigmoid", "sigmoid"],
        "squared_error",
    )
    X, Y = np.array([[0.05, 0.1]]), np.array([[0.01, 0.99]])
    _, A = net.forward(X)
    np.testing.assert_allclose(A[1], [[0.593269992, 0.596884378]], atol=1e-8)
    np.testing.assert_allclose(A[2], [[0.75136507, 0.772928465]], atol=1e-8)
    np.testing.assert_allclose(net.cost(X, Y), 0.298371109, atol=1e-8)
    gradients = net.gradients(X, Y)
    np.testing.assert_allclose(gradients.dW[2][0, 0], 0.082167041, atol=1e-8)
    after = net.step(gradients, lr=0.5)
    np.testing.assert_allclose(after.W[2], [[0.35891648, 0.408666186], [0.51130127, 0.561370121]], atol=1e-8)
    np.testing.assert_allclose(after.W[1], [[0.149780716, 0.19956143], [0.24975114, 0.29950229]], atol=1e-8)


def test_an_mlp_worked_by_pytorch_and_jax():
    case = json.loads((Path(__file__).parent / "golden" / "mlp_tanh_xent.json").read_text())
    given, expected = ({key: np.array(v) for key, v in case[part].items()} for part in ("inputs", "expected"))
    W, b = [None, given["W1"].T, given["W2"].T], [None, given["b1"], given["b2"]]  # the case has W as (n_in, n_out)
    net = MLP(W, b, [None, "tanh", "linear"], "cross_entropy")
    Y = np.eye(len(given["b2"]))[given["y"]]
    gradients = net.gradients(given["X"], Y)
    np.testing.assert_allclose(net.cost(given["X"], Y), expected["loss"], atol=case["tolerance"])
    for layer in (1, 2):
        np.testing.assert_allclose(gradients.dW[layer].T, expected[f"dW{layer}"], atol=case["tolerance"])
        np.testing.assert_allclose(gradients.db[layer], expected[f"db{layer}"], atol=case["tolerance"])
