"""Training word2vec: the fast path takes the plain steps, and what it learns."""

import math

import numpy as np
import pytest
from gensim.models import Word2Vec

from nlpcourse.word2vec import Config, fast, negative_step, path_step, softmax_step, train
from nlpcourse.word2vec.training import encode, prepare
from nlpcourse.word2vec.vectors import grams_of

LR = np.float32(0.1)
CORPUS = [[f"w{i * i % 17}" for i in range(start, start + 9)] for start in range(60)]
SMALL = {"dim": 8, "min_count": 1, "epochs": 2}


def rng(seed=0):
    return np.random.default_rng(seed)


def topics(sentences=600, seed=0):
    """Return sentences about animals or about food, of eight words each."""
    words = [[f"{topic}{i}" for i in range(10)] for topic in ("animal", "food")]
    source = rng(seed)
    return [[words[topic][i] for i in source.integers(10, size=8)] for topic in source.integers(2, size=sentences)]


def purity(vectors):
    """Return the share of nearest neighbours that are of the word's own topic."""
    return np.mean([vectors.nearest(word, 1)[0][0][0] == word[0] for word in vectors.words])


# --- the fast path takes the plain steps ---


@pytest.fixture
def model():
    """Return a function that makes the arrays of 40 words with vectors at random, so that nothing is 0."""

    def make(**given):
        words = [f"w{i}" for i in range(40)]
        made = prepare(words, np.arange(1, 41), Config(dim=19, negatives=3, **given), rng())
        for array in (made.center, made.context):
            array[:] = rng(1).normal(0, 0.5, array.shape)
        return made

    return make


def learn(model, inputs, targets, seed):
    """Take a step by the fast path; return its loss."""
    room = np.zeros((2, model.center.shape[1]), dtype=np.float32)
    state = np.array([seed], dtype=np.uint64)
    return fast.learn(model, np.array(inputs), np.array(targets), LR, *room, state)


def drawn(model, seed):
    """Return the negatives that a step draws."""
    state = np.array([seed], dtype=np.uint64)
    return [model.noise[int(fast.uniform(state) * len(model.noise))] for _ in range(model.negatives)]


def by_plain_steps(model, inputs, targets, step):
    """Add up the gradients of each target at h, the mean of the inputs; return loss, center and context afterwards."""
    center, context = (array.astype(float) for array in (model.center, model.context))
    h, total, gradient = center[inputs].mean(axis=0), 0.0, np.zeros(center.shape[1])
    moved = context.copy()
    for o in targets:
        loss, dv, rows, d_rows = step(h, context, o)
        total, gradient = total + loss, gradient + dv
        np.subtract.at(moved, rows, LR * d_rows)
    np.subtract.at(center, inputs, LR * gradient / len(inputs))  # of a mean, each gets its share
    return total, center, moved


def softmax(h, U, o):
    loss, dv, dU = softmax_step(h, U, o)
    return loss, dv, range(len(U)), dU


def is_taken(model, inputs, targets, step, seed=6):
    """Assert that the fast path takes a step as the plain ones do."""
    expected = by_plain_steps(model, inputs, targets, step)
    assert learn(model, inputs, targets, seed) == pytest.approx(expected[0], rel=1e-5)
    assert np.allclose(model.center, expected[1], atol=1e-5) and np.allclose(model.context, expected[2], atol=1e-5)


@pytest.mark.parametrize("inputs", [[3], [3, 8, 11, 3]])
@pytest.mark.parametrize("targets", [[7], [7, 5, 9]])
def test_a_fast_step_of_negative_sampling_is_the_plain_one(model, inputs, targets):
    m = model()
    negatives = drawn(m, 6)
    assert len({*negatives, *targets}) == 3 + len(targets)  # all different, or later ones would see earlier ones moved
    is_taken(m, inputs, targets, lambda h, U, o: negative_step(h, U, o, negatives))


def test_a_target_is_not_its_own_negative(model):
    m = model()
    negatives = drawn(m, 6)
    targets = [negatives[1], 30]
    assert len({*negatives, *targets}) == 4
    before = m.center[2] @ m.context[negatives[1]]
    learn(m, [2], targets, 6)
    assert m.center[2] @ m.context[negatives[1]] != before
    again = model()
    others = {o: [n for n in negatives if n != o] for o in targets}
    loss, center, _ = by_plain_steps(again, [2], targets, lambda h, U, o: negative_step(h, U, o, others[o]))
    assert np.allclose(m.center, center, atol=1e-2) and loss > 0


@pytest.mark.parametrize("inputs", [[3], [3, 8, 11]])
def test_a_fast_step_along_a_path_is_the_plain_one(model, inputs):
    m = model(loss="hierarchical")

    def step(h, nodes, o):
        path, code = (array[m.path_starts[o] : m.path_starts[o + 1]] for array in (m.path, m.code))
        loss, dv, d_nodes = path_step(h, nodes, path, code)
        return loss, dv, path, d_nodes

    for target in (0, 39):  # the rarest, and the most frequent
        is_taken(m, inputs, [target], step)


@pytest.mark.parametrize("inputs", [[3], [3, 8, 11]])
@pytest.mark.parametrize("targets", [[7], [7, 5, 7]])
def test_a_fast_step_of_softmax_is_the_plain_one(model, inputs, targets):
    is_taken(model(loss="softmax"), inputs, targets, softmax)


