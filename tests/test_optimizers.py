"""Each optimizer takes the steps of PyTorch's; mini-batches use every example once."""

import numpy as np
import pytest
import torch

from nlpcourse.autodiff import Tensor
from nlpcourse.optimizers import SGD, AdaDelta, AdaGrad, Adam, RMSProp, minibatches

PAIRS = {
    "sgd": (SGD(0.03), lambda p: torch.optim.SGD(p, 0.03)),
    "momentum": (SGD(0.03, momentum=0.9), lambda p: torch.optim.SGD(p, 0.03, momentum=0.9)),
    "nesterov": (
        SGD(0.03, momentum=0.8, nesterov=True),
        lambda p: torch.optim.SGD(p, 0.03, momentum=0.8, nesterov=True),
    ),
    "adagrad": (AdaGrad(0.2, eps=1e-3), lambda p: torch.optim.Adagrad(p, 0.2, eps=1e-3)),
    "adagrad, defaults": (AdaGrad(), lambda p: torch.optim.Adagrad(p)),
    "rmsprop": (RMSProp(0.02, 0.9, 1e-3), lambda p: torch.optim.RMSprop(p, 0.02, 0.9, 1e-3)),
    "rmsprop, defaults": (RMSProp(), lambda p: torch.optim.RMSprop(p)),
    "adadelta": (AdaDelta(0.05, rho=0.8, eps=1e-3), lambda p: torch.optim.Adadelta(p, 0.05, 0.8, 1e-3)),
    "adadelta, defaults": (AdaDelta(), lambda p: torch.optim.Adadelta(p)),
    "adam": (Adam(0.05, 0.8, 0.9, 1e-3), lambda p: torch.optim.Adam(p, 0.05, (0.8, 0.9), 1e-3)),
    "adam, defaults": (Adam(), lambda p: torch.optim.Adam(p)),
}


@pytest.mark.parametrize("name", PAIRS)
def test_every_step_is_pytorchs(name: str):
    ours, make = PAIRS[name]
    theta = np.random.default_rng(1).normal(size=(3, 2))
    theirs = torch.tensor(theta, requires_grad=True)
    optimizer, slopes = make([theirs]), torch.tensor([[1.0, 8.0], [-2.0, 0.1], [0.0, 5.0]])
    for _ in range(50):
        optimizer.zero_grad()
        (slopes * torch.sin(theirs) + theirs**2 / 2).sum().backward()
        gradient, before = theirs.grad.numpy().copy(), theta.copy()
        stepped = ours.step(theta, gradient)
        assert np.array_equal(theta, before) and np.array_equal(gradient, theirs.grad)  # what was passed in stays
        theta = stepped
        optimizer.step()
        assert theta == pytest.approx(theirs.detach().numpy(), rel=1e-10, abs=1e-12)


@pytest.mark.parametrize("make", [lambda: SGD(0.1), AdaGrad, RMSProp, AdaDelta, Adam])
def test_arrays_of_other_shapes_are_refused(make):
    optimizer = make()
    with pytest.raises(ValueError, match=r"expected a gradient of shape \(3,\), as the parameters, received \(3, 1\)"):
        optimizer.step(np.ones(3), np.ones((3, 1)))
    theta = optimizer.step(np.ones(3), np.ones(3))
    with pytest.raises(ValueError, match=r"of shape \(3,\), as in the last step, received \(2, 3\); make one opt"):
        optimizer.step(np.ones((2, 3)), np.ones((2, 3)))
    assert optimizer.step(theta, np.ones(3)).shape == (3,)


@pytest.mark.parametrize("make", [lambda: SGD(0.1), AdaGrad, RMSProp, AdaDelta, Adam])
@pytest.mark.parametrize(("number", "slope"), [(np.array, 2.0), (float, 2.0), (float, 0.0)])
def test_an_optimizer_that_stepped_a_number_refuses_an_array(make, number, slope):
    optimizer = make()
    optimizer.step(number(1.0), number(slope))
    with pytest.raises(ValueError, match=r"of shape \(\), as in the last step, received \(3,\); make one optimizer"):
        optimizer.step(np.ones(3), np.ones(3))


def test_an_epoch_uses_every_example_once_in_another_order_each_time():
    rng = np.random.default_rng(0)
    first, second = ([rows.tolist() for rows in minibatches(10, 3, rng)] for _ in range(2))
    assert [len(rows) for rows in first] == [3, 3, 3, 1]
    assert sorted(np.concatenate(first)) == list(range(10)) and first != second
    assert [len(rows) for rows in minibatches(9, 3, rng)] == [3, 3, 3]
    assert [len(rows) for rows in minibatches(3, 1, rng)] == [1, 1, 1]


@pytest.mark.parametrize("make", [lambda: SGD(0.1), AdaGrad, RMSProp, AdaDelta, Adam])
def test_lists_are_refused(make):
    with pytest.raises(ValueError, match=r"expected parameters as an array, received a list; give np.array"):
        make().step([1.0, 2.0], np.ones(2))
    with pytest.raises(ValueError, match=r"expected gradient as an array, received a tuple; give np.array"):
        make().step(np.ones(2), (1.0, 2.0))
    with pytest.raises(ValueError, match=r"expected parameters as an array, received a Tensor; .* .data of a Tensor"):
        make().step(Tensor(np.ones(2)), np.ones(2))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ((np.ones((9, 2)), 3), r"how many examples there are, received \[\[1"),
        ((-1, 3), "received -1: give len"),
        ((10, 2.5), "from 1 on, received 2.5"),
    ],
)
def test_batches_are_counted_in_whole_numbers(wrong, message):
    with pytest.raises(ValueError, match=message):
        list(minibatches(*wrong, np.random.default_rng(0)))


def test_a_seed_in_place_of_a_generator_is_refused():
    with pytest.raises(ValueError, match=r"expected a generator, received 3: give np.random.default_rng\(3\)"):
        list(minibatches(9, 3, 3))


def test_a_batch_size_of_nothing_is_refused():
    with pytest.raises(ValueError, match="expected batch_size to be a whole number from 1 on, received 0"):
        next(minibatches(3, 0, np.random.default_rng(0)))
