"""Measure our word2vec beside gensim's: words per second, and what the vectors are worth.

`python benchmarks/word2vec.py` takes several minutes. Both train on the same sentences of `library_docs`, with the same
vocabulary, window, dimension, subsampling and number of negatives, in turn in one run; each is timed as it is called,
from the lists of tokens to the vectors, so that counting and encoding are part of it. Where one thread trains, CPU time
is compared, for a machine is seldom quiet; where two do, the clock. gensim averages without sharing out the gradient in
CBOW, so our rate is larger there. What vectors are worth is measured by one code for both, on paragraphs held out: the
loss per pair against the same negatives, for the tree the loss along the path; by WordSim-353 where it was fetched; and
by the neighbours in smallworld, whose word classes are known.
"""

import json
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from itertools import chain, product
from pathlib import Path
from platform import python_version
from typing import Annotated

import numpy as np
import typer
from gensim.models import Word2Vec
from numpy_rung import train_in_numpy
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from threadpoolctl import threadpool_limits
from word_vectors_worth import Sentences, Trained, held_out_loss, wordsim

from nlpcourse.data import catalogue, datasets
from nlpcourse.data.smallworld import World
from nlpcourse.evaluation import neighbour_purity
from nlpcourse.huffman import huffman
from nlpcourse.word2vec import Config, WordVectors, train

HELD_OUT = 50_000  # words of paragraphs that nobody trains on
WORDSIM = catalogue.find("wordsim353").path("wordsim353.tsv")
RESULTS = Path(__file__).parent / "results"
CBOW_LR = 0.075  # each context word gets 1/C of the gradient
ROWS = {
    "skip-gram, negative sampling, 1 thread": Config(),
    "skip-gram, negative sampling, 2 threads": Config(threads=2),
    "CBOW, negative sampling, 1 thread": Config(architecture="cbow", lr=CBOW_LR),
    "skip-gram, hierarchical softmax, 1 thread": Config(loss="hierarchical"),
}
NUMPY = "skip-gram, negative sampling, plain NumPy"


def ours(sentences: Sentences, config: Config, seed: int) -> Trained:
    """Train by the course's package."""
    trained = Trained(train(sentences, config, np.random.default_rng(seed)))
    if config.loss == "hierarchical":
        counts = Counter(chain.from_iterable(sentences))
        tree = huffman([counts[word] for word in trained.vectors.words])
        trained.paths = tree.paths, tree.codes
    return trained


def numpys(sentences: Sentences, config: Config, seed: int) -> Trained:
    """Train in plain NumPy."""
    return Trained(train_in_numpy(sentences, config, np.random.default_rng(seed)))


def gensims(sentences: Sentences, config: Config, seed: int) -> Trained:
    """Train by gensim, at its own rate, which is 0.025."""
    model = Word2Vec(
        sentences, vector_size=config.dim, window=config.window, sample=config.subsample, min_count=config.min_count,
        sg=int(config.architecture == "skip-gram"), hs=int(config.loss == "hierarchical"), epochs=config.epochs,
        negative=config.negatives if config.loss == "negative" else 0, ns_exponent=config.exponent,
        workers=config.threads, seed=seed + 1,
    )  # fmt: skip
    context = model.syn1 if config.loss == "hierarchical" else model.syn1neg
    trained = Trained(WordVectors(model.wv.index_to_key, model.wv.vectors, context))
    if config.loss == "hierarchical":
        words = trained.vectors.words
        trained.paths = tuple([model.wv.get_vecattr(word, name) for word in words] for name in ("point", "code"))
    return trained


# --- rounds ---


def split(words: int) -> tuple[Sentences, Sentences]:
    """Return paragraphs of the documentation to train on, and some held out; 0 words are all of them."""
    paragraphs = datasets.library_docs()
    paragraphs = [paragraphs[i] for i in np.random.default_rng(0).permutation(len(paragraphs))]
    ends = np.cumsum([len(paragraph) for paragraph in paragraphs])
    first = int(np.searchsorted(ends, HELD_OUT))
    last = int(np.searchsorted(ends, HELD_OUT + words)) if words else len(paragraphs)
    return paragraphs[first:last], paragraphs[:first]


def timed(trainer: Callable[..., Trained], *arguments: object) -> tuple[Trained, float, float]:
    """Return what a trainer returns, its seconds by the clock and of CPU."""
    began, cpu = time.perf_counter(), time.process_time()
    trained = trainer(*arguments)
    return trained, time.perf_counter() - began, time.process_time() - cpu


def one_round(name: str, config: Config, seed: int, training: Sentences, held_out: Sentences) -> dict[str, dict]:
    """Train by each in turn, who begins by turns; return seconds and losses."""
    counts = Counter(chain.from_iterable(training))
    trainers = {"ours": numpys if name == NUMPY else ours, "gensim": gensims}
    found = {}
    for who in sorted(trainers, reverse=bool(seed % 2)):
        trained, seconds, cpu = timed(trainers[who], training, config, seed)
        found[who] = {"seconds": seconds, "cpu": cpu, "loss": held_out_loss(trained, config, held_out, counts)}
    return found


