"""The training loop: PyTorch's parts in a plain loop with transformers' schedules; on slow and on fast machines."""

import math

import numpy as np
import pytest
import torch
from torch import nn
from transformers import get_cosine_schedule_with_warmup, get_linear_schedule_with_warmup

from nlpcourse.training import History, rate, to_model, train
from nlpcourse.transformer import Config, Decoder, initialise

torch.set_num_threads(1)
ANY = pytest.mark.parametrize("fall", ["linear", "cosine"])
SCHEDULES = {"linear": get_linear_schedule_with_warmup, "cosine": get_cosine_schedule_with_warmup}


def small(seed: int = 0) -> Decoder:
    config = Config(vocab_size=11, dim=8, heads=2, layers=1, hidden=16, length=8)
    return initialise(Decoder(config), torch.Generator().manual_seed(seed))


def batches(model: nn.Module, seed: int = 0, scale: float = 1.0):
    """Return what makes the loss of a batch of four rows that count upwards from a random number."""
    rng = np.random.default_rng(seed)

    def next_loss():
        ids = (rng.integers(11, size=(4, 1)) + np.arange(7)) % 11
        (ids,) = to_model(model, ids)
        logits = model(ids[:, :-1])
        return scale * nn.functional.cross_entropy(logits.flatten(0, 1), ids[:, 1:].flatten()), 24

    return next_loss


def clock(*steps: float):
    """Return a clock whose readings go forward by the steps, the last of them again and again."""
    steps, now = list(steps), 100.0

    def read() -> float:
        nonlocal now
        reading = now
        now += steps.pop(0) if len(steps) > 1 else steps[0]
        return reading

    return read


def plain_loop(model: nn.Module, next_loss, steps: int, lr: float, warmup: int, fall: str) -> tuple[list, list]:
    """Return losses and rates of AdamW in a loop; the schedule has a step more: its first rate, 0, is skipped."""
    apart = [[p for p in model.parameters() if p.dim() > 1], [p for p in model.parameters() if p.dim() < 2]]
    groups = [{"params": apart[0], "weight_decay": 0.01}, {"params": apart[1], "weight_decay": 0}]
    optimizer = torch.optim.AdamW(groups, lr)
    schedule = SCHEDULES[fall](optimizer, warmup, steps + 1)
    optimizer.step()  # without gradients it does nothing, but PyTorch wants it before the schedule's first step
    schedule.step()
    losses, rates = [], []
    for _ in range(steps):
        loss, _ = next_loss()
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        losses.append(loss.item())
        rates.append(schedule.get_last_lr()[0])
        schedule.step()
    assert schedule.get_last_lr()[0] == pytest.approx(0, abs=1e-12)
    return losses, rates


@ANY
@pytest.mark.parametrize("scale", [1.0, 20.0])  # with the larger one the gradients are cut
def test_it_is_a_plain_loop_of_adamw_with_the_schedule_of_transformers(fall: str, scale: float):
    ours, theirs = small(), small()
    history = train(ours, batches(ours, scale=scale), lr=0.02, steps=39, warmup=0.2, fall=fall)
    losses, rates = plain_loop(theirs, batches(theirs, scale=scale), 39, 0.02, 8, fall)
    assert history.losses == pytest.approx(losses, abs=1e-5 * scale)
    assert history.rates == pytest.approx(rates, abs=1e-9)
    for (name, p), q in zip(ours.named_parameters(), theirs.parameters(), strict=True):
        if not name.endswith("key.bias"):  # no softmax feels it: its gradient is rounding error, which Adam blows up
            torch.testing.assert_close(p, q, rtol=0, atol=1e-5)
    assert (history.steps, history.tokens, history.interrupted) == (39, 39 * 24, False)
    assert max(rates) == pytest.approx(0.02) and min(history.rates) > 0


def test_the_same_batches_give_the_same_losses_and_it_learns():
    runs = [train(model := small(), batches(model, seed), lr=0.02, steps=100) for seed in (0, 0, 1)]
    assert runs[0].losses == runs[1].losses != runs[2].losses
    assert runs[0].losses[0] > 2 and np.mean(runs[0].losses[-10:]) < 0.5


@ANY
@pytest.mark.parametrize(
    ("ticks", "steps"),
    [((0.05,), 200), ((4.0,), 3), ((99.0,), 1), ((0.5, 0.5, 3.0, 0.25), 26)],
    ids=["fast", "slow", "one step is too long", "uneven"],
)
def test_with_a_budget_of_seconds_the_rate_ends_at_0_on_any_machine(fall: str, ticks: tuple, steps: int):
    model = small()
    history = train(model, batches(model), lr=0.02, seconds=10, warmup=0.1, fall=fall, clock=clock(*ticks))
    assert history.rates[-1] == pytest.approx(0, abs=1e-12)
    assert abs(history.steps - steps) <= 1 and history.seconds >= 10 and not history.interrupted
    spent = np.cumsum([*ticks, *[ticks[-1]] * (history.steps - len(ticks))])[: history.steps]
    assert history.rates == pytest.approx([0.02 * rate(min(s / 10, 1), 0.1, fall) for s in spent])


@ANY
def test_the_rate_rises_to_the_highest_and_falls_to_0(fall: str):
    assert [rate(share, 0.25, fall) for share in (0, 0.125, 0.25, 1)] == pytest.approx([0, 0.5, 1, 0])
    assert rate(0.625, 0.25, fall) == pytest.approx(0.5) and rate(0, 0, fall) == 1
    assert rate(0.4375, 0.25, fall) == pytest.approx({"linear": 0.75, "cosine": (1 + math.sqrt(0.5)) / 2}[fall])


