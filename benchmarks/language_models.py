"""Measure the language models on Shakespeare's plays: who predicts best, and how quick our network is beside PyTorch's.

`python benchmarks/language_models.py` takes three minutes or so on two quiet cores, and much longer beside other work;
first fetch the plays by `nlpcourse data get tinyshakespeare`. Speeches are sentences, in lower case; the last tenth is
held out, and the vocabulary, 5,000 words with <unk>, is that of the others. How to mix counting with the network is
tuned on every tenth speech of those, with models that did not see them; then both learn from all. For the speed, our
network in NumPy and the same in PyTorch train from the same start on the same batches, in turn, each as a user would
call it, on two threads.
"""

import json
import platform
import re
import time
from collections import Counter
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Annotated, NamedTuple

import numpy as np
import torch
import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from threadpoolctl import threadpool_limits

from nlpcourse.data import catalogue
from nlpcourse.evaluation import perplexity
from nlpcourse.language_models import FeedForward, KneserNey, windows
from nlpcourse.language_models.counting import BEGIN, END
from nlpcourse.language_models.feed_forward import FIRST_SQUARES
from nlpcourse.optimizers import minibatches
from nlpcourse.text.vocabulary import UNKNOWN

PLAYS = catalogue.find("tinyshakespeare").path("input.txt")
RESULTS = Path(__file__).parent / "results"
TOKEN = re.compile(r"[a-z']+|[^\sa-z']")
VOCABULARY, ORDER, THREADS = 5000, 3, 2
WEIGHTS = np.linspace(0, 1, 101)  # of the network in the mixture
Speeches = list[list[str]]


class Recipe(NamedTuple):
    """The network's sizes, and how it is trained."""

    window: int = 4
    dim: int = 100
    hidden: int = 100
    epochs: int = 6
    batch: int = 256
    lr: float = 0.1
    dropout: float = 0.5


class Corpus(NamedTuple):
    """Speeches to train on, those held out, and the words that both are written in."""

    training: Speeches
    held_out: Speeches
    words: list[str]

    def windows(self, speeches: Speeches, window: int) -> tuple[np.ndarray, np.ndarray]:
        """Return the contexts (T, N) and targets (T,) of some speeches, as numbers."""
        ids = {word: i for i, word in enumerate([*self.words, END, BEGIN])}
        return windows(([ids[word] for word in speech] for speech in speeches), window, ids[BEGIN], ids[END])


def read(plays: str) -> Corpus:
    """Return the speeches of the plays, the last tenth held out, rare words replaced by <unk>."""
    speeches = [speech for part in plays.lower().split("\n\n") if (speech := TOKEN.findall(part))]
    cut = len(speeches) * 9 // 10
    commonest = Counter(chain.from_iterable(speeches[:cut])).most_common(VOCABULARY - 1)
    words = [UNKNOWN, *(word for word, _ in commonest)]
    known = set(words)
    speeches = [[word if word in known else UNKNOWN for word in speech] for speech in speeches]
    return Corpus(speeches[:cut], speeches[cut:], words)


# --- who predicts best ---


def predictions(corpus: Corpus, training: Speeches, asked: Speeches, recipe: Recipe, seed: int) -> dict:
    """Train both on some speeches; return log P of all words of others, and the network's seconds of training."""
    counting, began = KneserNey(training, corpus.words, ORDER), time.perf_counter()
    model = trained(corpus, training, recipe, seed)
    return {
        "seconds": time.perf_counter() - began,
        "counting": counting.log_probabilities(asked),
        "network": model.log_probabilities(*corpus.windows(asked, recipe.window)),
    }


def start(corpus: Corpus, recipe: Recipe, seed: int) -> FeedForward:
    """Return the network from which training sets out."""
    sizes = recipe.window, recipe.dim, recipe.hidden
    return FeedForward.initialise(len(corpus.words) + 2, *sizes, rng=np.random.default_rng(seed))


def trained(corpus: Corpus, speeches: Speeches, recipe: Recipe, seed: int) -> FeedForward:
    """Return a network trained on some speeches; its output biases begin at the words' frequencies there."""
    model, rng = start(corpus, recipe, seed), np.random.default_rng(seed)
    contexts, targets = corpus.windows(speeches, recipe.window)
    model.b2[:] = np.log((np.bincount(targets, minlength=len(model.b2)) + 1) / len(targets))
    model.fit(contexts, targets, recipe.epochs, recipe.batch, recipe.lr, rng, recipe.dropout)
    return model


def mixed(found: dict, weight: float) -> np.ndarray:
    """Return log P of the mixture: `weight` for the network, the rest for counting."""
    with np.errstate(divide="ignore"):
        return np.logaddexp(np.log(weight) + found["network"], np.log(1 - weight) + found["counting"])


def quality(corpus: Corpus, recipe: Recipe, seed: int) -> dict[str, float]:
    """Return the perplexities on the speeches held out, the weight of the mixture, and the seconds of training."""
    dev = corpus.training[::10]
    rest = [speech for i, speech in enumerate(corpus.training) if i % 10]
    tuning = predictions(corpus, rest, dev, recipe, seed)
    weight = float(min(WEIGHTS, key=lambda weight: perplexity(mixed(tuning, weight))))
    found = predictions(corpus, corpus.training, corpus.held_out, recipe, seed)
    tuned = {f"dev, {name}": perplexity(tuning[name]) for name in ("counting", "network")}
    return {
        "counting": perplexity(found["counting"]),
        "network": perplexity(found["network"]),
        "mixture": perplexity(mixed(found, weight)),
        "weight of the network": weight,
        "seconds of training": found["seconds"],
        **tuned,
    }


