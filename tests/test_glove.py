"""GloVe: published weights, counts by hand, gradients by PyTorch, and a fit that recovers planted vectors."""

import re

import numpy as np
import pytest
import torch
from scipy.sparse import csr_array

from nlpcourse.word2vec import glove as module
from nlpcourse.word2vec.glove import cooccurrences, glove, weights


def test_weights_are_the_published_ones():
    found = weights(np.array([0.0, 1.0, 10.0, 100.0, 1e6]))
    assert found == pytest.approx([0.0, 0.03162278, 0.17782794, 1.0, 1.0])


def test_cooccurrences_agree_with_a_loop():
    rng = np.random.default_rng(0)
    sentences = [rng.integers(6, size=length).tolist() for length in (7, 1, 0, 4, 2)]
    expected = np.zeros((6, 6))
    for ids in sentences:
        for t, center in enumerate(ids):
            for j, context in enumerate(ids):
                if 0 < abs(t - j) <= 3:
                    expected[center, context] += 1 / abs(t - j)
    assert cooccurrences(sentences, 6, window=3).toarray() == pytest.approx(expected)


def test_a_step_follows_the_gradient_of_the_loss(monkeypatch: pytest.MonkeyPatch):
    """With plain gradient descent in place of AdaGrad, a step is −η times the gradient that PyTorch finds."""

    class Descent:
        def __init__(self, lr):
            assert lr == 0.1

        def step(self, theta, gradient):
            return theta - 1e-3 * gradient

    monkeypatch.setattr(module, "AdaGrad", Descent)
    dense = np.random.default_rng(1).integers(0, 300, (5, 5)) * 1.0
    dense[[0, 2], [1, 3]] = 0
    X = csr_array(dense)
    before, after = (glove(X, 3, steps, np.random.default_rng(2)) for steps in (0, 1))
    vectors, biases = np.array(before[:2]), np.array(before[2:4])
    assert 0.9 / 6 < np.abs(vectors).max() < 1 / 6 and not biases.any()  # ±1/(2D), and 0
    theta = [torch.tensor(part, requires_grad=True) for part in before[:4]]
    met, counts = torch.tensor(dense > 0), torch.tensor(np.where(dense > 0, dense, 1.0))
    fit = theta[0] @ theta[1].T + theta[2][:, None] + theta[3]
    loss = (met * (counts / 100).clamp(max=1) ** 0.75 * (fit - counts.log()) ** 2).sum()
    loss.backward()
    assert after.losses == pytest.approx([loss.item()])
    for part, start, moved in zip(theta, before[:4], after[:4]):
        np.testing.assert_allclose(moved, start - 1e-3 * part.grad.numpy(), atol=1e-12)


def test_fits_counts_that_have_such_vectors():
    rng = np.random.default_rng(3)
    W, C, b = rng.normal(scale=0.5, size=(3, 30, 4))
    dense = np.exp(W @ C.T + b[:, :1] + b[:, 1])
    fitted = glove(csr_array(dense), 6, 300, rng)
    score = fitted.center @ fitted.context.T + fitted.center_bias[:, None] + fitted.context_bias
    assert np.corrcoef(score.ravel(), np.log(dense).ravel())[0, 1] > 0.99
    assert fitted.losses[-1] < 0.01 * fitted.losses[0]


@pytest.mark.parametrize(
    "counts",
    [[], [1, 2], [[1, 2]], [[0, 0]] * 2, -np.eye(2), [[2, -1], [1, 1]], np.diag([np.inf, 1]), [[np.nan, 1]] * 2],
)
def test_counts_that_cannot_be_fitted_are_refused(counts):
    with pytest.raises(ValueError, match=r"expected finite counts \(V, V\), not all 0, received .*: count anew"):
        glove(csr_array(counts), 2, 1, np.random.default_rng(0))


