"""Measure the tensor engine beside backpropagation by hand, PyTorch, and the scalar engine.

`python benchmarks/autodiff.py` takes a minute or two on one thread. All train the digits network 64-64-64-10 on
mini-batches of 32 from the same weights, in turn in one run; what counts is CPU time, and the median over the rounds,
for a machine is seldom quiet. Each takes its steps as it does by itself: the engine and PyTorch in place, the network
by hand by `MLP.step`. The scalar engine does one mini-batch, from which its epoch is extrapolated. A wide network,
64-1024-1024-10, shows where book-keeping no longer counts.
"""

import gc
import json
import platform
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from threadpoolctl import threadpool_limits

from nlpcourse.autodiff import Tensor, Value, cross_entropy, linear
from nlpcourse.data.datasets import digits
from nlpcourse.neurons import MLP
from nlpcourse.optimizers import minibatches

SIZES, WIDE, BATCH, LR = (64, 64, 64, 10), (64, 1024, 1024, 10), 32, 0.3
CHAIN = 10**6
TARGET = 0.97  # of the digits that training never saw
ENGINE, MERGED_NOT, BY_HAND = "tensor engine", "tensor engine, layers as A @ W.T + b", "by hand (neurons.MLP)"
TORCH, TORCH_BARE, SCALAR = "PyTorch", "PyTorch, without its optimizer", "scalar engine, extrapolated"
RESULTS = Path(__file__).parent / "results"

Sizes = tuple[int, ...]
Epoch = Callable[[np.random.Generator], None]


def start(seed: int, sizes: Sizes = SIZES) -> MLP:
    """Return the network from which everybody sets out."""
    return MLP.initialise(sizes, "relu", "linear", "cross_entropy", np.random.default_rng(seed))


def train_data() -> tuple[np.ndarray, np.ndarray]:
    """Return the images (1437, 64) and their one-hot labels (1437, 10)."""
    return digits().train_X, np.eye(10)[digits().train_y]


def by_hand(sizes: Sizes = SIZES) -> Epoch:
    """Backpropagation as lecture 04 writes it out."""
    X, Y = train_data()
    net = start(0, sizes)

    def epoch(rng: np.random.Generator) -> None:
        nonlocal net
        for rows in minibatches(len(X), BATCH, rng):
            net = net.step(net.gradients(X[rows], Y[rows]), LR)

    return epoch


def parameters(net: MLP) -> list[Tensor]:
    """Return the network's W[1], b[1], W[2], … as tensors."""
    return [Tensor(p) for layer in range(1, net.depth + 1) for p in (net.W[layer], net.b[layer])]


def logits(theta: list[Tensor], A: np.ndarray | Tensor, merged: bool) -> Tensor:
    """Return the network's output Z (B, 10) for the images A (B, 64); merged, each layer is one gate, not three."""
    for layer, (W, b) in enumerate(zip(theta[0::2], theta[1::2])):
        A = A.relu() if layer else A
        A = linear(A, W, b) if merged else A @ W.T + b
    return A


def engine(theta: list[Tensor], merged: bool = True) -> Epoch:
    """The tensor engine, in place on `theta`."""
    X, Y = train_data()

    def epoch(rng: np.random.Generator) -> None:
        for rows in minibatches(len(X), BATCH, rng):
            cross_entropy(logits(theta, X[rows], merged), Y[rows]).backward()
            for p in theta:
                p.data -= LR * p.grad
                p.grad = None

    return epoch


def torch_network(dtype: torch.dtype, sizes: Sizes = SIZES) -> tuple[torch.nn.Sequential, torch.Tensor, torch.Tensor]:
    """Return the same network in PyTorch, the images and the labels."""
    start_from, modules = start(0, sizes), []
    for W, b in zip(start_from.W[1:], start_from.b[1:]):
        layer = torch.nn.Linear(*reversed(W.shape))
        layer.weight.data, layer.bias.data = torch.tensor(W), torch.tensor(b)
        modules += [layer, torch.nn.ReLU()]
    net = torch.nn.Sequential(*modules[:-1]).to(dtype)
    return net, torch.tensor(digits().train_X, dtype=dtype), torch.tensor(digits().train_y)


