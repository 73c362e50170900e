"""Train word2vec: skip-gram or CBOW, by softmax, negative sampling or hierarchical softmax, with subwords if wanted."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.random import Generator
from rich.progress import Progress

from nlpcourse.huffman import huffman
from nlpcourse.refusals import refuse_no_generator, refuse_unless_finite, refuse_unless_whole
from nlpcourse.text import Vocabulary, refuse_a_text, tokens_of
from nlpcourse.word2vec import fast
from nlpcourse.word2vec.sampling import keep_probability, noise_table
from nlpcourse.word2vec.vectors import WordVectors, grams_of

Array, Sentences = np.ndarray, Iterable[Sequence[str]]
BLOCK = 10_000  # tokens trained at one learning rate; longer sentences are cut here
NO_PAIRS = "expected pairs to learn from, received none: lower min_count, or set subsample=0"
LOSSES = {"softmax": fast.SOFTMAX, "negative": fast.NEGATIVE, "hierarchical": fast.HIERARCHICAL}


@dataclass(frozen=True)
class Config:
    """How to train; ValueError for values that make no sense.

    `architecture` is "skip-gram" or "cbow"; `loss` is "softmax", "negative" or "hierarchical". `negatives` noise words
    are drawn from counts to the power `exponent`. `subsample` is the share of all tokens above which a word is thinned
    out (0: never); words that occur fewer than `min_count` times are left out. `window` is the largest: each centre
    word draws its own from 1 to `window`. `lr` falls towards 0, in steps of 10,000 tokens, never below a ten-thousandth
    of it. Where the mean of several vectors predicts, each gets its share of the gradient, and `lr` had better be
    larger: 0.075 for CBOW, 0.1 with subwords. With `subwords` a word's vector is the mean of its own and of its
    n-grams', which share `buckets` vectors by their hash. A step at a centre word sums over all words around it, so
    that rates above 0.2 may run away.

    >>> Config(dim=0)
    Traceback (most recent call last):
    ValueError: expected dim to be a whole number from 1 on, received 0: give such an int
    """

    architecture: str = "skip-gram"
    loss: str = "negative"
    dim: int = 100
    window: int = 5
    negatives: int = 5
    exponent: float = 0.75
    subsample: float = 1e-3
    min_count: int = 5
    epochs: int = 5
    lr: float = 0.025
    subwords: bool = False
    buckets: int = 100_000
    threads: int = 1

    def __post_init__(self):
        for name in ("dim", "window", "min_count", "epochs", "buckets", "threads"):
            refuse_unless_whole(name, getattr(self, name), 1)
        refuse_unless_whole("negatives", self.negatives, 0)
        for name, least in (("subsample", 0), ("exponent", -np.inf), ("lr", 0)):
            refuse_unless_finite(name, getattr(self, name), least)
        subwords, cbow = self.subwords, self.architecture == "cbow"
        for name, holds, wanted in (
            ("architecture", self.architecture in ("skip-gram", "cbow"), "'skip-gram' or 'cbow'"),
            ("loss", self.loss in [*LOSSES], "'softmax', 'negative' or 'hierarchical'"),
            ("lr", self.lr > 0, "above 0"),
            ("subwords", isinstance(subwords, bool) and not (subwords and cbow), "False, or True with skip-gram"),
        ):
            if not holds:
                raise ValueError(f"expected {name} to be {wanted}, received {vars(self)[name]!r}: change it")


def train(sentences: Sentences, config: Config, rng: Generator, progress: bool = False) -> WordVectors:
    """Train word vectors on sentences, which are lists of tokens.

    With `progress` a bar shows words per second and the loss of the epoch. The first call on a machine takes some more
    seconds, to compile. One thread gives the same vectors for the same `rng`, bit for bit; several threads race without
    locks, and what they learn differs from run to run. Raises ValueError for sentences that are not tokenised or leave
    fewer than two words or no pair of them, and if the loss does not stay finite.

    >>> vectors = train([["the", "cat", "sat"]] * 9, Config(dim=4, epochs=1, subsample=0), np.random.default_rng(0))
    >>> vectors.words, vectors.center.shape, len(vectors.losses)
    (['cat', 'sat', 'the'], (3, 4), 1)

    Source: Mikolov et al. (2013), Efficient estimation of word representations; Distributed representations of words
    and phrases. Hogwild: Recht et al. (2011). Subwords: Bojanowski et al. (2017).
    """
    refuse_no_config(config)
    words, tokens, starts = encode(sentences, config.min_count)
    model = prepare(words, np.bincount(tokens), config, rng)
    losses: list[float] = []
    with Progress(disable=not progress) as bar, ThreadPoolExecutor(config.threads) as pool:
        task, began = bar.add_task("", total=config.epochs * len(tokens)), time.perf_counter()
        in_turn = map if config.threads == 1 else pool.map
        for epoch in range(config.epochs):
            for place, loss in _epoch(model, tokens, _blocks(starts, epoch, config, rng), in_turn):
                done = epoch * len(tokens) + place
                speed = f"{done / (time.perf_counter() - began):,.0f} words per second"
                bar.update(task, completed=done, description=f"{speed}, loss {loss:.4f}")
            losses.append(loss)
            if not np.isfinite(loss):
                raise ValueError(f"expected a loss that stays finite, received {loss}: take lr below {config.lr}")
    center = model.center[: len(words)]
    if config.subwords:
        center = np.array([model.center[model.parts[a:b]].mean(axis=0) for a, b in pairwise(model.part_starts)])
    return WordVectors(words, center, model.context, losses, model.center[len(words) :] if config.subwords else None)


def _epoch(model: fast.Model, tokens: Array, blocks: list[tuple], in_turn: Callable) -> Iterator[tuple[int, float]]:
    """Train on the blocks; yield after each how many tokens of the epoch are done, and their mean loss."""
    sums = np.zeros(2)  # of the losses, and how many they are
    for block, found in zip(blocks, in_turn(lambda block: fast.train_block(model, tokens, *block), blocks)):
        sums += found
        yield int(block[0][-1]), float(sums[0] / max(sums[1], 1))
    if not sums[1]:
        raise ValueError(NO_PAIRS)


def refuse_no_config(config: object) -> None:
    """Raise ValueError unless this is a Config."""
    if not isinstance(config, Config):
        raise ValueError(f"expected a Config, received {config!r:.40}: give Config(dim=50), say")


def encode(sentences: Sentences, min_count: int) -> tuple[list[str], Array, Array]:
    """Return the V words, the tokens (N,) as numbers, and where the S sentences start and the last ends (S + 1,).

    Words that are too rare are left out of the sentences, so that their neighbours move together.
    """
    refuse_a_text(sentences)
    sentences = [tokens_of(text) for text in sentences]
    vocabulary = Vocabulary(sentences, min_count)
    words = vocabulary.words[1:]  # without the unknown one
    wanted = f"two words or more that occur {min_count} times"
    if len(words) < 2:
        raise ValueError(f"expected {wanted}, received {len(words)}: lower min_count or add texts")
    coded = [[i - 1 for i in vocabulary.encode(sentence) if i] for sentence in sentences]
    cut = [min(BLOCK, len(ids) - start) for ids in coded for start in range(0, len(ids), BLOCK)]
    if max(cut) < 2:
        raise ValueError(f"expected a sentence with {wanted}, received one in each: lower min_count or add texts")
    return words, np.fromiter(chain.from_iterable(coded), dtype=np.int32), np.cumsum([0, *cut])


def prepare(words: Sequence[str], counts: Array, config: Config, rng: Generator) -> fast.Model:
    """Return the arrays that training starts from: `center` within ±1/(2D), `context` all 0."""
    refuse_no_generator(rng)
    parts = [[w] for w in range(len(words))]
    if config.subwords:
        parts = [[w, *(len(words) + gram for gram in grams_of(words[w], config.buckets))] for [w] in parts]
    part_starts, parts = np.cumsum([0, *map(len, parts)]), np.array([*chain(*parts)], dtype=np.int32)
    rows = len(words) + config.buckets * config.subwords
    center = (rng.random((rows, config.dim), dtype=np.float32) - np.float32(0.5)) / np.float32(config.dim)
    context = np.zeros((len(words) - (config.loss == "hierarchical"), config.dim), dtype=np.float32)
    tree = huffman(counts if config.loss == "hierarchical" else [1, 1])  # else unused, but of the types of a tree
    table, keep = noise_table(counts, config.exponent), keep_probability(counts, config.subsample)
    arrays = center, context, keep, part_starts, parts, tree.offsets, tree.nodes, tree.turns, table  # in Model's order
    return fast.Model(*arrays, LOSSES[config.loss], config.architecture == "cbow", config.window, config.negatives)


def _blocks(starts: Array, epoch: int, config: Config, rng: Generator) -> list[tuple]:
    """Return of each block of an epoch where its sentences start and the last ends, its learning rate, and its seed."""
    places = np.unique([*np.searchsorted(starts, range(0, starts[-1], BLOCK)), len(starts) - 1])
    spans = [starts[first : last + 1] for first, last in pairwise(places)]
    rates = config.lr * np.maximum(1 - (epoch + starts[places[:-1]] / starts[-1]) / config.epochs, 1e-4)
    seeds = rng.integers(2**63, size=len(places), dtype=np.uint64)[:-1]  # drawing one less would change all vectors
    return list(zip(spans, rates.astype(np.float32), seeds))
