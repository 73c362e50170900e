"""The edges of word2vec: long windows and sentences, tiny probabilities, and what it refuses in one sentence."""

import math

import numpy as np
import pytest
from made_sentences import CORPUS, SMALL

from nlpcourse.text import subwords
from nlpcourse.word2vec import Config, fast, negative_step, path_step, softmax_step, train
from nlpcourse.word2vec.training import encode, prepare

U = np.ones((3, 2))


def test_a_window_longer_than_the_text_is_all_of_it():
    assert np.isfinite(train(CORPUS, Config(window=50, **SMALL), np.random.default_rng(0)).center).all()


def test_long_sentences_are_cut_into_blocks(monkeypatch):
    monkeypatch.setattr("nlpcourse.word2vec.training.BLOCK", 4)
    words, tokens, starts = encode([["b", "a", "a"] * 3, [], ["rare"], ["a"]], 2)
    assert words == ["a", "b"] and tokens.tolist() == [1, 0, 0] * 3 + [0] and starts.tolist() == [0, 4, 8, 9, 10]


@pytest.mark.parametrize("loss", ["negative", "hierarchical", "softmax"])
def test_no_probability_counts_as_less_than_a_ten_millionth(loss):
    m = prepare(["a", "b"], np.array([1, 1]), Config(loss=loss, dim=2, negatives=0), np.random.default_rng(0))
    m.center[:], m.context[:] = 1, [[300], [-300]][-len(m.context) :]
    room, state = np.zeros((2, 2), dtype=np.float32), np.array([1], dtype=np.uint64)
    word = 0 if loss == "hierarchical" else 1
    assert fast.learn(m, np.array([0]), np.array([word]), np.float32(0), *room, state) == pytest.approx(-math.log(1e-7))
    assert np.isfinite(m.center).all() and np.isfinite(m.context).all()  # scores of ±600 do not overflow


@pytest.mark.parametrize(
    ("sentences", "sentence"),
    [
        ([], "expected two words or more that occur 1 times, received 0"),
        ([[]], "expected two words or more that occur 1 times, received 0"),
        ([["a", "a"]], "expected two words or more that occur 1 times, received 1"),
        ("a text", r"expected lists of tokens, received a text \('a text'\): tokenise it first"),
        (["a text"], r"expected lists of tokens, received a text \('a text'\): tokenise it first"),
        ([["a"], ["b"]], "expected a sentence with two words or more that occur 1 times, received one in each"),
        ([[1, 2], [2, 1]], "expected tokens that are texts, received 1"),
        ([["a", 1], ["a", 1]], "expected tokens that are texts, received 1"),
        (5, "expected lists of tokens, received 5: tokenise it first"),
        ([None], "expected lists of tokens, received None: tokenise it first"),
        (["a text", 3], r"expected lists of tokens, received a text \('a text'\): tokenise it first"),
        ([(word for word in ("a", "a"))], "expected two words or more that occur 1 times, received 1"),
    ],
)
def test_sentences_without_anything_to_learn_are_refused(sentences, sentence):
    with pytest.raises(ValueError, match=sentence):
        train(sentences, Config(**SMALL), np.random.default_rng(0))


def test_a_text_of_which_subsampling_leaves_nothing_is_refused():
    with pytest.raises(
        ValueError, match="expected pairs to learn from, received none: lower min_count, or set subsample=0"
    ):
        train([["a", "b", "c"]] * 20, Config(dim=4, min_count=1, subsample=1e-9), np.random.default_rng(0))


def test_a_seed_is_no_generator():
    with pytest.raises(ValueError, match=r"expected a generator, received 7: give np.random.default_rng\(7\)"):
        train(CORPUS, Config(**SMALL), 7)


@pytest.mark.parametrize("config", [{"dim": 3}, None, Config])
def test_settings_are_given_as_a_config(config):
    with pytest.raises(ValueError, match=r"expected a Config, received .*: give Config\(dim=50\), say"):
        train(CORPUS, config, np.random.default_rng(0))


