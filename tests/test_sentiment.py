"""The sentiment classifiers agree with scikit-learn and PyTorch, and learn the reviews and, where it lies, SST-2."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.data import catalogue, datasets, downloads
from nlpcourse.data.datasets import reviews
from nlpcourse.neurons import MLP, softmax
from nlpcourse.sentiment import (
    FEATURES,
    NEGATIVE,
    POSITIVE,
    NaiveBayes,
    PooledClassifier,
    bag_of_words,
    lexicon_features,
    pad,
    train,
)
from nlpcourse.text import Vocabulary, tokenise

REFERENCE = COURSE_ROOT.parent / "shared" / "reference" / "data"
Parts = list[list[tuple[list[str], int]]]
TEXTS = st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=7), min_size=1, max_size=5)


def pooled(rng: np.random.Generator, vocab_size: int, dim: int = 3, hidden: int = 4, classes: int = 2, **options):
    head = MLP.initialise([dim, hidden, classes], "sigmoid", "linear", "cross_entropy", rng)
    return PooledClassifier(rng.normal(size=(vocab_size, dim)), head, **options)


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
    with pytest.raises(ValueError, match=f"expected numbers from 0 to 2, received {received}; give lists"):
        bag_of_words(texts, 3)


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


@pytest.mark.parametrize(("Y", "shape"), [(np.array([0, 1]), r"\(2,\)"), (np.eye(3), r"\(3, 3\)")])
def test_labels_that_are_not_one_hot_rows_are_refused(Y: np.ndarray, shape: str):
    with pytest.raises(ValueError, match=rf"one-hot Y \(N, K\) with N = 2, received shape {shape}; make it by np.eye"):
        NaiveBayes.fit(np.ones((2, 3)), Y)


# --- pooled embeddings ---


@given(TEXTS)
def test_the_pool_is_the_mean_and_its_order_and_padding_do_not_count(texts: list[list[int]]):
    model = pooled(np.random.default_rng(0), vocab_size=6)
    ids = pad(texts)
    assert model.pool(ids) == pytest.approx(np.array([model.E[text].mean(axis=0) for text in texts]))
    padded = np.hstack([ids, np.full((len(ids), 2), -1)])
    assert model.predict(padded[:, ::-1]) == pytest.approx(model.predict(ids))


def test_an_empty_text_is_pooled_to_zero():
    assert np.array_equal(pooled(np.random.default_rng(0), 4).pool(pad([[], [1]]))[0], np.zeros(3))


@pytest.mark.parametrize(("ids", "received"), [([[1, 2], [1]], "a list"), (np.array([1, 2]), r"shape \(2,\)")])
def test_texts_that_were_not_padded_are_refused(ids: object, received: str):
    model = pooled(np.random.default_rng(0), 4)
    for use in (model.predict, lambda ids: model.gradients(ids, np.eye(2))):
        with pytest.raises(ValueError, match=rf"one array \(B, T\) of word numbers, received {received}: use `pad`"):
            use(ids)


@pytest.mark.parametrize("tuned", [True, False])
def test_gradients_are_those_of_pytorch(tuned: bool):
    rng = np.random.default_rng(1)
    model = pooled(rng, vocab_size=7, classes=3, tuned=tuned)
    texts = [[1, 4, 1, 6], [2], [5, 0, 0, 3, 2]]  # a word that comes twice, other words not at all
    y = torch.tensor([2, 0, 1])
    bags = torch.nn.EmbeddingBag.from_pretrained(torch.tensor(model.E), freeze=not tuned, mode="mean")
    leaves = [torch.tensor(p, requires_grad=True) for pair in zip(model.head.W[1:], model.head.b[1:]) for p in pair]
    W, b, U, c = leaves
    starts = torch.tensor(np.cumsum([0, *map(len, texts)])[:-1])
    logits = torch.sigmoid(bags(torch.tensor(np.concatenate(texts)), starts) @ W.T + b) @ U.T + c
    torch.nn.functional.cross_entropy(logits, y).backward()
    expected = [*([bags.weight] if tuned else []), *leaves]
    found = model.gradients(pad(texts), np.eye(3)[y])
    assert found.flat() == pytest.approx(torch.cat([leaf.grad.ravel() for leaf in expected]).numpy())
    assert model.predict(pad(texts)) == pytest.approx(logits.detach().numpy())


@pytest.mark.parametrize("tuned", [True, False])
def test_parameters_go_out_and_in_in_one_order(tuned: bool):
    model = pooled(np.random.default_rng(2), vocab_size=5, tuned=tuned)
    theta = np.arange(len(model.parameters()), dtype=float)
    changed = model.with_parameters(theta)
    assert np.array_equal(changed.parameters(), theta)
    assert np.array_equal(changed.E, theta[:15].reshape(5, 3) if tuned else model.E)
    assert changed.tuned == tuned


# --- training ---


def test_training_is_pytorchs_where_every_example_is_in_the_batch():
    rng = np.random.default_rng(3)
    X, Y = rng.normal(size=(6, 4)), np.eye(3)[[0, 1, 2, 0, 1, 2]]
    net = MLP.initialise([4, 3], "sigmoid", "linear", "cross_entropy", rng)
    W, b = torch.tensor(net.W[1], requires_grad=True), torch.tensor(net.b[1], requires_grad=True)
    optimizer = torch.optim.Adam([W, b], lr=0.05, weight_decay=0.1)
    for _ in range(20):
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(torch.tensor(X) @ W.T + b, torch.tensor(Y)).backward()
        optimizer.step()
    net = train(net, X, Y, epochs=20, lr=0.05, rng=rng, decay=0.1)
    assert net.W[1] == pytest.approx(W.detach().numpy()) and net.b[1] == pytest.approx(b.detach().numpy())


def test_frozen_embeddings_stay_and_tuned_ones_move_where_a_word_occurs():
    rng = np.random.default_rng(4)
    ids, Y = pad([[1, 2], [3]]), np.eye(2)
    for tuned in (False, True):
        before = pooled(rng, vocab_size=5, tuned=tuned)
        after = train(before, ids, Y, epochs=3, lr=0.1, rng=rng)
        moved = (after.E != before.E).any(axis=1)
        assert moved.tolist() == [False, tuned, tuned, tuned, False]
        assert not np.array_equal(after.head.W[1], before.head.W[1])


def test_a_target_too_many_is_refused():
    rng = np.random.default_rng(5)
    with pytest.raises(ValueError, match="a target for each input, received 2 inputs, 3 targets; cut both alike"):
        train(pooled(rng, 4), pad([[1, 2], [3]]), np.eye(3)[:, :2], epochs=1, lr=0.1, rng=rng)


@pytest.fixture(scope="module")
def sst2(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """Return the training and the development sentences of SST-2, tokenised, with their labels."""
    if not (REFERENCE / "stsa.binary.train").exists():
        pytest.skip("SST-2 does not lie beside the course")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NLPCOURSE_DATA", str(tmp_path_factory.mktemp("fetched")))
        downloads.get(catalogue.find("sst2"), REFERENCE)
        return [[(tokenise(text), label) for text, label in part] for part in datasets.sst2()]


def sst2_accuracy(sst2: Parts, seed: int, number: int) -> float:
    """Train on some of SST-2's sentences, in as many steps as three epochs of all; return the development accuracy."""
    rng = np.random.default_rng(seed)
    few = [sst2[0][row] for row in rng.permutation(len(sst2[0]))[:number]]
    vocabulary = Vocabulary([tokens for tokens, _ in few], min_count=2)
    (X, y), (X_dev, y_dev) = (
        (pad([vocabulary.encode(tokens) for tokens, _ in part]), np.array([label for _, label in part]))
        for part in (few, sst2[1])
    )
    head = MLP.initialise([16, 16, 2], "sigmoid", "linear", "cross_entropy", rng)
    model = PooledClassifier(rng.normal(0, 0.1, (len(vocabulary), 16)), head)
    model = train(model, X, np.eye(2)[y], 3 * 6920 // number, 0.005, rng, decay=1e-5)
    return (model.predict(X_dev).argmax(axis=1) == y_dev).mean()


def test_the_pooled_classifier_learns_sst2_and_much_less_from_as_few_sentences_as_there_are_polar_reviews(sst2: Parts):
    polar = sum(review.label != "neutral" for review in reviews().train)
    assert np.mean([sst2_accuracy(sst2, seed, 6920) for seed in range(3)]) >= 0.78
    assert polar == 731 and 0.62 < np.mean([sst2_accuracy(sst2, seed, polar) for seed in range(3)]) < 0.72
