"""The fast path of word2vec takes the plain steps, along the windows that it draws; so does gensim."""

from itertools import chain

import numpy as np
import pytest
from gensim.models import Word2Vec

from nlpcourse.word2vec import Config, fast, negative_step, path_step, softmax_step
from nlpcourse.word2vec.training import prepare

LR = np.float32(0.1)


def rng(seed=0):
    return np.random.default_rng(seed)


# --- one step ---


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
    center, context = m.center[2].astype(float), m.context.astype(float)
    total, gradient = 0.0, np.zeros(19)
    decisions = [([o], 0) for o in targets] + [([row] * sum(o != row for o in targets), 1) for row in negatives]
    for rows, turn in decisions:  # one after the other, each on the rows as the last one left them
        loss, dv, d_rows = path_step(center, context, rows, [turn] * len(rows))
        total, gradient = total + loss, gradient + dv
        np.subtract.at(context, rows, LR * d_rows)
    assert learn(m, [2], targets, 6) == pytest.approx(total, rel=1e-5)
    assert np.allclose(m.center[2], center - LR * gradient, atol=1e-5) and np.allclose(m.context, context, atol=1e-5)


@pytest.mark.parametrize("inputs", [[3], [3, 8, 11]])
@pytest.mark.parametrize("targets", [[0], [39], [39, 0, 5]])  # the rarest has number 0, the most frequent 39
def test_a_fast_step_along_a_path_is_the_plain_one(model, inputs, targets):
    m = model(loss="hierarchical")
    left = m.context.astype(float)

    def step(h, _, o):
        path, code = (array[m.path_starts[o] : m.path_starts[o + 1]] for array in (m.path, m.code))
        loss, dv, d_nodes = path_step(h, left, path, code)
        left[path] -= LR * d_nodes  # the next path has nodes in common with this one, and meets them as it left them
        return loss, dv, path, d_nodes

    is_taken(m, inputs, targets, step)


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


@pytest.mark.parametrize("architecture", ["skip-gram", "cbow"])
def test_words_that_are_thinned_out_are_as_if_never_said(model, architecture):
    m, expected = (model(architecture=architecture)._replace(window=1, negatives=0) for _ in range(2))
    m, expected = m._replace(keep=(np.arange(40) != 9) * 1.0), expected._replace(keep=np.ones(40))
    said, left = ([[4, 9, 5, 6, 9], [9, 7, 8]], [[4, 5, 6], [7, 8]])
    counts = []
    for given, sentences in ((m, said), (expected, left)):
        tokens, starts = np.array([*chain(*sentences)], dtype=np.int32), np.cumsum([0, *map(len, sentences)])
        counts.append(fast.train_block(given, tokens, starts, LR, np.uint64(5))[1])
    assert counts == [6 if architecture == "skip-gram" else 5] * 2
    assert np.array_equal(m.center, expected.center) and np.array_equal(m.context, expected.context)


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
    state[0] = 3
    knuths = (3 * 6364136223846793005 + 1442695040888963407) % 2**64  # his generator for MMIX
    assert fast.uniform(state) == (knuths >> 11) / 2**53 and state[0] == knuths


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
