"""The LSTM against finite differences and PyTorch; what each direction sees; ELMo's mix; what is refused."""

import numpy as np
import pytest
import torch
from torch import nn

from nlpcourse.classroom.checks import numerical_gradient, relative_error
from nlpcourse.recurrent import LSTM, BiLM, Mix


@pytest.fixture
def layer():
    return LSTM.initialise(3, 4, np.random.default_rng(0))


@pytest.fixture
def bilm(seeded):
    return BiLM(vocab_size=20, dim=6, layers=2, pad=0)


def pytorchs(layer):
    theirs = nn.LSTM(3, 4, dtype=torch.float64)
    weights = {"weight_ih_l0": layer.W, "weight_hh_l0": layer.R, "bias_ih_l0": layer.b, "bias_hh_l0": 0 * layer.b}
    theirs.load_state_dict({name: torch.tensor(value) for name, value in weights.items()})
    return theirs


def test_states_and_gradients_are_pytorchs(layer):
    rng = np.random.default_rng(1)
    X, dH = rng.normal(size=(5, 2, 3)), rng.normal(size=(5, 2, 4))
    H, steps = layer.forward(X)
    gradients, dX = layer.backward(dH, steps)
    theirs, x = pytorchs(layer), torch.tensor(X, requires_grad=True)
    out = theirs(x)[0]
    out.backward(torch.tensor(dH))
    for ours, other in (
        (H, out.detach()),
        (dX, x.grad),
        (gradients.W, theirs.weight_ih_l0.grad),
        (gradients.R, theirs.weight_hh_l0.grad),
        (gradients.b, theirs.bias_ih_l0.grad),
    ):
        np.testing.assert_allclose(ours, other.numpy(), atol=1e-12)


def test_gradients_agree_with_finite_differences(layer):
    rng = np.random.default_rng(2)
    X, dH = rng.normal(size=(3, 2, 3)), rng.normal(size=(3, 2, 4))
    gradients, _ = layer.backward(dH, layer.forward(X)[1])
    for name in ("W", "R", "b"):

        def cost(value, name=name):
            return (LSTM(**{**vars(layer), name: value}).forward(X)[0] * dH).sum()

        assert relative_error(getattr(gradients, name), numerical_gradient(cost, getattr(layer, name))) < 1e-6


def test_weights_may_be_whole_numbers_and_lists(layer):
    whole = [np.round(5 * value).astype(int) for value in (layer.W, layer.R, layer.b)]
    rng = np.random.default_rng(3)
    X, dH = rng.normal(size=(5, 2, 3)), rng.normal(size=(5, 2, 4))
    answers = []
    for ours in (LSTM(*whole), LSTM(*(value.tolist() for value in whole)), LSTM(*(1.0 * value for value in whole))):
        gradients, dX = ours.backward(dH, ours.forward(X)[1])
        answers.append(np.concatenate([value.ravel() for value in (gradients.W, gradients.R, gradients.b, dX)]))
    assert (answers[0] == answers[2]).all() and (answers[1] == answers[2]).all()


@pytest.mark.parametrize("place", range(1, 5))
def test_a_changed_word_moves_states_ahead_after_it_and_states_back_before_it(bilm, place):
    ids = torch.tensor([[1, 5, 6, 7, 8, 2]])
    other = ids.clone()
    other[0, place] = 9
    for ours, changed in zip(bilm.layers(ids)[1:], bilm.layers(other)[1:]):
        moved = ours != changed
        assert moved[0, :, :6].any(1).tolist() == [t >= place for t in range(6)]
        assert moved[0, :, 6:].any(1).tolist() == [t <= place for t in range(6)]


def test_padding_changes_nothing(bilm):
    short, padded = torch.tensor([[1, 5, 6, 2]]), torch.tensor([[1, 5, 6, 2, 0, 0], [1, 3, 4, 5, 6, 2]])
    for alone, beside in zip(bilm.layers(short), bilm.layers(padded)):
        torch.testing.assert_close(alone[0], beside[0, :4])
    torch.testing.assert_close(bilm.losses(padded[:1]), bilm.losses(short))


