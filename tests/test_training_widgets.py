"""Widgets of lecture 06: their numbers are PyTorch's, and their drawings follow the controls."""

import ipywidgets
import numpy as np
import pytest
import torch
from made_figures import written

from nlpcourse.classroom.widgets import Explorer
from nlpcourse.classroom.widgets.initialisation import draw_initialisation, initialisation_sliders, measure_signals
from nlpcourse.classroom.widgets.optimizer_race import GROUNDS, RACERS, draw_race, optimizer_race, run_race
from nlpcourse.classroom.widgets.surfaces import SURFACES
from nlpcourse.neurons import MLP

JUDGES = {
    "SGD": lambda p, lr: torch.optim.SGD(p, lr),
    "momentum": lambda p, lr: torch.optim.SGD(p, lr, 0.9),
    "Nesterov": lambda p, lr: torch.optim.SGD(p, lr, 0.9, nesterov=True),
    "AdaGrad": lambda p, lr: torch.optim.Adagrad(p, lr),
    "RMSProp": lambda p, lr: torch.optim.RMSprop(p, lr),
    "Adam": lambda p, lr: torch.optim.Adam(p, lr),
}


@pytest.mark.parametrize(("activation", "squash"), [("tanh", torch.tanh), ("relu", torch.relu)])
def test_the_signals_are_those_of_pytorch(activation: str, squash) -> None:
    rng = np.random.default_rng(3)
    net = MLP.initialise([64] * 5, activation, activation, "squared_error", rng)
    a, shift = torch.from_numpy(rng.normal(size=(32, 64))), None
    spreads, sums = [], []
    for W in net.W[1:]:
        sums.append(a @ (2 * torch.from_numpy(W)).T)
        sums[-1].requires_grad_() if not sums[-1].requires_grad else None
        sums[-1].retain_grad()
        a = squash(sums[-1])
        spreads.append(a.std(correction=0).item())
    shift = torch.from_numpy(rng.normal(size=(32, 64)))
    (0.5 * (a - (a + shift).detach()) ** 2).sum().div(32).backward()
    forward, backward, last = measure_signals(activation, 2.0, 4, np.random.default_rng(3))
    assert forward == pytest.approx(spreads)
    assert backward == pytest.approx([z.grad.std(correction=0).item() for z in sums])
    assert last == pytest.approx(a.detach().numpy())


def test_small_weights_kill_the_signal_and_large_ones_blow_it_up() -> None:
    growth = {}
    for factor in (0.5, 1.0, 2.0):
        forward, backward, _ = measure_signals("relu", factor, 20, np.random.default_rng(0))
        growth[factor] = forward[-1] / forward[0], backward[0] / backward[-1]
    assert max(growth[0.5]) < 1e-4 and min(growth[2.0]) > 1e4
    assert all(0.3 < ratio < 3 for ratio in growth[1.0])


def test_an_exploded_signal_still_sends_delta_back() -> None:
    _, backward, _ = measure_signals("relu", 16.0, 30, np.random.default_rng(0))
    assert np.isfinite(backward).all() and (backward > 0).all()


def test_the_drawing_of_the_signals_states_both_and_shows_every_layer() -> None:
    figure = draw_initialisation("relu", 0.5, 7)
    assert figure.get_suptitle().startswith("relu, weights × 0.5: forward × ")
    forward, backward, _ = measure_signals("relu", 0.5, 7, np.random.default_rng(0))
    for line, expected in zip(figure.axes[0].lines, (forward, backward)):
        assert np.array(line.get_data()) == pytest.approx(np.array([np.arange(1, 8), expected]))


@pytest.mark.parametrize("name", RACERS)
def test_each_racer_takes_the_steps_of_pytorch(name: str) -> None:
    theta = torch.tensor(SURFACES["bend"].start, dtype=torch.float64, requires_grad=True)
    judge = JUDGES[name]([theta], 0.02)
    path = [theta.detach().numpy().copy()]
    for _ in range(40):
        theta.grad = torch.from_numpy(SURFACES["bend"].gradient(path[-1]))
        judge.step()
        path.append(theta.detach().numpy().copy())
    assert run_race("bend", 0.02, 40)[name] == pytest.approx(np.array(path))


def test_a_rate_that_is_too_large_still_gives_a_picture() -> None:
    for surface in GROUNDS:
        assert all(np.isfinite(path).all() for path in run_race(surface, 1.0, 300).values())
        draw_race(surface, 1.0, 300)


def test_the_title_names_the_lowest_and_the_legend_all() -> None:
    figure = draw_race("saddle between minima", 0.03, 60)
    losses = {
        name: SURFACES["saddle between minima"].cost(path[-1])
        for name, path in run_race("saddle between minima", 0.03, 60).items()
    }
    assert min(losses, key=losses.get) + " is lowest" in figure.get_suptitle()
    assert {text.get_text() for text in written(figure)} >= set(RACERS)
    styles = {(line.get_linestyle(), line.get_marker()) for line in figure.axes[1].lines}
    assert len(styles) == len(RACERS)  # told apart without colours too


def picture(explorer: Explorer) -> str:
    """Return what the explorer shows now: a PNG, or the text of an error."""
    (output,) = explorer.children[1].outputs
    return output["data"]["image/png"] if "data" in output else output["text"]


@pytest.mark.parametrize("make", [initialisation_sliders, optimizer_race])
def test_every_control_changes_the_drawing_and_no_choice_fails(make) -> None:
    widget = make()
    for control in widget.children[0].children:
        before = picture(widget)
        if isinstance(control, ipywidgets.Dropdown):
            choices = [option for option in control.options if option != control.value]
        else:
            choices = [control.min, control.max] if hasattr(control, "base") is False else [0.5]
        for choice in choices:
            control.value = choice
            assert picture(widget) != before
            assert not picture(widget).startswith(("ValueError", "TypeError"))