@pytest.mark.parametrize(
    ("counts", "received"),
    [
        (None, "None"),
        (5, "5"),
        ({}, "{}"),
        ((2, 2), r"\[\] in \(2, 2\)"),
        (np.ones((1, 1, 1)), r"\[\[\[1.\]\]\]"),
        ([["a"]], r"\[\['a'\]\]"),
        ([[1], [1, 2]], r"\[\[1\], .*"),
    ],
)
def test_what_is_no_matrix_is_refused(counts, received):
    with pytest.raises(ValueError, match=f"expected finite counts .*, received {received}: count anew"):
        glove(counts, 2, 1, np.random.default_rng(0))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"dim": 0}, "expected dim to be a whole number from 1 on, received 0: give"),
        ({"steps": -1}, "expected steps to be a whole number from 0 on, received -1: give"),
        ({"rng": 3}, "expected a generator, received 3: give"),
    ],
)
def test_settings_without_sense_are_refused(given, sentence):
    with pytest.raises(ValueError, match=sentence):
        glove(**{"X": csr_array(np.ones((2, 2))), "dim": 2, "steps": 1, "rng": np.random.default_rng(0), **given})


@pytest.mark.parametrize(
    ("sentences", "received"),
    [
        ([["a", "b"]], "of words, received 'a'"),
        (["ab"], "of words, received 'a'"),
        ([[0, 3]], "from 0 to 2, received 3"),
        ([[0, -1]], "from 0 to 2, received -1"),
        ([[0, np.nan]], "of words, received nan"),
        ([[0, 1.5]], "of words, received 1.5"),
        ([[[0, 1], [2]]], r"of words, received \[0, 1\]"),
    ],
)
def test_sentences_that_are_no_numbers_of_words_are_refused(sentences, received):
    with pytest.raises(ValueError, match=f"expected numbers {received}: (encode|give)"):
        cooccurrences(sentences, 3)


@pytest.mark.parametrize(("sentences", "received"), [([0, 1], 0), (5, 5), (None, None)])
def test_a_sentence_is_a_list(sentences, received):
    with pytest.raises(ValueError, match=f"expected a list of numbers of words, received {received}: put them"):
        cooccurrences(sentences, 3)


def test_sentences_may_be_such_as_are_read_only_once():
    assert cooccurrences((iter(ids) for ids in ([0, 1], [1])), 2).toarray().tolist() == [[0, 1], [1, 0]]


@pytest.mark.parametrize("sentences", [[], [[], []], [[0], [2]]])
def test_words_without_neighbours_have_no_counts(sentences):
    X = cooccurrences(sentences, 3)
    assert not X.toarray().any()
    with pytest.raises(ValueError, match=r"expected finite counts \(V, V\), not all 0"):
        glove(X, 2, 1, np.random.default_rng(0))


@pytest.mark.parametrize("vocab_size", ["x", 0, None])
def test_a_vocabulary_has_a_size(vocab_size):
    with pytest.raises(ValueError, match=f"expected vocab_size to be a whole number .* received {vocab_size!r}: "):
        cooccurrences([[0]], vocab_size)


@pytest.mark.parametrize("window", [0, -1, 1.5, "5", np.nan])
def test_a_window_reaches_at_least_one_word(window):
    with pytest.raises(ValueError, match=f"expected window to be a whole number from 1 on, received {window!r}: give"):
        cooccurrences([[0, 1]], 2, window)


def test_a_window_longer_than_the_text_is_all_of_it():
    assert cooccurrences([[0, 1], [2]], 3, 9).toarray().tolist() == [[0, 1, 0], [1, 0, 0], [0, 0, 0]]


@pytest.mark.parametrize("X", [[-1.0, 2.0], [np.nan], -3, ["a"], None])
def test_counts_below_nothing_have_no_weight(X):
    received = re.escape(str(np.asarray(X)))
    with pytest.raises(ValueError, match=f"expected counts from 0 on, received {received}: count anew"):
        weights(X)
