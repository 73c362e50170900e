"""Training word2vec: what it learns, what it starts from, and how its epochs fall into blocks."""

import math
from inspect import signature
from threading import Barrier
from types import SimpleNamespace

import numpy as np
import pytest
from gensim.models import Word2Vec
from made_sentences import CORPUS, SMALL, purity, topics
from rich.progress import Progress

from nlpcourse.huffman import huffman
from nlpcourse.word2vec import Config, fast, train
from nlpcourse.word2vec.training import encode, prepare
from nlpcourse.word2vec.vectors import grams_of

SENTENCES = topics()


def rng(seed=0):
    return np.random.default_rng(seed)


# --- what it learns ---


@pytest.mark.parametrize("loss", ["softmax", "negative", "hierarchical"])
@pytest.mark.parametrize("architecture", ["skip-gram", "cbow"])
def test_neighbours_are_of_the_same_topic(architecture, loss):
    config = Config(architecture, loss, dim=10, epochs=5, subsample=0, lr=0.1 if architecture == "cbow" else 0.02)
    vectors = train(SENTENCES, config, rng())
    assert purity(vectors) == 1 and vectors.losses[-1] < vectors.losses[0]
    assert vectors.center.shape == (20, 10) and vectors.context.shape == (20 - (loss == "hierarchical"), 10)
    assert loss == "negative" or vectors.losses[-1] < math.log(20) - 0.3  # of which the topic alone takes log 2


def test_one_thread_gives_the_same_bits_again():
    first, again, other = (train(CORPUS, Config(**SMALL), rng(seed)) for seed in (0, 0, 1))
    assert np.array_equal(first.center, again.center) and np.array_equal(first.context, again.context)
    assert first.losses == again.losses and not np.array_equal(first.center, other.center)


def test_subwords_give_a_vector_to_words_never_seen():
    stems = [["walk", "jump", "climb", "stumble"], ["bake", "roast", "simmer", "grill"]]
    source = rng(3)
    sentences = [
        [stems[topic][i] + ("ing" if inflected else "") for i, inflected in source.integers((4, 2), size=(8, 2))]
        for topic in source.integers(2, size=800)
    ]
    config = Config(dim=10, subsample=0, subwords=True, buckets=2000, lr=0.2)
    vectors = train(sentences, config, rng())
    assert "jumped" not in vectors and vectors["jumped"].shape == (10,) and vectors.grams.shape == (2000, 10)
    near = [word.removesuffix("ing") for word, _ in vectors.nearest("jumped", 4)]
    assert set(near) <= set(stems[0])
    assert all(np.isfinite(vectors[word]).all() for word in ("jumped", "stumbler"))


def test_a_words_vector_is_the_mean_of_its_own_and_its_n_grams():
    words, tokens, _ = encode(CORPUS, 1)
    config = Config(subwords=True, lr=1e-30, **SMALL)  # nothing moves
    start = prepare(words, np.bincount(tokens), config, rng()).center
    parts = [2, *(len(words) + gram for gram in grams_of(words[2], config.buckets))]
    assert train(CORPUS, config, rng()).center[2] == pytest.approx(start[parts].mean(axis=0))


def test_both_layers_are_as_the_last_block_left_them(monkeypatch):
    block, left = fast.train_block, []

    def train_block(m, *given):
        found = block(m, *given)
        left.append((m.center.copy(), m.context.copy()))
        return found

    monkeypatch.setattr(fast, "train_block", train_block)
    vectors = train(CORPUS, Config(**SMALL), rng())
    center, context = left[-1]
    assert np.array_equal(vectors.center, center) and np.array_equal(vectors.context, context) and context.any()
    assert len(left) == 2 and not np.array_equal(center, left[0][0])


def test_a_bar_is_shown_on_request_alone(capsys):
    train(CORPUS, Config(**SMALL), rng())
    assert capsys.readouterr().out == ""
    train(CORPUS, Config(**SMALL), rng(), progress=True)
    assert "words per second, loss" in capsys.readouterr().out


def test_the_bar_tells_how_many_words_are_done_and_their_loss(monkeypatch):
    monkeypatch.setattr("nlpcourse.word2vec.training.BLOCK", 40)
    told, totals, clock = [], [], iter([10.0])
    monkeypatch.setattr(Progress, "add_task", lambda bar, text, total: totals.append(total))
    monkeypatch.setattr(Progress, "update", lambda bar, task, **given: told.append(given))
    time = SimpleNamespace(perf_counter=lambda: next(clock, 10.5))  # half a second after it began
    monkeypatch.setattr("nlpcourse.word2vec.training.time", time)
    losses = train(CORPUS, Config(**{**SMALL, "epochs": 2}), rng(), progress=True).losses
    tokens, done = sum(map(len, CORPUS)), [given["completed"] for given in told]
    assert len(done) > 4 and done == sorted(set(done)) and {tokens, 2 * tokens} <= set(done) and done[-1] == 2 * tokens
    assert totals == [2 * tokens]
    assert all(given["description"].startswith(f"{2 * given['completed']:,} words per second") for given in told)
    last = [given["description"] for given in told if given["completed"] in (tokens, 2 * tokens)]
    assert [text.partition("loss ")[2] for text in last] == [f"{loss:.4f}" for loss in losses]


