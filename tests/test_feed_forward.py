"""The feed-forward language model: its gradients are right, and PyTorch's; it learns; bad input is refused."""

from dataclasses import replace
from itertools import chain

import numpy as np
import pytest
import torch

from nlpcourse.classroom.checks import check_gradient
from nlpcourse.language_models import FeedForward, windows
from nlpcourse.optimizers import minibatches

CONTEXTS = np.array([[0, 3], [3, 3], [4, 3], [0, 0], [1, 4]])  # 3 thrice, twice in one; nobody says 2
TARGETS = np.array([3, 4, 1, 3, 5])


def drawn(direct: bool, dtype: type = float) -> FeedForward:
    """Return a model of 6 words all of whose parameters are drawn."""
    rng = np.random.default_rng(0)
    shapes = FeedForward.initialise(6, window=2, dim=3, hidden=4, rng=rng, direct=direct).parameters()
    return FeedForward(**{name: rng.normal(0, 1, p.shape).astype(dtype) for name, p in shapes.items()})


def whole(gradients: dict, like: FeedForward) -> dict[str, np.ndarray]:
    """Return the gradients with that of E as a matrix, all other rows 0."""
    words, rows = gradients["E"]
    dE = np.zeros_like(like.E)
    dE[words] = rows
    return gradients | {"E": dE}


def theirs(parameters: dict, contexts, targets, mask=1.0) -> tuple[torch.Tensor, dict[str, torch.Tensor]]:
    """Return the loss, and the parameters with their gradients, of PyTorch's autograd."""
    given = {name: torch.as_tensor(p).clone().requires_grad_() for name, p in parameters.items()}
    x = torch.nn.functional.embedding(torch.tensor(contexts), given["E"]).flatten(start_dim=1) * torch.as_tensor(mask)
    Z = torch.tanh(x @ given["W"].T + given["b1"]) @ given["U"].T + given["b2"]
    if "C" in given:
        Z = Z + x @ given["C"].T
    loss = torch.nn.functional.cross_entropy(Z, torch.tensor(targets))
    loss.backward()
    return loss, given


# --- windows ---


def test_windows_slide_over_each_sentence_by_itself():
    contexts, targets = windows(iter([[5, 6, 7, 8], [], [9]]), window=3, begin=0, end=1)
    assert contexts.tolist() == [[0, 0, 0], [0, 0, 5], [0, 5, 6], [5, 6, 7], [6, 7, 8], [0, 0, 0], [0, 0, 0], [0, 0, 9]]
    assert targets.tolist() == [5, 6, 7, 8, 1, 1, 9, 1]
    assert [part.shape for part in windows([], 2, 0, 1)] == [(0, 2), (0,)]


# --- forward and backward ---


@pytest.mark.parametrize("direct", [False, True])
def test_loss_and_gradients_are_those_of_pytorch(direct: bool):
    model, rng = drawn(direct), np.random.default_rng(1)
    for mask in (1.0, rng.choice([0.0, 2.0], (5, 6))):
        loss, gradients = model.backward(CONTEXTS, TARGETS, mask)
        expected, given = theirs(model.parameters(), CONTEXTS, TARGETS, mask)
        assert loss == pytest.approx(expected.item(), abs=1e-12)
        for name, gradient in whole(gradients, model).items():
            assert np.allclose(gradient, given[name].grad.numpy(), rtol=0, atol=1e-12), name
        assert gradients.keys() == given.keys()


@pytest.mark.parametrize("name", ["E", "W", "b1", "U", "b2", "C"])
def test_gradients_are_those_of_finite_differences(name: str):
    model = drawn(direct=True)

    def loss(theta: np.ndarray) -> float:
        return -FeedForward(**model.parameters() | {name: theta}).log_probabilities(CONTEXTS, TARGETS).mean()

    check_gradient(loss, model.parameters()[name], whole(model.backward(CONTEXTS, TARGETS)[1], model)[name])


def test_a_word_at_several_places_gets_the_sum_and_only_words_met_a_row():
    model = drawn(direct=False)
    words, rows = model.backward(CONTEXTS, TARGETS)[1]["E"]
    assert words.tolist() == [0, 1, 3, 4]
    one_by_one = [model.backward(CONTEXTS[[i]], TARGETS[[i]])[1]["E"] for i in range(5)]
    expected = sum(found[list(met).index(3)] for met, found in one_by_one if 3 in met) / 5
    assert rows[2] == pytest.approx(expected, abs=1e-12)