def test_the_words_around_are_those_of_the_window(model):
    m = model()._replace(window=1, keep=np.ones(40), negatives=0)
    tokens, starts = np.array([4, 5, 6, 7, 8], dtype=np.int32), np.array([0, 3, 5])
    expected = model()._replace(negatives=0)
    for inputs, targets in ([4], [5]), ([5], [4, 6]), ([6], [5]), ([7], [8]), ([8], [7]):
        learn(expected, inputs, targets, 5)
    count = fast.train_block(m, tokens, starts, LR, np.uint64(5))[1]
    assert count == 6 and np.allclose(m.center, expected.center, atol=1e-5)
    cbow = model(architecture="cbow")._replace(window=1, keep=np.ones(40), negatives=0)
    expected = model()._replace(negatives=0)
    for inputs, targets in ([5], [4]), ([4, 6], [5]), ([5], [6]), ([8], [7]), ([7], [8]):
        learn(expected, inputs, targets, 5)
    assert fast.train_block(cbow, tokens, starts, LR, np.uint64(5))[1] == 5
    assert np.allclose(cbow.center, expected.center, atol=1e-5)


def test_windows_shrink_and_frequent_words_are_thinned_out(model):
    tokens, starts = np.arange(20_000, dtype=np.int32) % 40, np.array([0, 20_000])
    m = model()._replace(window=4, negatives=0, keep=np.ones(40))
    count = fast.train_block(m, tokens, starts, np.float32(0), np.uint64(1))[1]
    assert count / 20_000 == pytest.approx(2 * 2.5, rel=0.02)  # the mean of 1, 2, 3 and 4 on either side
    m = m._replace(window=1, keep=np.full(40, 0.25))
    count = fast.train_block(m, tokens, starts, np.float32(0), np.uint64(1))[1]
    assert count / 2 == pytest.approx(20_000 * 0.25, rel=0.05)


def test_random_numbers_are_spread_evenly():
    state = np.array([3], dtype=np.uint64)
    found = np.bincount([int(40 * fast.uniform(state)) for _ in range(100_000)], minlength=40)
    assert np.allclose(found / 100_000, 1 / 40, atol=0.003)


@pytest.mark.parametrize("sg", [0, 1])
def test_gensims_step_along_a_path_is_the_plain_one(sg):
    sentences = [[f"w{i}"] * (i + 1) for i in range(12)]
    theirs = Word2Vec(vector_size=10, window=1, min_count=1, sample=0, sg=sg, hs=1, negative=0, workers=1, seed=1)
    theirs.build_vocab(sentences)
    theirs.syn1[:] = rng().normal(0, 0.5, theirs.syn1.shape)
    theirs.wv.vectors[:] = rng(1).normal(0, 0.5, theirs.wv.vectors.shape)
    center, nodes = theirs.wv.vectors.astype(float), theirs.syn1.astype(float)
    theirs.train([["w3", "w7"]], total_examples=1, epochs=1, start_alpha=0.1, end_alpha=0.1, total_words=2)
    for word, other in (("w3", "w7"), ("w7", "w3")):
        path, code = (theirs.wv.get_vecattr(word, name) for name in ("point", "code"))
        row = theirs.wv.key_to_index[other]  # either of them is predicted from the other
        _, dv, d_nodes = path_step(center[row], nodes, path, code)
        center[row] -= 0.1 * dv
        nodes[path] -= 0.1 * d_nodes
    # its σ comes from a table of 1,000 values; the largest step is 0.15
    assert np.allclose(theirs.wv.vectors, center, atol=3e-3) and np.allclose(theirs.syn1, nodes, atol=3e-3)


# --- what it learns ---


@pytest.mark.parametrize("loss", ["softmax", "negative", "hierarchical"])
@pytest.mark.parametrize("architecture", ["skip-gram", "cbow"])
def test_neighbours_are_of_the_same_topic(architecture, loss):
    config = Config(architecture, loss, dim=10, epochs=5, subsample=0, lr=0.1 if architecture == "cbow" else 0.02)
    vectors = train(topics(), config, rng())
    assert purity(vectors) == 1 and vectors.losses[-1] < vectors.losses[0]
    assert vectors.center.shape == (20, 10) and vectors.context.shape == (20 - (loss == "hierarchical"), 10)
    assert loss == "negative" or vectors.losses[-1] < math.log(20) - 0.3  # of which the topic alone takes log 2


def test_one_thread_gives_the_same_bits_again():
    first, again, other = (train(CORPUS, Config(**SMALL), rng(seed)) for seed in (0, 0, 1))
    assert np.array_equal(first.center, again.center) and np.array_equal(first.context, again.context)
    assert first.losses == again.losses and not np.array_equal(first.center, other.center)


def test_two_threads_learn_it_too(monkeypatch):
    monkeypatch.setattr("nlpcourse.word2vec.training.BLOCK", 100)
    assert purity(train(topics(), Config(dim=10, subsample=0, lr=0.1, threads=2), rng())) == 1


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


def test_the_rate_falls_over_the_epochs(monkeypatch):
    rates, seeds = [], set()
    block = fast.train_block
    monkeypatch.setattr("nlpcourse.word2vec.training.BLOCK", 54)

    def train_block(m, tokens, starts, lr, seed):
        rates.append(lr)
        seeds.add(seed)
        return block(m, tokens, starts, lr, seed)

    monkeypatch.setattr(fast, "train_block", train_block)
    train(CORPUS, Config(lr=1.0, **SMALL), rng())
    assert rates[0] == 1 and len(rates) == 20 and np.allclose(np.diff(rates), -0.05, atol=1e-6)
    assert len(seeds) == 20  # no block repeats another's draws


def test_a_bar_is_shown_on_request_alone(capsys):
    train(CORPUS, Config(**SMALL), rng())
    assert capsys.readouterr().out == ""
    train(CORPUS, Config(**SMALL), rng(), progress=True)
    assert "words per second, loss" in capsys.readouterr().out
