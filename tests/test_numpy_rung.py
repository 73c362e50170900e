"""The last rung before the compiled loop: it takes the plain steps, on the pairs, noise, rates of its configuration."""

from collections import Counter
from itertools import chain

import numpy as np
import numpy_rung
import pytest
from made_sentences import purity, topics
from numpy_rung import shared_step, train_in_numpy

from nlpcourse.word2vec import Config, negative_step
from nlpcourse.word2vec.sampling import keep_probability, noise, pairs

SENTENCES = topics()
PLAIN = {"dim": 4, "min_count": 1, "subsample": 0}


def rng(seed=0):
    return np.random.default_rng(seed)


@pytest.fixture
def steps(monkeypatch):
    """Train, and return the vectors and what was given to each step."""

    def record(sentences, stretch=128, **given):
        taken = []

        def step(center, context, ids, rows, pairs, share, lr):
            taken.append((center.copy(), context.copy(), ids, rows, pairs, share, lr))
            shared_step(center, context, ids, rows, pairs, share, lr)

        monkeypatch.setattr(numpy_rung, "shared_step", step)
        monkeypatch.setattr(numpy_rung, "STRETCH", stretch)
        return train_in_numpy(sentences, Config(**{**PLAIN, **given}), rng()), taken

    return record


def test_the_matrix_product_takes_the_plain_steps():
    center, context = rng().normal(0, 0.5, (2, 9, 4)).astype(np.float32)
    ids, around, negatives = [3, 4, 3], [2, 3, 4, 3, 5], [7, 8, 7]
    pairs = np.array([[1, 0, 1, 0, 0], [0, 1, 0, 1, 0], [0, 0, 1, 0, 1]], dtype=bool)
    expected_center, expected_context = center.astype(float), context.astype(float)
    for i, j in zip(*np.nonzero(pairs)):
        _, dv, rows, dU_rows = negative_step(center[ids[i]].astype(float), context.astype(float), around[j], negatives)
        np.subtract.at(expected_center, ids[i], 0.1 * dv)
        np.subtract.at(expected_context, rows, 0.1 * dU_rows)
    shared_step(center, context, np.array(ids), np.array(around + negatives), pairs, 1.0, 0.1)
    assert np.allclose(center, expected_center, atol=1e-6) and np.allclose(context, expected_context, atol=1e-6)


def test_the_numpy_rung_learns(steps):
    vectors, _ = steps(SENTENCES, stretch=32, dim=10, epochs=5, lr=0.05)
    assert purity(vectors) == 1


@pytest.mark.parametrize("stretch", [1, 4, 128])
def test_its_pairs_are_those_of_the_window(steps, stretch):
    sentences = [list("abcab"), ["d"], list("cbb"), list("abcdabcd")]
    vectors, taken = steps(sentences, stretch, window=1, epochs=1)
    found = Counter()
    for _, _, ids, rows, near, _, _ in taken:
        found.update((vectors.words[ids[i]], vectors.words[rows[j]]) for i, j in zip(*np.nonzero(near)))
    assert found == Counter(chain.from_iterable(pairs(sentence, 1) for sentence in sentences))


@pytest.mark.parametrize("stretch", [4, 1000])
def test_words_that_are_thinned_out_are_in_no_window(steps, stretch):
    _, taken = steps([list("abcde") * 60], stretch, window=1, subsample=0.02, epochs=1, lr=1e-6)
    left, found = np.concatenate([ids for _, _, ids, *_ in taken]), Counter()
    for _, _, ids, rows, near, _, _ in taken:
        found.update((ids[i], rows[j]) for i, j in zip(*np.nonzero(near)))
    assert 50 < len(left) < 200 and found == Counter(pairs(left, 1))


def test_its_windows_shrink(steps):
    _, taken = steps([list("abcd") * 1500], window=3, epochs=1, lr=1e-6)
    wide = sum(near.sum() for _, _, _, _, near, _, _ in taken)
    assert wide / 6000 == pytest.approx(2 * 2, rel=0.02)  # the mean of 1, 2 and 3 on either side


def test_its_noise_and_its_rates_are_those_of_the_configuration(steps):
    sentences = [["a"] * 16 + ["b"] * 4] * 30
    _, taken = steps(sentences, stretch=60, exponent=0.5, negatives=7, epochs=2, lr=1e-6)
    drawn = np.concatenate([rows[-numpy_rung.DRAWS :] for _, _, _, rows, _, _, _ in taken])
    assert np.bincount(drawn) / len(drawn) == pytest.approx(noise([16, 4], 0.5), abs=0.05)
    assert all(share == 7 / 64 for *_, share, _ in taken)
    assert [lr for *_, lr in taken] == pytest.approx(1e-6 * (1 - np.arange(20) / 20))


def test_frequent_words_are_thinned_out_and_rare_ones_left_out(steps):
    vectors, taken = steps([["a", "a", "b"] * 20, ["rare"]] * 40, min_count=41, subsample=0.01, epochs=1, lr=1e-6)
    kept = np.bincount(np.concatenate([ids for _, _, ids, *_ in taken]))
    assert vectors.words == ["a", "b"]
    assert kept == pytest.approx([1600, 800] * keep_probability([1600, 800], 0.01), rel=0.15)


def test_each_epoch_keeps_other_tokens(steps):
    _, taken = steps([["a", "b", "c", "d"] * 50] * 4, stretch=1000, subsample=0.01, epochs=2, lr=1e-6)
    first, second = (ids for _, _, ids, *_ in taken)
    assert 0 < len(first) < 800 and not np.array_equal(first, second)


def test_it_starts_and_ends_with_its_own_arrays(steps):
    vectors, taken = steps(SENTENCES, dim=20, lr=1e-3)
    center, context = taken[0][:2]
    assert 0.9 / 40 < np.abs(center).max() < 1 / 40 and not context.any()
    assert vectors.center.dtype == vectors.context.dtype == np.float32
    assert vectors.context.shape == context.shape and vectors.context.any()
    assert not np.array_equal(vectors.center, taken[-1][0])  # the last step moves it


@pytest.mark.parametrize("given", [{"loss": "softmax"}, {"architecture": "cbow"}, {"subwords": True}, {"threads": 2}])
def test_what_it_cannot_do_is_refused(given):
    [(name, value)] = given.items()
    with pytest.raises(
        ValueError, match=f"expected {name} to be .* in plain NumPy, received {value!r}: train in nlpcourse"
    ):
        train_in_numpy(SENTENCES, Config(**given), rng())


def test_a_seed_is_no_generator_and_a_dictionary_no_config():
    for config in ({"dim": 3}, None, Config):
        with pytest.raises(ValueError, match=r"expected a Config, received .*: give Config\(dim=50\), say"):
            train_in_numpy(SENTENCES, config, rng())
    with pytest.raises(ValueError, match="expected a generator, received 0: give"):
        train_in_numpy(SENTENCES, Config(), 0)


def test_a_text_of_which_subsampling_leaves_nothing_is_refused():
    with pytest.raises(
        ValueError, match="expected pairs to learn from, received none: lower min_count, or set subsample=0"
    ):
        train_in_numpy([["a", "b", "c"]] * 20, Config(**{**PLAIN, "subsample": 1e-9}), rng())