def worth(training: Sentences, world: World, seed: int, wordsim_path: Path) -> dict[str, dict[str, float]]:
    """Return for each WordSim-353 on the documentation, and the neighbours' purity in smallworld."""
    told = world.documents(words=300_000, rng=np.random.default_rng(seed))
    tales = [sentence for document in told for sentence in document.sentences]
    found: dict[str, dict[str, float]] = {}
    for who, trainer in (("ours", ours), ("gensim", gensims)):
        vectors = trainer(tales, Config(), seed).vectors
        found[who] = {"purity": neighbour_purity(vectors, world.classes)}
        if wordsim_path.is_file():
            found[who] |= wordsim(trainer(training, Config(), seed).vectors, wordsim_path)
    return found


def summary(rounds: list[dict[str, dict]], tokens: int, key: str) -> dict[str, float]:
    """Return words per second of each by one kind of seconds, the ratio, and the losses: medians, and mean losses."""
    seconds = {who: np.array([turn[who][key] for turn in rounds]) for who in ("ours", "gensim")}
    speeds = {who: float(np.median(tokens / taken)) for who, taken in seconds.items()}
    losses = {f"{who}_loss": float(np.mean([turn[who]["loss"] for turn in rounds])) for who in seconds}
    return speeds | {"ratio": float(np.median(seconds["gensim"] / seconds["ours"]))} | losses


def table(measured: dict) -> Table:
    """Return what was measured, row by row."""
    title = f"{measured['words']:,} words of documentation, {measured['epochs']} epochs, {measured['seeds']} seeds"
    shown = Table("", "seconds", "ours, words/s", "gensim", "ratio", "held-out loss", "gensim's", title=title)
    for name, found in measured["rows"].items():
        for key in ("cpu", "seconds"):
            row = found[key]
            speeds = f"{row['ours']:,.0f}", f"{row['gensim']:,.0f}", f"{row['ratio']:.2f}"
            losses = f"{row['ours_loss']:.4f}", f"{row['gensim_loss']:.4f}"
            shown.add_row(*((name, "CPU", *speeds, *losses) if key == "cpu" else ("", "clock", *speeds)))
    return shown


def measure(seeds: int, epochs: int, words: int, wordsim_path: Path, console: Console) -> dict:
    """Return the speeds and losses of each row and the worth of the vectors; show the speeds at once."""
    training, held_out = split(words)
    tokens = sum(map(len, training))
    measured: dict = {name: version(name) for name in ("numpy", "numba", "gensim")} | {"python": python_version()}
    measured |= {"words": tokens, "epochs": epochs, "seeds": seeds, "rows": {}}
    world = World()
    ours(training[:100], Config(min_count=1), 0)  # numba compiles
    settings = {name: replace(config, epochs=epochs) for name, config in {**ROWS, NUMPY: Config()}.items()}
    turns: dict[str, list] = {name: [] for name in settings}
    with threadpool_limits(1), Progress(console=console) as progress:
        for seed, name in progress.track([*product(range(seeds), settings)], description="Rounds"):
            turns[name].append(one_round(name, settings[name], seed, training, held_out))
        for name, rounds in turns.items():
            measured["rows"][name] = {key: summary(rounds, tokens * epochs, key) for key in ("cpu", "seconds")}
        console.print(table(measured))
        qualities = progress.track(range(seeds), description="Qualities")
        measured["worth"] = [worth(training, world, seed, wordsim_path) for seed in qualities]
    return measured


def main(
    seeds: Annotated[int, typer.Option(min=1, help="Rounds, each from another seed.")] = 3,
    epochs: Annotated[int, typer.Option(min=1, help="Epochs of each training.")] = 5,
    words: Annotated[int, typer.Option(min=0, help="Words to train on; 0: all that there are.")] = 0,
    wordsim_path: Annotated[Path, typer.Option("--wordsim", help="Where WordSim-353 lies.")] = WORDSIM,
    out: Annotated[Path, typer.Option(file_okay=False, help="Where word2vec.json is written.")] = RESULTS,
    quick: Annotated[bool, typer.Option("--quick", help="A smoke test: one seed, one epoch, 200,000 words.")] = False,
) -> None:
    """Measure our word2vec beside gensim's: words per second, and what the vectors are worth."""
    out.mkdir(parents=True, exist_ok=True)  # before the minutes of measuring
    seeds, epochs, words = (1, 1, 200_000) if quick else (seeds, epochs, words)
    console = Console()
    measured = measure(seeds, epochs, words, wordsim_path, console)
    for key in measured["worth"][0]["ours"]:
        means = (np.mean([turn[who][key] for turn in measured["worth"]]) for who in ("ours", "gensim"))
        console.print("{}: ours {:.4f}, gensim {:.4f}".format(key, *means))
    (out / "word2vec.json").write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