def torch_usual(dtype: torch.dtype, sizes: Sizes = SIZES) -> Epoch:
    """PyTorch's usual training loop."""
    net, X, y = torch_network(dtype, sizes)
    optimizer, loss = torch.optim.SGD(net.parameters(), lr=LR), torch.nn.CrossEntropyLoss()

    def epoch(rng: np.random.Generator) -> None:
        for rows in map(torch.from_numpy, minibatches(len(X), BATCH, rng)):
            optimizer.zero_grad()
            loss(net(X[rows]), y[rows]).backward()
            optimizer.step()

    return epoch


def torch_bare(dtype: torch.dtype, sizes: Sizes = SIZES) -> Epoch:
    """The fastest loop in PyTorch that we know: steps by hand in place of its optimizer."""
    net, X, y = torch_network(dtype, sizes)
    theta, loss = list(net.parameters()), torch.nn.CrossEntropyLoss()

    def epoch(rng: np.random.Generator) -> None:
        for rows in map(torch.from_numpy, minibatches(len(X), BATCH, rng)):
            loss(net(X[rows]), y[rows]).backward()
            with torch.no_grad():
                for p in theta:
                    p.sub_(p.grad, alpha=LR)
                    p.grad = None

    return epoch


def scalar_batch() -> float:
    """Return the CPU seconds that the scalar engine takes for one mini-batch: forward, backward and a step."""
    net = start(0)
    W = [[[Value(number) for number in row] for row in array] for array in net.W[1:]]
    b = [[Value(number) for number in array] for array in net.b[1:]]
    theta = [v for layer in W for row in layer for v in row] + [v for layer in b for v in layer]
    began = time.process_time()
    total = Value(0.0)
    for x, label in zip(digits().train_X[:BATCH].tolist(), digits().train_y):
        for layer in range(len(W)):
            x = [v.apply("relu") for v in x] if layer else x
            x = [sum((w * v for w, v in zip(row, x)), bias) for row, bias in zip(W[layer], b[layer])]
        total = total + sum(v.apply("exp") for v in x).apply("log") - x[label]
    (total / BATCH).backward()
    for v in theta:
        v.data -= LR * v.grad
        v.grad = 0.0
    return time.process_time() - began


def epochs(sizes: Sizes, rounds: int, progress: Progress) -> dict[str, list[float]]:
    """Return the CPU seconds of each epoch of each trainer, run in turn."""
    trainers = {BY_HAND: by_hand(sizes), ENGINE: engine(parameters(start(0, sizes)))}
    trainers[MERGED_NOT] = engine(parameters(start(0, sizes)), merged=False)
    for bits, dtype in ((32, torch.float32), (64, torch.float64)):
        trainers[f"{TORCH}, {bits} bits"] = torch_usual(dtype, sizes)
        trainers[f"{TORCH_BARE}, {bits} bits"] = torch_bare(dtype, sizes)
    took: dict[str, list[float]] = {name: [] for name in trainers}
    rng = np.random.default_rng(1)
    for number in progress.track(range(rounds + 1), description="Epochs, in turn"):
        for name, epoch in trainers.items():
            began = time.process_time()
            epoch(rng)
            if number:  # the first round warms up
                took[name].append(time.process_time() - began)
    return took


def until_target(seed: int) -> dict[str, float]:
    """Train by the engine until the test accuracy reaches the target; return CPU seconds of training, and epochs."""
    theta, rng = parameters(start(seed)), np.random.default_rng(seed)
    epoch, seconds = engine(theta), 0.0
    for number in range(1, 101):
        began = time.process_time()
        epoch(rng)
        seconds += time.process_time() - began
        right = logits(theta, digits().test_X, merged=True).data.argmax(axis=1) == digits().test_y
        if right.mean() >= TARGET:
            return {"seconds": seconds, "epochs": number, "accuracy": float(right.mean())}
    raise RuntimeError(f"expected {TARGET:.0%} of the test digits right after 100 epochs, received {right.mean():.1%}")