def test_one_layer_is_pytorchs_of_two_directions(seeded):
    model, theirs = BiLM(20, 6, 1, 0), nn.LSTM(6, 6, batch_first=True, bidirectional=True)
    for suffix, (ours,) in (("", model.ahead), ("_reverse", model.back)):
        for name, value in ours.named_parameters():
            getattr(theirs, name + suffix).data = value.data
    ids, lengths = torch.tensor([[1, 5, 6, 7, 2], [1, 8, 2, 0, 0]]), torch.tensor([5, 3])
    packed = nn.utils.rnn.pack_padded_sequence(model.tokens(ids), lengths, batch_first=True)
    expected, _ = nn.utils.rnn.pad_packed_sequence(theirs(packed)[0], batch_first=True)
    real = ids != 0
    torch.testing.assert_close(model.layers(ids)[1][real], expected[real])


@pytest.mark.parametrize("way", ["ahead", "back"])
def test_each_layer_reads_the_one_below_as_pytorchs_stack_does(bilm, way):
    theirs = nn.LSTM(6, 6, num_layers=2, batch_first=True)
    for layer, ours in enumerate(getattr(bilm, way)):
        for name, value in ours.named_parameters():
            getattr(theirs, name.replace("l0", f"l{layer}")).data = value.data
    ids = torch.tensor([[1, 5, 6, 7, 2]])
    x, top = bilm.tokens(ids), bilm.layers(ids)[2]
    expected = theirs(x)[0] if way == "ahead" else theirs(x.flip(1))[0].flip(1)
    torch.testing.assert_close(top[..., :6] if way == "ahead" else top[..., 6:], expected)


def test_directions_and_layers_share_word_vectors_and_output_only(bilm):
    lstm = 4 * 6 * (6 + 6 + 2)
    assert sum(value.numel() for value in bilm.parameters()) == 20 * 6 + 2 * 2 * lstm + (6 + 1) * 20


def test_the_first_layer_is_the_word_twice(bilm):
    x = bilm.layers(torch.tensor([[1, 5, 2]]))[0]
    assert torch.equal(x[..., :6], x[..., 6:]) and torch.equal(x[0, 1, :6], bilm.tokens.weight[5])


def test_losses_are_means_of_the_next_and_of_the_previous_word(bilm):
    ids = torch.tensor([[1, 5, 6, 2]])
    h = bilm.layers(ids)[-1][0]
    ahead, back = bilm.output(h[:-1, :6]).log_softmax(1), bilm.output(h[1:, 6:]).log_softmax(1)
    by_hand = [-ahead[[0, 1, 2], ids[0, 1:]].mean(), -back[[0, 1, 2], ids[0, :-1]].mean()]
    torch.testing.assert_close(list(bilm.losses(ids)), by_hand)


def test_the_mix_weighs_by_softmax_and_gradients_reach_only_it(bilm):
    mix = Mix(3)
    mix.w.data, mix.gamma.data = torch.tensor([0.0, 1.0, 2.0]), torch.tensor(2.0)
    layers = [layer.detach() for layer in bilm.layers(torch.tensor([[1, 5, 2]]))]
    expected = 2 * (0.090031 * layers[0] + 0.244728 * layers[1] + 0.665241 * layers[2])
    mixed = mix(layers)
    torch.testing.assert_close(mixed, expected, atol=1e-5, rtol=0)
    mixed.sum().backward()
    assert mix.w.grad.abs().min() > 0 and mix.gamma.grad != 0 and bilm.tokens.weight.grad is None


def test_fresh_weights_fill_the_range_that_pytorch_draws_them_from():
    layer = LSTM.initialise(60, 25, np.random.default_rng(0))
    for value, shape in ((layer.W, (100, 60)), (layer.R, (100, 25)), (layer.b, (100,))):
        assert value.shape == shape
        assert 0.18 < value.max() <= 0.2 and -0.2 <= value.min() < -0.18 and abs(value.mean()) < 0.03


