"""Features by hand, bags of words and naive Bayes: counted right, equal to scikit-learn, slips refused."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB

from nlpcourse.data.datasets import reviews
from nlpcourse.neurons import softmax
from nlpcourse.sentiment import FEATURES, NEGATIVE, POSITIVE, NaiveBayes, bag_of_words, lexicon_features, pad
from nlpcourse.text import Vocabulary, tokenise

TEXTS = st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=7), min_size=1, max_size=5)


# --- features by hand ---


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("good, bad and lovely", {"positive": 2, "negative": 1}),
        ("not bad", {"negated negative": 1, "negations": 1}),
        ("not, bad", {"negative": 1, "negations": 1}),
        ("it isn't all that good", {"negated positive": 1, "negations": 1}),
        ("never was it really good", {"positive": 1, "negations": 1}),
        ("good not", {"positive": 1, "negations": 1}),
        ("however! but!", {"contrasts": 2, "exclamations": 2}),
        ("always again", {"habits": 2}),
        ("£ bill", {"costs": 2}),
        ("", {}),
    ],
)
def test_features(text: str, expected: dict[str, int]):
    tokens = tokenise(text)
    length = {"ln length": np.log(1 + len(tokens))}
    found = dict(zip(FEATURES, lexicon_features(tokens)))
    assert found == pytest.approx(dict.fromkeys(FEATURES, 0) | length | expected)


def test_an_empty_token_ends_a_negation_as_punctuation_does():
    found = dict(zip(FEATURES, lexicon_features(["not", "", "bad"])))
    assert (found["negative"], found["negated negative"]) == (1, 0)


def test_a_text_that_is_not_tokenised_has_no_features():
    with pytest.raises(ValueError, match=r"received a text \('not bad'\): tokenise it first"):
        lexicon_features("not bad")


def test_numbers_of_words_have_no_features():
    with pytest.raises(ValueError, match=r"expected tokens that are texts, received 4: give words, no lists"):
        lexicon_features([4, 2])


def test_no_word_is_positive_and_negative():
    assert not POSITIVE & NEGATIVE


# --- bags of words ---


def test_a_bag_is_that_of_scikit_learn():
    texts = [tokenise(review.text) for review in reviews().train[:50]]
    vocabulary = Vocabulary(texts)
    counter = CountVectorizer(analyzer=lambda tokens: tokens, vocabulary=vocabulary.words)
    bags = bag_of_words([vocabulary.encode(tokens) for tokens in texts], len(vocabulary))
    assert np.array_equal(bags, counter.transform(texts).toarray())


@given(TEXTS)
def test_a_bag_is_a_sum_of_one_hot_vectors(texts: list[list[int]]):
    assert np.array_equal(bag_of_words(texts, 6), [np.eye(6)[ids].sum(axis=0) for ids in texts])


def test_an_empty_text_is_an_empty_bag_and_no_text_none():
    assert np.array_equal(bag_of_words([[]], 3), np.zeros((1, 3)))
    assert bag_of_words([], 3).shape == (0, 3)


@pytest.mark.parametrize(("texts", "received"), [([[0], [2, 3]], 3), (pad([[1, 2], [1]]), -1)])
def test_a_number_beyond_the_vocabulary_is_refused(texts: list[list[int]], received: int):
    with pytest.raises(ValueError, match=f"expected numbers from 0 to 2, received {received}: give those of one"):
        bag_of_words(texts, 3)


@pytest.mark.parametrize("make", [lambda texts: bag_of_words(texts, 3), pad], ids=["bag_of_words", "pad"])
def test_texts_that_were_not_encoded_are_refused(make):
    with pytest.raises(ValueError, match=r"expected numbers of words, received 'good': encode the tokens"):
        make([[1, 2], ["good", "soup"]])


@pytest.mark.parametrize("classes", [2, 3])
def test_naive_bayes_is_that_of_scikit_learn(classes: int):
    rng = np.random.default_rng(0)
    X, y = (
        rng.poisson(0.7, size=(30, 8)).astype(float),
        rng.permutation(np.minimum(np.arange(30) % 4, classes - 1)),
    )  # not equally many
    ours = NaiveBayes.fit(X, np.eye(classes)[y]).predict(X)
    theirs = MultinomialNB(alpha=1.0).fit(X[:, 1:], y)
    assert softmax(ours) == pytest.approx(theirs.predict_proba(X[:, 1:]))
    assert ours == pytest.approx(theirs.predict_joint_log_proba(X[:, 1:]))


def test_a_class_without_an_example_is_refused():
    with pytest.raises(ValueError, match=r"every class, received \[2.0, 0.0\]"):
        NaiveBayes.fit(np.ones((2, 3)), np.array([[1.0, 0], [1, 0]]))


@pytest.mark.parametrize(
    ("Y", "shape"),
    [(np.array([0, 1]), r"\(2,\)"), (np.eye(3), r"\(3, 3\)"), (np.array([[0], [1]]), r"\(2, 1\)")],
)
def test_labels_that_are_not_one_hot_rows_are_refused(Y: np.ndarray, shape: str):
    with pytest.raises(ValueError, match=rf"one-hot Y \(N, K\) with N = 2, received shape {shape}; make it by np.eye"):
        NaiveBayes.fit(np.ones((2, 3)), Y)
