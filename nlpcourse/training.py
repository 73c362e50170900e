"""The loop that trains every Transformer of the course, from lecture 14 on: AdamW, warm-up, an end at rate 0."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from math import cos, inf, isfinite, pi

import numpy as np
import torch
from rich.progress import Progress
from torch import Tensor, nn

from nlpcourse.refusals import refuse_unless_whole

DECAY = 0.01  # of the rate, at each step
LONGEST_GRADIENT = 1.0  # a longer one is cut to this length
SHOWN = 50  # the bar's loss is the mean of so many


@dataclass
class History:
    """What a training run did: loss and learning rate of each step, tokens read, seconds, and if it was stopped early.

    >>> History(losses=[2.5, 2.0]).steps
    2
    """

    losses: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    tokens: int = 0
    seconds: float = 0.0
    interrupted: bool = False

    @property
    def steps(self) -> int:
        """Return how many steps were taken."""
        return len(self.losses)


def rate(share: float, warmup: float = 0.1, fall: str = "linear") -> float:
    """Return the learning rate, as a part of the highest, when a `share` of the training is done.

    It rises in a straight line until the share `warmup`, then falls to 0 at share 1, "linear" or along a "cosine".

    >>> [round(rate(share), 3) for share in (0, 0.05, 0.1, 0.55, 1)]
    [0.0, 0.5, 1.0, 0.5, 0.0]

    Source: Goyal et al. (2017), Accurate, large minibatch SGD, section 2.2, for the warm-up; Loshchilov & Hutter
    (2017), SGDR, for the cosine; Li et al. (2020), Budgeted training, for the line.
    """
    if share < warmup:
        return share / warmup
    left = (1 - share) / (1 - warmup)
    return left if fall == "linear" else (1 - cos(pi * left)) / 2


def train(
    model: nn.Module,
    next_loss: Callable[[], tuple[Tensor, int]],
    *,
    lr: float,
    steps: int | None = None,
    seconds: float | None = None,
    warmup: float = 0.1,
    fall: str = "linear",
    progress: bool = False,
    clock: Callable[[], float] = time.perf_counter,
) -> History:
    """Train a model in place, for a number of `steps` or of `seconds`, and return what happened.

    `next_loss` returns the loss of the next batch, a scalar, and how many tokens the batch held; `to_model` brings its
    arrays to where the model is. In each step AdamW shrinks matrices, and nothing else, by a hundredth of the rate;
    parameters that need no gradient stay as they are. The rate is `lr` times `rate` of the share done. In step k of n,
    this is (k + 1) / (n + 1), so that none is lost at a rate of 0; with a budget of seconds it is the share spent, so
    that the last step, at which all is used up, has the rate 0 on any machine. Without dropout nothing is drawn here:
    the same batches give the same losses. The model trains in train mode and is left, whatever happens, in eval mode.
    Stop it by an interrupt, and what was learned stays; `interrupted` says so. With `progress` a bar shows tokens per
    second and the mean of the last losses. Raises ValueError unless it is given either steps or seconds, and if loss or
    gradient do not stay finite, before they can spoil the model.

    >>> model = nn.Linear(2, 1)
    >>> train(model, lambda: (model(torch.ones(3, 2)).square().mean(), 3), lr=0.1, steps=100).tokens
    300

    Source: Loshchilov & Hutter (2019), Decoupled weight decay regularization; Vaswani et al. (2017), section 5.3, and
    Pascanu et al. (2013), On the difficulty of training recurrent neural networks, section 3.2, for cut gradients.
    """
    _refuse(lr, steps, seconds, warmup, fall)
    optimizer, history, share, began = _adamw(model), History(), 0.0, clock()
    model.train()
    try:
        with Progress(disable=not progress) as bar, suppress(KeyboardInterrupt):
            task = bar.add_task("", total=steps or seconds)
            while share < 1 and history.steps != steps:
                loss, tokens = _gradients(model, next_loss, history.steps, lr)
                history.seconds = clock() - began
                share = (history.steps + 1) / (steps + 1) if steps else min(history.seconds / seconds, 1.0)
                history.rates.append(_step(optimizer, lr * rate(share, warmup, fall)))
                history.losses.append(loss)
                history.tokens += tokens
                bar.update(task, completed=history.steps if steps else history.seconds, description=_progress(history))
    finally:
        model.eval().zero_grad()
    history.interrupted = share < 1 and history.steps != steps
    return history


def to_model(model: nn.Module, *arrays: np.ndarray | Tensor) -> list[Tensor]:
    """Return arrays as tensors on the device where the model's parameters are.

    >>> to_model(nn.Linear(2, 1), np.array([[3, 5]]))
    [tensor([[3, 5]])]
    """
    device = next(model.parameters()).device
    return [torch.as_tensor(array, device=device) for array in arrays]


def _refuse(lr: float, steps: int | None, seconds: float | None, warmup: float, fall: str) -> None:
    if (steps is None) == (seconds is None):
        raise ValueError(f"expected either steps or seconds, received steps={steps}, seconds={seconds}: give one")
    if steps is not None:
        refuse_unless_whole("steps", steps, 1)
    for name, holds, wanted, received in (
        ("lr", 0 < lr < inf, "finite and above 0", lr),
        ("seconds", seconds is None or 0 < seconds < inf, "finite and above 0", seconds),
        ("warmup", 0 <= warmup < 1, "a share from 0 on and below 1", warmup),
        ("fall", fall in ("linear", "cosine"), "'linear' or 'cosine'", fall),
    ):
        if not holds:
            raise ValueError(f"expected {name} to be {wanted}, received {received!r}: change it")


def _adamw(model: nn.Module) -> torch.optim.AdamW:
    """Return the optimizer of all that is to be trained: matrices decay, biases and norms do not."""
    trained = [p for p in model.parameters() if p.requires_grad]
    if not trained:
        raise ValueError("expected parameters to train, received none that need a gradient: unfreeze some")
    groups = [p for p in trained if p.dim() > 1], [p for p in trained if p.dim() < 2]
    decayed = [{"params": group, "weight_decay": d} for group, d in zip(groups, (DECAY, 0.0))]
    return torch.optim.AdamW(decayed, fused=True)  # all of a step's arithmetic in one pass


def _gradients(model: nn.Module, next_loss: Callable, step: int, lr: float) -> tuple[float, int]:
    """Compute the gradients of the next batch, cut to length; return its loss and tokens."""
    model.zero_grad()
    loss, tokens = next_loss()
    if not isinstance(loss, Tensor) or loss.dim() or not loss.requires_grad:
        raise ValueError(f"expected a loss that is one number with a gradient, received {loss!r:.60}: return its mean")
    loss.backward()
    length = torch.nn.utils.clip_grad_norm_(model.parameters(), LONGEST_GRADIENT)
    for name, number in {"loss": loss.item(), "gradient": length.item()}.items():
        if not isfinite(number):
            mend = f"lower lr, now {lr}, or look for a batch without targets and for a log of 0"
            raise ValueError(f"expected a finite {name} at step {step}, received {number}: {mend}")
    return loss.item(), tokens


def _step(optimizer: torch.optim.AdamW, lr: float) -> float:
    for group in optimizer.param_groups:
        group["lr"] = lr
    optimizer.step()
    return lr


def _progress(history: History) -> str:
    speed = history.tokens / max(history.seconds, 1e-9)
    return f"{speed:,.0f} tokens per second, loss {np.mean(history.losses[-SHOWN:]):.3f}"
