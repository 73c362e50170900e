"""The sentiment classifiers agree with PyTorch, and learn the reviews and, where it lies, SST-2."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.data import catalogue, datasets, downloads
from nlpcourse.data.datasets import reviews
from nlpcourse.neurons import MLP
from nlpcourse.sentiment import PooledClassifier, pad, train
from nlpcourse.text import Vocabulary, tokenise

REFERENCE = COURSE_ROOT.parent / "shared" / "reference" / "data"
Parts = list[list[tuple[list[str], int]]]
TEXTS = st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=7), min_size=1, max_size=5)


def pooled(rng: np.random.Generator, vocab_size: int, dim: int = 3, hidden: int = 4, classes: int = 2, **options):
    head = MLP.initialise([dim, hidden, classes], "sigmoid", "linear", "cross_entropy", rng)
    return PooledClassifier(rng.normal(size=(vocab_size, dim)), head, **options)


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


def test_every_example_counts_in_every_epoch_also_those_of_a_last_batch_that_is_not_full():
    taken = []

    class Recorded(MLP):
        def gradients(self, X, Y):
            taken.extend(X[:, 0].tolist())
            return super().gradients(X, Y)

    net = Recorded([None, np.zeros((2, 1))], [None, np.zeros(2)], [None, "linear"], "cross_entropy")
    train(net, np.arange(70.0)[:, None], np.eye(2)[np.arange(70) % 2], 2, 0.1, np.random.default_rng(0))
    assert sorted(taken) == sorted([*range(70)] * 2)
    assert taken[:70] != taken[70:]  # shuffled anew


def test_texts_that_were_not_padded_are_not_trained_on():
    model = pooled(np.random.default_rng(0), 3)
    with pytest.raises(ValueError, match="expected X as one array, received a list: `pad` makes one of texts"):
        train(model, [[1, 2], [1]], np.eye(2), 1, 0.1, np.random.default_rng(0))


@pytest.mark.parametrize("number", [3, -2])
def test_a_number_that_has_no_embedding_is_refused(number: int):
    model = pooled(np.random.default_rng(0), 3)
    with pytest.raises(ValueError, match=f"word numbers from 0 to 2, or −1 to pad, received {number}"):
        model.predict(np.array([[1, number]]))


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