@pytest.mark.parametrize("budget", [{"steps": 50}, {"seconds": 50, "clock": clock(1.0)}], ids=["steps", "seconds"])
def test_an_interrupt_keeps_what_was_learned(budget: dict):
    model = small()
    before, next_loss, calls = small().state_dict(), batches(model), iter(range(50))

    def interrupted():
        if next(calls) == 7:
            raise KeyboardInterrupt
        return next_loss()

    history = train(model, interrupted, lr=0.02, **budget)
    assert (history.interrupted, history.steps, history.tokens) == (True, 7, 7 * 24)
    assert len(history.rates) == 7 and all(math.isfinite(loss) for loss in history.losses)
    assert not torch.equal(model.embedding.tokens.weight, before["embedding.tokens.weight"])
    assert train(model, next_loss, lr=0.02, steps=3).steps == 3  # and it can go on


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_a_loss_that_is_not_finite_is_refused_where_it_happens(bad: float):
    model = small()
    next_loss, calls, kept = batches(model), iter(range(50)), {}

    def spoiled():
        if next(calls) < 4:
            return next_loss()
        kept.update({name: p.clone() for name, p in model.state_dict().items()})
        loss, tokens = next_loss()
        return loss * bad, tokens

    with pytest.raises(ValueError, match=f"expected a finite loss at step 4, received {bad}: lower lr, now 0.02, or"):
        train(model, spoiled, lr=0.02, steps=9)
    assert all(torch.equal(p, kept[name]) for name, p in model.state_dict().items())


def test_a_gradient_that_is_not_finite_is_refused_before_it_spoils_the_model():
    model = nn.Linear(1, 1, bias=False)
    nn.init.zeros_(model.weight)  # where a square root is 0, and its slope infinite
    with pytest.raises(ValueError, match="expected a finite gradient at step 0, received"):
        train(model, lambda: (model(torch.ones(1, 1)).sqrt().sum(), 1), lr=1, steps=1)
    assert torch.equal(model.weight, torch.zeros(1, 1))
    assert not model.training and model.weight.grad is None


def test_only_matrices_decay_and_frozen_parameters_stay():
    model = nn.Sequential(nn.Linear(2, 2), nn.LayerNorm(2), nn.Linear(2, 2))
    model[2].requires_grad_(False)
    before = [p.detach().clone() for p in model.parameters()]
    train(model, lambda: (0 * model(torch.ones(3, 2)).sum(), 3), lr=0.5, steps=1, warmup=0)  # no gradient at all
    matrix, *others = model.parameters()
    torch.testing.assert_close(matrix, before[0] * (1 - 0.5 * 0.5 * 0.01))  # at half the rate, half the way through
    assert all(torch.equal(p, q) for p, q in zip(others, before[1:], strict=True))


def test_it_trains_in_train_mode_and_leaves_eval_mode_without_gradients():
    model, modes = small().eval(), []
    next_loss = batches(model)
    train(model, lambda: (modes.append(model.training), next_loss())[1], lr=0.01, steps=2)
    assert modes == [True, True] and not model.training
    assert all(p.grad is None for p in model.parameters())


def test_the_bar_shows_speed_and_loss_only_if_asked(capsys: pytest.CaptureFixture):
    model = small()
    train(model, batches(model), lr=0.01, steps=2)
    assert capsys.readouterr().out == ""
    history = train(model, batches(model), lr=0.01, steps=60, progress=True)
    out = capsys.readouterr().out
    assert "tokens per second" in out and f"loss {np.mean(history.losses[-50:]):.3f}" in out
    assert f"{history.tokens / history.seconds:,.0f} tokens" in out and "100%" in out
    train(model, batches(model), lr=0.01, seconds=5, clock=clock(2.0), progress=True)
    assert "100%" in capsys.readouterr().out


def test_arrays_go_to_where_the_model_is():
    ids, mask = to_model(nn.Linear(1, 1, device="meta"), np.array([[1, 2]]), torch.ones(1, 2))
    assert ids.device.type == mask.device.type == "meta" and ids.dtype == torch.int64
    assert to_model(nn.Linear(1, 1), np.array([[1, 2]]))[0].tolist() == [[1, 2]]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"steps": None}, "expected either steps or seconds, received steps=None, seconds=None: give one"),
        ({"seconds": 5}, "expected either steps or seconds, received steps=3, seconds=5"),
        ({"steps": 0}, "expected steps to be a whole number from 1 on, received 0"),
        ({"steps": None, "seconds": 0}, "expected seconds to be finite and above 0, received 0: change it"),
        ({"lr": 0}, "expected lr to be finite and above 0, received 0"),
        ({"lr": math.nan}, "expected lr to be finite and above 0, received nan"),
        ({"warmup": 1}, "expected warmup to be a share from 0 on and below 1, received 1"),
        ({"fall": "step"}, "expected fall to be 'linear' or 'cosine', received 'step'"),
    ],
)
def test_a_training_that_cannot_be_meant_is_refused(change: dict, message: str):
    model = small()
    with pytest.raises(ValueError, match=message):
        train(model, batches(model), **{"lr": 0.1, "steps": 3, **change})


@pytest.mark.parametrize("loss", [torch.ones(2, requires_grad=True), torch.tensor(1.0), 1.0])
def test_what_is_no_loss_is_refused(loss):
    with pytest.raises(ValueError, match=r"expected a loss that is one number with a gradient, received .*: return"):
        train(nn.Linear(1, 1), lambda: (loss, 1), lr=0.1, steps=1)


def test_a_model_with_nothing_to_train_is_refused():
    with pytest.raises(ValueError, match="expected parameters to train, received none that need a gradient: unfreeze"):
        train(nn.Linear(1, 1).requires_grad_(False), lambda: None, lr=0.1, steps=1)


def test_a_history_counts_its_steps():
    assert (History().steps, History(losses=[1.0, 2.0]).steps) == (0, 2)