def test_the_gradients_of_float32_are_float32():
    gradients = drawn(True, np.float32).backward(CONTEXTS, TARGETS)[1]
    _, rows = gradients.pop("E")
    assert {gradient.dtype for gradient in (rows, *gradients.values())} == {np.dtype(np.float32)}


def test_forward_is_a_distribution_even_where_exp_overflows():
    model = drawn(direct=True)
    logarithms = model.forward(CONTEXTS)
    assert np.exp(logarithms).sum(axis=1) == pytest.approx(np.ones(5))
    assert model.log_probabilities(CONTEXTS, TARGETS) == pytest.approx(logarithms[range(5), TARGETS])
    model.b2 *= 1e4
    assert np.isfinite(model.forward(CONTEXTS)).all() and np.isfinite(model.backward(CONTEXTS, TARGETS)[0])


def test_many_are_asked_in_parts():
    model = drawn(direct=False)
    many = np.tile(CONTEXTS, (301, 1)), np.tile(TARGETS, 301)
    assert model.log_probabilities(*many) == pytest.approx(np.tile(model.log_probabilities(CONTEXTS, TARGETS), 301))


def test_at_first_all_words_are_about_equally_likely():
    model = FeedForward.initialise(6, window=2, dim=3, hidden=4, rng=np.random.default_rng(0), direct=True)
    assert np.allclose(model.forward(CONTEXTS), -np.log(6), atol=0.05)
    assert {p.dtype for p in model.parameters().values()} == {np.dtype(np.float32)}
    assert model.C.shape == (6, 6) and not model.C.any()
    wide = FeedForward.initialise(100, window=4, dim=25, hidden=100, rng=np.random.default_rng(0))
    spreads = [p.std() for p in (wide.E, wide.W, wide.U)]  # W's leaves the size of its input as it is
    assert spreads == pytest.approx([0.01, 0.1, 0.01], rel=0.05)


# --- training ---


@pytest.mark.parametrize("direct", [False, True])
def test_training_is_adagrad_at_a_falling_rate(direct: bool):
    model, given = drawn(direct), {name: torch.tensor(p) for name, p in drawn(direct).parameters().items()}
    losses = model.fit(CONTEXTS, TARGETS, epochs=2, batch=3, lr=0.1, rng=np.random.default_rng(3))
    optimizer = torch.optim.Adagrad(given.values(), lr=0.1, initial_accumulator_value=3e-5, eps=0)
    rng, expected = np.random.default_rng(3), []
    for done, rows in zip((0, 3, 5, 8), chain(minibatches(5, 3, rng), minibatches(5, 3, rng))):
        optimizer.param_groups[0]["lr"] = 0.1 * (1 - done / 10)
        loss, leaves = theirs(given, CONTEXTS[rows], TARGETS[rows])
        for name, p in given.items():
            p.grad = leaves[name].grad
        optimizer.step()
        expected.append(loss.item() * len(rows) / 5)
    assert losses == pytest.approx([sum(expected[:2]), sum(expected[2:])], abs=1e-9)
    assert all(np.allclose(p, given[name], rtol=0, atol=1e-9) for name, p in model.parameters().items())


def test_one_generator_makes_one_model():
    def trained(seed: int) -> dict[str, np.ndarray]:
        rng = np.random.default_rng(seed)
        model = FeedForward.initialise(6, window=2, dim=3, hidden=4, rng=rng)
        model.fit(CONTEXTS, TARGETS, epochs=3, batch=2, lr=0.1, rng=rng, dropout=0.2)
        return model.parameters()

    first, second, other = trained(0), trained(0), trained(1)
    assert all(np.array_equal(first[name], second[name]) for name in first)
    assert not any(np.array_equal(first[name], other[name]) for name in first)


def test_it_learns_what_depends_on_two_places():
    rng = np.random.default_rng(0)
    contexts = rng.integers(4, size=(800, 2))
    targets = (contexts[:, 0] + contexts[:, 1]) % 4  # neither place alone says anything
    model = FeedForward.initialise(4, window=2, dim=8, hidden=32, rng=rng)
    losses = model.fit(contexts, targets, epochs=20, batch=20, lr=0.1, rng=rng)
    assert losses[0] > 1 and np.exp(model.log_probabilities(contexts, targets)).min() > 0.7


