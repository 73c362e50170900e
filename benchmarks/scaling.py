"""Measure what one update of word2vec costs as the vocabulary grows, beside what counting says.

`python benchmarks/scaling.py` takes about two minutes on one thread, and up to 2 GB of memory. An update is one centre
word and one context word, through the package's compiled functions, by the full softmax, negative sampling (K = 5) and
the hierarchical softmax, for V = 10³ to 10⁶ words of which the r-th is met in proportion to 1/r. Slopes are those of
log(time) against log(V). To tell arithmetic from memory, the two quick ones are timed again on 64 pairs and their
noise, over and over: the same number of rows, but rows that stay in the processor's cache.
"""

import json
import platform
import time
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numba import njit
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from nlpcourse.word2vec import Config, fast
from nlpcourse.word2vec.training import prepare

SIZES, DIM, NEGATIVES = (10**3, 10**4, 10**5, 10**6), 50, 5
UPDATES, SLOW_BUDGET = 20_000, 5 * 10**6  # the softmax takes as many updates as fit into so many scores
FEW = 64  # pairs, in the cache
KINDS = {"full softmax": "softmax", "negative sampling": "negative", "hierarchical softmax": "hierarchical"}
RESULTS = Path(__file__).parent / "results"


@njit(nogil=True)
def updates(model, pairs, lr, seed, restart):
    """Learn the pairs (2, N) one by one; the noise begins anew after every `restart` of them."""
    state = np.array([seed], dtype=np.uint64)
    h, dh = np.zeros((2, model.center.shape[1]), dtype=np.float32)
    for i in range(pairs.shape[1]):
        if i % restart == 0:
            state[0] = seed
        fast.learn(model, pairs[0, i : i + 1], pairs[1, i : i + 1], lr, h, dh, state)


def seconds(model: fast.Model, pairs: np.ndarray, rounds: int, restart: int) -> float:
    """Return the CPU seconds of one update: the least of several rounds, for whatever else runs only adds to it."""
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        updates(model, pairs, np.float32(0.01), np.uint64(1), restart)
        taken.append((time.process_time() - began) / pairs.shape[1])
    return min(taken)


def measure(vocab_size: int, rounds: int) -> dict[str, float]:
    """Return for one vocabulary the seconds of an update of each kind, and the tree's mean depth."""
    rng = np.random.default_rng(0)
    share = 1 / np.arange(1, vocab_size + 1)
    ruler = np.cumsum(share / share.sum())
    pairs = np.searchsorted(ruler / ruler[-1], rng.random((2, UPDATES)))
    again = np.tile(pairs[:, :FEW], UPDATES // FEW)
    found = {}
    for name, loss in KINDS.items():
        config = Config(loss=loss, dim=DIM, negatives=NEGATIVES)
        model = prepare(range(vocab_size), share, config, rng)
        if loss == "softmax":
            some = pairs[:, : max(3, SLOW_BUDGET // vocab_size)]
            found[name] = seconds(model, some, rounds, UPDATES)
            continue
        found[name] = seconds(model, pairs, rounds, UPDATES)
        found[f"{name}, in cache"] = seconds(model, again, rounds, FEW)
    return found | {"depth": float(share @ np.diff(model.path_starts) / share.sum())}  # the last one has a tree


def slope(sizes: list[int], values: list[float]) -> float:
    """Return the slope of log(value) against log(V): 1 for what grows like V, 0 for what does not grow."""
    return float(np.polyfit(np.log(sizes), np.log(values), 1)[0])


def summary(measured: dict[int, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Return for each kind the measured slope and the one that counting gives."""
    sizes = list(measured)
    theory = {"full softmax": 1.0, "hierarchical softmax": slope(sizes, [m["depth"] for m in measured.values()])}
    names = [name for name in measured[sizes[0]] if name != "depth"]
    return {
        name: {
            "slope": slope(sizes, [m[name] for m in measured.values()]),
            "theory": theory.get(name.partition(",")[0], 0.0),
        }
        for name in names
    }


def tables(measured: dict[int, dict[str, float]], slopes: dict[str, dict[str, float]], console: Console) -> None:
    """Print the times, the slopes, and what lies between them."""
    columns = [*(f"{size:,}" for size in measured), "slope", "counting"]
    table = Table("V =", *columns, title=f"µs an update, D = {DIM}, K = {NEGATIVES}, one thread")
    for name, found in slopes.items():
        times = [f"{1e6 * m[name]:,.2f}" for m in measured.values()]
        table.add_row(name, *times, f"{found['slope']:.2f}", f"{found['theory']:.2f}")
    table.add_row("mean depth of tree", *(f"{m['depth']:.1f}" for m in measured.values()))
    console.print(table)
    small, large = (4 * 2 * size * DIM / 2**20 for size in (min(measured), max(measured)))
    largest = measured[max(measured)]
    extra = {name: largest[name] / largest[f"{name}, in cache"] for name in list(KINDS)[1:]}
    console.print(
        "Counting rows, negative sampling should not grow at all, and the tree only with its depth. They grow more, for"
        f" both matrices together take {small:.1f} MB at first and {large:,.0f} MB in the end: rows no longer wait in"
        f" the cache, but are fetched from memory. At V = {max(measured):,}, on few rows again and again, an update is"
        f" {extra['negative sampling']:.1f} (negative sampling) and {extra['hierarchical softmax']:.1f} (tree) times as"
        " fast. The softmax reads its rows in order, which memory can foresee, so it stays near 1.",
        soft_wrap=True,
    )


def main(
    rounds: Annotated[int, typer.Option(min=1, help="Rounds, of which the fastest counts.")] = 7,
    out: Annotated[Path, typer.Option(file_okay=False, help="Where scaling.json is written.")] = RESULTS,
    quick: Annotated[bool, typer.Option("--quick", help="A smoke test: two small vocabularies, one round.")] = False,
) -> None:
    """Measure what one update of word2vec costs as the vocabulary grows, beside what counting says."""
    out.mkdir(parents=True, exist_ok=True)  # before the minutes of measuring
    console = Console()
    sizes, rounds = ((10**2, 10**3), 1) if quick else (SIZES, rounds)
    measure(100, 1)  # compiles
    with Progress(console=console) as progress:
        measured = {size: measure(size, rounds) for size in progress.track(sizes, description="Vocabularies")}
    slopes = summary(measured)
    tables(measured, slopes, console)
    report = {name: version(name) for name in ("numpy", "numba")} | {"python": platform.python_version()}
    report |= {"measured": {str(size): found for size, found in measured.items()}, "slopes": slopes}
    (out / "scaling.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