def test_every_setting_reaches_what_training_starts_from():
    rng, counts = np.random.default_rng(0), np.array([8, 1])
    model = prepare(["aa", "bb"], counts, Config(window=3, negatives=7, exponent=1.0, dim=50, subwords=True), rng)
    assert (model.window, model.negatives) == (3, 7)
    assert np.mean(model.noise == 0) == pytest.approx(8 / 9, abs=1e-5)
    assert np.abs(model.center).max() <= 0.5 / 50 and np.abs(model.center).max() > 0.4 / 50 and not model.context.any()
    first, second = model.parts[: model.part_starts[1]], model.parts[model.part_starts[1] :]
    assert first[0] == 0 and second[0] == 1 and len(first) == len(second) == 1 + len(subwords("aa")) - 1


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"architecture": "skipgram"}, "architecture to be 'skip-gram' or 'cbow', received 'skipgram'"),
        ({"loss": "sigmoid"}, "loss to be .*received 'sigmoid'"),
        ({"dim": 0}, "dim to be a whole number from 1 on, received 0"),
        ({"dim": 2.5}, "dim to be a whole number from 1 on, received 2.5"),
        ({"window": 0}, "window to be a whole number from 1 on, received 0"),
        ({"negatives": -1}, "negatives to be a whole number from 0 on, received -1"),
        ({"epochs": 0}, "epochs to be a whole number from 1 on, received 0"),
        ({"min_count": 0}, "min_count to be a whole number from 1 on, received 0"),
        ({"buckets": 0}, "buckets to be a whole number from 1 on, received 0"),
        ({"threads": 0}, "threads to be a whole number from 1 on, received 0"),
        ({"lr": math.nan}, "lr to be finite and ≥ 0, received nan"),
        ({"lr": -1}, "lr to be finite and ≥ 0, received -1"),
        ({"lr": math.inf}, "lr to be finite and ≥ 0, received inf"),
        ({"lr": 0}, "lr to be above 0, received 0: change it"),
        ({"subsample": math.nan}, "subsample to be finite and ≥ 0, received nan"),
        ({"exponent": math.nan}, "exponent to be finite, received nan"),
        ({"lr": "fast"}, "lr to be finite and ≥ 0, received 'fast': give"),
        ({"loss": []}, r"loss to be .*received \[\]: change it"),
        ({"subsample": None}, "subsample to be finite and ≥ 0, received None"),
        ({"architecture": "cbow", "subwords": True}, "subwords to be False, or True with skip-gram, received True"),
        ({"subwords": 1}, "subwords to be False, or True with skip-gram, received 1: change it"),
        ({"subwords": "no"}, "subwords to be False, or True with skip-gram, received 'no': change it"),
    ],
)
def test_values_without_sense_are_refused(given, sentence):
    with pytest.raises(ValueError, match=sentence):
        Config(**given)


def test_a_loss_that_runs_away_is_refused():
    with pytest.raises(ValueError, match=r"expected a loss that stays finite, received .*: take lr below 1e"):
        train(CORPUS, Config(lr=1e30, subsample=0, **SMALL), np.random.default_rng(0))


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        (lambda: softmax_step([np.nan, 1], U, 0), r"expected finite numbers in v and U, received \[nan\s+1.\]: train"),
        (lambda: negative_step(["a", "b"], U, 0, [1]), r"expected finite numbers in v and U, received \['a' 'b'\]: "),
        (lambda: softmax_step([1, 1], [["a", "b"]], 0), r"expected finite numbers in v and U, received \[\['a' 'b'"),
        (lambda: negative_step([1, 1], U * np.inf, 0, [1]), "expected finite numbers in v and U, received .*inf"),
        (lambda: path_step([1, 1], U * np.nan, [0], [0]), "expected finite numbers in v and U, received .*nan"),
        (lambda: path_step([1, 1], [[1, 2], [1]], [0], [0]), r"expected rows of one length, received .*: give each"),
        (lambda: softmax_step([1, 1], None, 0), r"expected v \(D,\) and U \(V, D\), received \(2,\) and \(\): give"),
        (lambda: negative_step([1, 1], 5, 0, [1]), r"expected v \(D,\) and U \(V, D\), received \(2,\) and \(\)"),
        (lambda: negative_step([1, 1], U, 0, 3), "expected a list of numbers of words, received 3: put them into one"),
        (lambda: path_step([1, 1], U, 5, [0]), "expected a list of numbers of words, received 5: put them into one"),
    ],
)
def test_a_step_takes_one_vector_of_numbers_and_lists_of_words(step, sentence):
    with pytest.raises(ValueError, match=sentence):
        step()