def chain(one: Value | Tensor) -> dict[str, float]:
    """Add `one` to itself a million times; return the derivative and the CPU seconds forward and backward."""
    began, total = time.process_time(), one
    for _ in range(CHAIN):
        total = total + one
    forward = time.process_time()
    total.backward()
    return {"derivative": float(one.grad), "forward": forward - began, "backward": time.process_time() - forward}


def compared(took: dict[str, list[float]]) -> dict[str, dict[str, float]]:
    """Return for each trainer the median CPU seconds of an epoch, and how many times the engine's they are."""
    rounds = {name: np.array(seconds) for name, seconds in took.items()}
    return {
        name: {"seconds": float(np.median(seconds)), "times_engine": float(np.median(seconds / rounds[ENGINE]))}
        for name, seconds in rounds.items()
    }


def tables(measured: dict, console: Console) -> None:
    """Print what was measured."""
    for key, sizes in (("epoch", SIZES), ("wide_epoch", WIDE)):
        title = f"{'-'.join(map(str, sizes))}, batch {BATCH}, one thread"
        table = Table("an epoch on the digits", "CPU ms", "times the engine's", title=title)
        for name, found in measured[key].items():
            table.add_row(name, f"{found['seconds'] * 1000:,.1f}", f"{found['times_engine']:,.2f}")
        console.print(table)
    seconds = [run["seconds"] for run in measured["until_target"]]
    spread = f"{min(seconds):.2f} to {max(seconds):.2f} CPU seconds of training, {len(seconds)} seeds"
    console.print(f"{TARGET:.0%} on the test digits after {spread}.")
    for name, found in measured["chain"].items():
        console.print(
            f"A chain of {CHAIN:,} nodes, {name}: derivative {found['derivative']:,.0f},"
            f" {found['forward']:.1f} s forward, {found['backward']:.1f} s backward."
        )


def main(
    rounds: Annotated[int, typer.Option(min=1, help="Epochs of each trainer.")] = 40,
    seeds: Annotated[int, typer.Option(min=1, help="Seeds with which the engine trains to the end.")] = 5,
    out: Annotated[Path, typer.Option(file_okay=False, help="Where autodiff.json is written.")] = RESULTS,
    quick: Annotated[bool, typer.Option("--quick", help="A smoke test: two rounds, one seed.")] = False,
) -> None:
    """Measure the tensor engine beside backpropagation by hand, PyTorch, and the scalar engine."""
    out.mkdir(parents=True, exist_ok=True)  # before the minutes of measuring
    rounds, seeds = (2, 1) if quick else (rounds, seeds)
    torch.set_num_threads(1)
    console = Console()
    measured: dict = {name: version(name) for name in ("numpy", "torch")} | {"python": platform.python_version()}
    with threadpool_limits(1), Progress(console=console) as progress:
        measured["epoch"] = compared(epochs(SIZES, rounds, progress))
        measured["wide_epoch"] = compared(epochs(WIDE, min(rounds, 5), progress))
        measured["until_target"] = [until_target(seed) for seed in progress.track(range(seeds), description="Seeds")]
        turns = progress.track(range(1 if quick else 3), description="Scalar engine")
        scalar = float(np.median([(gc.collect(), scalar_batch())[1] for _ in turns]))
        epoch = scalar * len(digits().train_X) / BATCH
        measured["epoch"][SCALAR] = {"seconds": epoch, "times_engine": epoch / measured["epoch"][ENGINE]["seconds"]}
        ones = {"scalar engine": Value(1.0), "tensor engine": Tensor(1.0)}
        measured["chain"] = {name: chain(one) for name, one in ones.items()}
    tables(measured, console)
    (out / "autodiff.json").write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