# --- how quick ---


class TorchFeedForward(torch.nn.Module):
    """The same network as PyTorch's users write it, with the parameters of ours."""

    def __init__(self, model: FeedForward, dropout: float):
        super().__init__()
        E, W, b1, U, b2 = (torch.tensor(p) for p in model.parameters().values())
        self.embedding = torch.nn.Embedding.from_pretrained(E, freeze=False)
        self.dropout = torch.nn.Dropout(dropout)
        self.hidden, self.output = torch.nn.Linear(*reversed(W.shape)), torch.nn.Linear(*reversed(U.shape))
        for layer, weight, bias in ((self.hidden, W, b1), (self.output, U, b2)):
            layer.weight.data, layer.bias.data = weight, bias

    def forward(self, contexts: torch.Tensor) -> torch.Tensor:
        """Return the logits (B, V) after contexts (B, N)."""
        x = self.dropout(self.embedding(contexts).flatten(start_dim=1))
        return self.output(torch.tanh(self.hidden(x)))


def ours(model: FeedForward, contexts: np.ndarray, targets: np.ndarray, recipe: Recipe) -> float:
    """Train for an epoch; return its mean loss."""
    rng = np.random.default_rng(0)
    return model.fit(contexts, targets, 1, recipe.batch, recipe.lr, rng, recipe.dropout)[0]


def theirs(model: FeedForward, contexts: np.ndarray, targets: np.ndarray, recipe: Recipe) -> float:
    """Train the same by PyTorch, which leaves `model` as it is."""
    net, loss_of = TorchFeedForward(model, recipe.dropout), torch.nn.CrossEntropyLoss()
    optimizer = torch.optim.Adagrad(net.parameters(), lr=recipe.lr, initial_accumulator_value=FIRST_SQUARES)
    contexts, targets = torch.from_numpy(contexts), torch.from_numpy(targets)
    falling = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step * recipe.batch / len(targets))
    total = 0.0
    for rows in map(torch.from_numpy, minibatches(len(targets), recipe.batch, np.random.default_rng(0))):
        optimizer.zero_grad()
        loss = loss_of(net(contexts[rows]), targets[rows])
        loss.backward()
        optimizer.step()
        falling.step()
        total += loss.item() * len(rows)
    return total / len(targets)


def speed(corpus: Corpus, recipe: Recipe, rounds: int, words: int, progress: Progress) -> dict[str, float]:
    """Return the words per second of each, the median of several rounds, and the median ratio."""
    contexts, targets = (part[:words] for part in corpus.windows(corpus.training, recipe.window))
    seconds: dict[str, list[float]] = {"NumPy": [], "PyTorch": []}
    trainers = {"NumPy": ours, "PyTorch": theirs}
    for turn in progress.track(range(rounds), description="Speed"):
        for name in sorted(trainers, reverse=bool(turn % 2)):
            model = start(corpus, recipe, turn)
            began = time.perf_counter()
            trainers[name](model, contexts, targets, recipe)
            seconds[name].append(time.perf_counter() - began)
    speeds = {name: float(np.median(len(targets) / np.array(taken))) for name, taken in seconds.items()}
    return speeds | {"ratio": float(np.median(np.array(seconds["PyTorch"]) / seconds["NumPy"]))}


def table(measured: dict) -> Table:
    """Return what was measured, row by row."""
    shown = Table("", "measured", title=f"{measured['words']:,} words of Shakespeare to learn from")
    for name, value in measured["quality"].items():
        shown.add_row(name if "of" in name else f"perplexity: {name}", f"{value:,.2f}")
    for name, value in measured["speed"].items():
        shown.add_row("ratio" if name == "ratio" else f"{name}, words/s", f"{value:,.2f}")
    return shown


def main(
    plays: Annotated[Path, typer.Option(help="Where the plays lie.")] = PLAYS,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds of the race with PyTorch.")] = 9,
    seed: Annotated[int, typer.Option(min=0, help="The seed of the network.")] = 0,
    out: Annotated[Path, typer.Option(file_okay=False, help="Where language_models.json is written.")] = RESULTS,
    quick: Annotated[bool, typer.Option("--quick", help="A smoke test: a tenth of the plays, one epoch.")] = False,
) -> None:
    """Measure the language models on Shakespeare's plays."""
    if not plays.is_file():
        raise typer.BadParameter(f"there is no {plays}; run `nlpcourse data get tinyshakespeare`, or give --plays")
    out.mkdir(parents=True, exist_ok=True)  # before the minutes of measuring
    text, recipe, words = plays.read_text(encoding="utf-8"), Recipe(), 40_000
    if quick:
        text, recipe, words, rounds = text[: len(text) // 10], recipe._replace(epochs=1), 2000, 1
    corpus, console = read(text), Console()
    torch.set_num_threads(THREADS)
    with threadpool_limits(THREADS), Progress(console=console) as progress:
        measured: dict = {name: version(name) for name in ("numpy", "torch")} | {"python": platform.python_version()}
        measured |= {"words": sum(map(len, corpus.training)), "recipe": recipe._asdict()}
        measured["speed"] = speed(corpus, recipe, rounds, words, progress)
        measured["quality"] = quality(corpus, recipe, seed)
    console.print(table(measured))
    (out / "language_models.json").write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