# --- what it starts from ---


def test_frequent_words_have_the_short_paths_of_huffmans_tree():
    counts = [90, 40, 9, 5, 4, 1]
    model = prepare(list("abcdef"), np.array(counts), Config(loss="hierarchical", dim=2), rng())
    tree = huffman(counts)
    assert np.diff(model.path_starts).tolist() == tree.lengths.tolist() == [1, 2, 3, 4, 5, 5]
    assert np.array_equal(model.path, tree.nodes) and np.array_equal(model.code, tree.turns)


# --- block by block ---


@pytest.fixture
def blocks(monkeypatch):
    """Make blocks of 54 tokens, ten in an epoch of the corpus; return what each is given, and what it came to."""
    monkeypatch.setattr("nlpcourse.word2vec.training.BLOCK", 54)
    block, taken = fast.train_block, []

    def train_block(m, tokens, starts, lr, seed):
        found = block(m, tokens, starts, lr, seed)
        taken.append((starts.tolist(), lr, seed, found))
        return found

    monkeypatch.setattr(fast, "train_block", train_block)
    return taken


def test_the_blocks_of_an_epoch_are_all_of_its_sentences(blocks):
    train(CORPUS, Config(**SMALL), rng())
    for epoch in blocks[:10], blocks[10:]:
        assert [starts[0] for starts, *_ in epoch] == [0, *(starts[-1] for starts, *_ in epoch[:-1])]
        assert sorted({start for starts, *_ in epoch for start in starts}) == list(range(0, 541, 9))


def test_the_rate_falls_over_the_epochs(blocks):
    train(CORPUS, Config(lr=1.0, **SMALL), rng())
    rates = [lr for _, lr, *_ in blocks]
    assert rates[0] == 1 and len(rates) == 20 and np.allclose(np.diff(rates), -0.05, atol=1e-6)
    assert len({seed for _, _, seed, _ in blocks}) == 20  # no block repeats another's draws


def test_the_rate_never_falls_below_a_ten_thousandth(blocks, monkeypatch):
    monkeypatch.setattr("nlpcourse.word2vec.training.BLOCK", 20_000)
    train([["a", "b"] * 10_000, ["a"]], Config(dim=2, min_count=1, epochs=1, lr=1e-3, subsample=0), rng())
    assert [lr for _, lr, *_ in blocks] == pytest.approx([1e-3, 1e-7])


def test_the_loss_of_an_epoch_is_the_mean_over_its_blocks(blocks):
    vectors = train(CORPUS, Config(**SMALL), rng())
    sums = np.array([found for *_, found in blocks]).reshape(2, 10, 2).sum(axis=1)  # losses, and their number
    assert vectors.losses == pytest.approx((sums[:, 0] / sums[:, 1]).tolist(), rel=1e-12)


def test_two_threads_learn_it_too(blocks):
    assert purity(train(SENTENCES, Config(dim=10, subsample=0, lr=0.1, threads=2), rng())) == 1


def test_two_threads_train_at_the_same_time(blocks, monkeypatch):
    block, barrier = fast.train_block, Barrier(2, timeout=20)  # which nobody passes alone

    def train_block(*arguments):
        barrier.wait()
        return block(*arguments)

    monkeypatch.setattr(fast, "train_block", train_block)
    train(CORPUS, Config(threads=2, **SMALL), rng())
    assert len(blocks) == 20


def test_compiled_blocks_do_not_wait_for_each_other():
    assert fast.train_block.targetoptions["nogil"]


def test_what_was_compiled_is_kept_for_the_next_process():
    assert fast.train_block.stats.cache_path


def test_what_is_not_asked_for_is_as_in_the_papers_and_in_gensim():
    gensims = {name: option.default for name, option in signature(Word2Vec).parameters.items()}
    config = Config()
    ours = config.dim, config.window, config.negatives, config.exponent, config.min_count, config.epochs, config.lr
    names = "vector_size", "window", "negative", "ns_exponent", "min_count", "epochs", "alpha"
    assert ours == tuple(gensims[name] for name in names)
    assert (config.architecture, config.loss, config.subsample) == ("skip-gram", "negative", gensims["sample"])
    assert (config.subwords, config.buckets, config.threads) == (False, 100_000, 1)