def test_a_fresh_mix_is_the_mean():
    h = torch.randn(3, 2, 5, generator=torch.Generator().manual_seed(0))
    torch.testing.assert_close(Mix(3)(list(h)), h.mean(0))
    torch.testing.assert_close(Mix(3)(list(h[:, 0, 0])), h[:, 0, 0].mean())


# --- refusals ---


def test_weights_that_do_not_belong_together_are_refused():
    W, R, b = np.zeros((8, 3)), np.zeros((8, 2)), np.zeros(8)
    for wrong in ((W[:6], R, b), (W, R[:, :1], b), (W, R, b[:4]), (W[0], R, b), (W, R, b[:, None]), (1, 1, 1)):
        with pytest.raises(ValueError, match=r"expected W \(4H, D\), R \(4H, H\) and b \(4H,\), received"):
            LSTM(*wrong)
    with pytest.raises(ValueError, match="expected hidden to be a whole number from 1 on, received 0"):
        LSTM.initialise(3, 0, np.random.default_rng(0))
    with pytest.raises(ValueError, match="expected dim to be a whole number from 1 on, received -3"):
        LSTM.initialise(-3, 4, np.random.default_rng(0))
    with pytest.raises(ValueError, match=r"expected a generator, received 5: give np.random.default_rng\(5\)"):
        LSTM.initialise(3, 4, 5)


@pytest.mark.parametrize("X", [np.zeros((5, 3)), np.zeros((5, 2, 4)), np.zeros((0, 2, 3)), [[1.0, 2.0, 3.0]]])
def test_inputs_of_other_shapes_are_refused(layer, X):
    with pytest.raises(ValueError, match=r"expected inputs \(T, B, 3\), received \("):
        layer.forward(X)


def test_gradients_of_other_shapes_are_refused(layer):
    _, steps = layer.forward(np.zeros((5, 2, 3)))
    for shape in ((4, 2, 4), (5, 1, 4), (5, 2, 1), (2, 4)):
        with pytest.raises(ValueError, match=r"expected ∂J/∂H \(5, 2, 4\), received"):
            layer.backward(np.ones(shape), steps)


@pytest.mark.parametrize(
    ("ids", "complaint"),
    [
        ([1, 5, 6, 2], r"expected ids \(B, T\), T ≥ 1, received torch.int64 \(4,\): give int64 rows"),
        ([[1.0, 5.0, 2.0]], r"received torch.float32 \(1, 3\): give int64 rows"),
        (np.zeros((2, 0), dtype=np.int64), r"T ≥ 1, received torch.int64 \(2, 0\)"),
        ([[1, 0, 6, 2]], r"padding \(0\) after words only"),
        ([[0, 1, 6, 2]], r"padding \(0\) after words only"),
        ([[1, 20, 2]], "expected ids below 20"),
        ([[1, -1, 2]], "expected ids below 20"),
    ],
)
def test_ids_of_another_form_are_refused(bilm, ids, complaint):
    for method in (bilm.layers, bilm.losses):
        with pytest.raises(ValueError, match=complaint):
            method(torch.tensor(ids))


def test_a_loss_of_nothing_is_refused(bilm):
    with pytest.raises(ValueError, match="expected a sentence of two tokens at least, received none"):
        bilm.losses(torch.tensor([[1, 0], [2, 0]]))


@pytest.mark.parametrize("sizes", [{"vocab_size": 0}, {"dim": 0}, {"layers": 0}, {"pad": 20}, {"pad": -1}])
def test_a_model_that_cannot_be_is_refused(sizes):
    with pytest.raises(ValueError, match=f"expected {next(iter(sizes))} .*: give "):
        BiLM(**{"vocab_size": 20, "dim": 6, "layers": 2, "pad": 0} | sizes)


def test_a_mix_of_other_layers_is_refused():
    h = torch.zeros(1, 4, 6)
    for wrong in ([h, h], [h, h, h, h], [h, h, h[..., :3]], [h, h, h[:, :1]]):
        with pytest.raises(ValueError, match="expected 3 layers of one shape, received"):
            Mix(3)(wrong)
    with pytest.raises(ValueError, match="expected layers to be a whole number from 1 on, received 0"):
        Mix(0)