def test_dropout_puts_the_share_to_zero_and_keeps_the_mean(monkeypatch):
    model, masks = FeedForward.initialise(6, window=2, dim=3, hidden=4, rng=np.random.default_rng(0)), []
    backward = FeedForward.backward
    monkeypatch.setattr(FeedForward, "backward", lambda *given: masks.append(given[-1]) or backward(*given))
    data = np.tile(CONTEXTS, (200, 1)), np.tile(TARGETS, 200)
    model.fit(*data, epochs=1, batch=1000, lr=0.1, rng=np.random.default_rng(0), dropout=0.2)
    assert set(np.unique(masks[0])) == {np.float32(0), np.float32(1.25)} and masks[0].shape == (1000, 6)
    assert masks[0].dtype == np.float32 and len(np.unique(masks[0], axis=0)) > 32  # each number by itself
    assert masks[0].mean() == pytest.approx(1, abs=0.03)


# --- bad input ---

MODEL, RNG = drawn(direct=False), np.random.default_rng(0)


@pytest.mark.parametrize(
    ("use", "message"),
    [
        (lambda: windows([[1]], 0, 0, 1), "expected window to be a whole number from 1 on"),
        (lambda: windows([["cat"]], 2, 0, 1), "numbers of words, received 'cat'"),
        (lambda: windows([[5]], 2, "<s>", 1), "numbers of words, received '<s>'"),
        (lambda: windows([[5]], 2, 0, -1), "numbers from 0 on, received -1"),
        (lambda: FeedForward.initialise(6, hidden=0, rng=RNG), "expected hidden to be a whole number from 1 on"),
        (lambda: FeedForward.initialise(6, rng=0), "expected a generator, received 0"),
        (lambda: FeedForward(MODEL.E, MODEL.W.T, *[None] * 3), r"W \(H, N·D\), received \(6, 3\) and \(6, 4\)"),
        (lambda: replace(MODEL, E=MODEL.E[0]), r"E \(V, D\) and W \(H, N·D\), received \(3,\) and \(4, 6\)"),
        (lambda: replace(MODEL, b1=None), r"b1 of shape \(4,\), as E and W have it, received \(\)"),
        (lambda: replace(MODEL, b2=MODEL.b1), r"b2 of shape \(6,\), as E and W have it, received \(4,\)"),
        (lambda: replace(MODEL, C=MODEL.U), r"C of shape \(6, 6\), as E and W have it, received \(6, 4\)"),
        (lambda: replace(MODEL, U=MODEL.U.T), r"U of shape \(6, 4\), as E and W have it, received \(4, 6\)"),
        (lambda: MODEL.forward(CONTEXTS[0]), r"contexts of shape \(B, 2\).* received \(2,\)"),
        (lambda: MODEL.forward(CONTEXTS[:, :1]), r"contexts of shape \(B, 2\).* received \(5, 1\)"),
        (lambda: MODEL.forward([]), r"contexts of shape \(B, 2\).* received \(0,\)"),
        (lambda: MODEL.forward([[0, 1], [1]]), r"rows of one length, received \[\[0, 1\], \[1\]\]"),
        (lambda: MODEL.forward([["a", "b"]]), "word numbers from 0 to 5, one or more, received"),
        (lambda: MODEL.forward(CONTEXTS + 2), r"word numbers from 0 to 5.*received \[\[2"),
        (lambda: MODEL.backward(CONTEXTS, TARGETS - 2), r"word numbers from 0 to 5.*received \[ 1"),
        (lambda: MODEL.backward(CONTEXTS, TARGETS[:3]), r"targets \(B,\), received \(5, 2\) and \(3,\)"),
        (lambda: MODEL.backward(CONTEXTS[:0], TARGETS[:0]), "one or more, received"),
        (lambda: MODEL.fit(CONTEXTS, TARGETS[:3], 1, 2, 0.1, RNG), r"targets \(B,\), received \(5, 2\) and \(3,\)"),
        (lambda: MODEL.fit(CONTEXTS, TARGETS, 1, 2, 0.1, RNG, dropout=-0.1), "dropout from 0 on and below 1"),
        (lambda: MODEL.fit(CONTEXTS, TARGETS, 1, 2, 0.1, RNG, dropout=1.0), "dropout from 0 on and below 1"),
        (lambda: MODEL.fit(CONTEXTS, TARGETS, 0, 2, 0.1, RNG), "epochs to be a whole number from 1 on, received 0"),
        (lambda: MODEL.fit(CONTEXTS, TARGETS, 1, 2, -0.1, RNG), "lr to be finite and ≥ 0, received -0.1"),
        (lambda: MODEL.fit(CONTEXTS, TARGETS, 1, 0, 0.1, RNG), "expected batch_size to be a whole number from 1"),
        (lambda: MODEL.fit(CONTEXTS, TARGETS, 1, 2, 0.1, 0), "expected a generator, received 0"),
    ],
)
def test_bad_input_is_refused(use, message: str):
    with pytest.raises(ValueError, match=message):
        use()
