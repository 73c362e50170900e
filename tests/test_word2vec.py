"""The steps of word2vec against PyTorch and known numbers; its sampling; vectors that are saved, loaded, refused."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from gensim.models import KeyedVectors

from nlpcourse.huffman import huffman
from nlpcourse.word2vec import WordVectors, negative_step, path_step, softmax_step
from nlpcourse.word2vec.sampling import keep_probability, noise, noise_table, pairs

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    case["id"]: case
    for name in ("word2vec_numbers.json", "word_vectors_torch.json")
    for case in json.loads((GOLDEN / name).read_text(encoding="utf-8"))
}


def golden(name):
    """Return inputs and expected values of a golden case, as arrays where they are lists of numbers."""
    return CASES[name]["inputs"], CASES[name]["expected"]


def by_torch(loss, *arrays):
    """Return a loss and its gradients, as PyTorch finds them."""
    tensors = [torch.tensor(array, dtype=torch.float64, requires_grad=True) for array in arrays]
    value = loss(*tensors)
    value.backward()
    return value.item(), *(tensor.grad.numpy() for tensor in tensors)


# --- the three steps ---


@pytest.mark.parametrize("scale", [0.5, 60.0])
def test_softmax_step_is_pytorchs(scale):
    rng = np.random.default_rng(0)
    v, U = rng.normal(0, 1, 4), rng.normal(0, scale, (6, 4))
    expected = by_torch(lambda v, U: torch.nn.functional.cross_entropy((U @ v)[None], torch.tensor([2])), v, U)
    for mine, theirs in zip(softmax_step(v, U, 2), expected):
        assert np.allclose(mine, theirs, atol=1e-10)


@pytest.mark.parametrize("scale", [0.5, 60.0])
def test_negative_step_is_pytorchs_also_where_a_word_is_drawn_twice(scale):
    rng = np.random.default_rng(1)
    v, U = rng.normal(0, 1, 4), rng.normal(0, scale, (6, 4))
    log_sigmoid = torch.nn.functional.logsigmoid
    expected = by_torch(lambda v, U: -log_sigmoid(U[2] @ v) - log_sigmoid(-(U[[0, 5, 0]] @ v)).sum(), v, U)
    loss, dv, rows, dU_rows = negative_step(v, U, 2, [0, 5, 0])
    dU = np.zeros_like(U)
    np.add.at(dU, rows, dU_rows)
    for mine, theirs in zip((loss, dv, dU), expected):
        assert np.allclose(mine, theirs, atol=1e-10)


@pytest.mark.parametrize("scale", [0.5, 60.0])
def test_path_step_is_pytorchs(scale):
    rng = np.random.default_rng(2)
    v, nodes, path, code = rng.normal(0, 1, 4), rng.normal(0, scale, (6, 4)), [5, 3, 0], [0, 1, 1]
    signs = torch.tensor([1.0, -1.0, -1.0], dtype=torch.float64)
    expected = by_torch(lambda v, N: -torch.nn.functional.logsigmoid(signs * (N[path] @ v)).sum(), v, nodes)
    loss, dv, d_nodes = path_step(v, nodes, path, code)
    assert np.allclose(loss, expected[0], atol=1e-10) and np.allclose(dv, expected[1], atol=1e-10)
    assert np.allclose(d_nodes, expected[2][path], atol=1e-10)


def test_the_worked_example_of_negative_sampling():
    U = np.array([[0.3, 0.4], [0.5, 0.1], [-0.2, 0.6]])
    loss, dv, rows, dU_rows = negative_step(np.array([0.2, -0.1]), U, 0, [1, 2])
    assert loss == pytest.approx(2.066753, abs=1e-6)
    assert np.allclose(dv, [0.017738, 0.139261], atol=1e-6)
    assert np.allclose(dU_rows, [[-0.099, 0.0495], [0.104497, -0.052248], [0.095004, -0.047502]], atol=1e-6)
    np.subtract.at(U, rows, dU_rows)  # the simultaneous step with η = 1
    assert negative_step(np.array([0.2, -0.1]) - dv, U, 0, [1, 2])[0] == pytest.approx(2.004103, abs=1e-6)


def test_golden_case_of_negative_sampling():
    given, expected = golden("sgns_one_pair_3_negatives")
    U = np.array([given["u_context"], *given["u_negatives"]])
    loss, dv, _, dU_rows = negative_step(np.array(given["v_center"]), U, 0, [1, 2, 3])
    assert loss == pytest.approx(expected["loss"], abs=1e-9)
    assert np.allclose(dv, expected["dv"], atol=1e-9)
    assert np.allclose(dU_rows, [expected["du_context"], *expected["du_negatives"]], atol=1e-9)


def test_golden_case_of_cbow_by_softmax():
    given, expected = golden("cbow_mean_full_softmax")
    v = np.mean(given["context_vectors"], axis=0)
    loss, dv, dU = softmax_step(v, np.array(given["U_out"]), given["target"])
    assert loss == pytest.approx(expected["loss"], abs=1e-9) and np.allclose(dU, expected["dU"], atol=1e-9)
    assert np.allclose(expected["dcontext"], dv / len(given["context_vectors"]), atol=1e-9)  # each gets its share


def test_golden_case_of_a_path():
    given, expected = golden("hierarchical_softmax_path")
    nodes = np.array(given["node_vectors"])
    loss, dv, d_nodes = path_step(np.array(given["h"]), nodes, range(len(nodes)), given["code"])
    assert loss == pytest.approx(expected["loss"], abs=1e-9)
    assert np.allclose(dv, expected["dh"], atol=1e-9) and np.allclose(d_nodes, expected["dnodes"], atol=1e-9)


def test_the_leaves_of_a_tree_sum_to_one():
    rng = np.random.default_rng(3)
    tree, v, nodes = huffman([5, 3, 2, 1, 1, 9]), rng.normal(0, 1, 4), rng.normal(0, 1, (5, 4))
    losses = [path_step(v, nodes, path, code)[0] for path, code in zip(tree.paths, tree.codes)]
    assert np.exp(-np.array(losses)).sum() == pytest.approx(1, abs=1e-12)


# --- sampling ---


def test_golden_pairs_of_a_window():
    given, expected = golden("skipgram_pairs_w2")
    found = list(pairs(given["sentence"], given["window"]))
    assert len(found) == expected["n_pairs"]
    assert [list(pair) for pair in found[: len(expected["first"])]] == expected["first"]
    assert len(list(pairs("abc", 9))) == 6  # a window longer than the text: all others
    with pytest.raises(ValueError, match="window of 1 or more, received 0"):
        list(pairs("abc", 0))


def test_golden_noise():
    given, expected = golden("gensim_cum_table_small_alpha0.75")
    found = noise(list(given["counts"].values()), given["ns_exponent"])
    assert np.allclose(found, list(expected["prob"].values()), atol=1e-8)
    assert np.allclose(noise([3, 1, 4], 0), 1 / 3) and noise([1e300, 1], 2).tolist() == [1, 0]
    for counts in ([1, 0], [1, np.nan], [[1, 2]]):
        with pytest.raises(ValueError, match="expected counts above 0, one for each word"):
            noise(counts)


def test_golden_subsampling():
    given, expected = golden("subsampling_given")
    kept = [keep_probability([f, 1 - f], given["t"])[0] for f in given["freq"]]
    assert np.allclose(kept, expected["keep_wordc_implementation"], atol=1e-9)
    assert keep_probability([5, 5], 0).tolist() == [1, 1]


@pytest.mark.parametrize("size", [2, 7, 1000])
def test_the_table_of_noise_is_the_distribution(size):
    wanted = noise(np.random.default_rng(size).integers(1, 10_000, size))
    assert np.allclose(np.bincount(noise_table(wanted), minlength=size) / 2**20, wanted, atol=1e-6)


# --- vectors, and their file ---


@pytest.fixture
def vectors():
    rng = np.random.default_rng(4)
    return WordVectors(["dog", "naïve", "食べる", "7.50"], rng.normal(0, 1, (4, 5)).astype(np.float32))


def test_gensim_reads_what_was_saved(vectors, tmp_path):
    vectors.save(tmp_path / "vectors.txt")
    theirs = KeyedVectors.load_word2vec_format(tmp_path / "vectors.txt")
    assert theirs.index_to_key == vectors.words and np.array_equal(theirs.vectors, vectors.center)


def test_what_gensim_saved_is_read(vectors, tmp_path):
    theirs = KeyedVectors(5)
    theirs.add_vectors(vectors.words, vectors.center)
    theirs.save_word2vec_format(tmp_path / "vectors.txt")
    mine = WordVectors.load(tmp_path / "vectors.txt")
    assert mine.words == vectors.words and np.array_equal(mine.center, vectors.center) and mine.context is None
    similar = theirs.most_similar("dog", topn=3)
    assert [word for word, _ in mine.nearest("dog")] == [word for word, _ in similar]
    assert np.allclose([cosine for _, cosine in mine.nearest("dog")], [cosine for _, cosine in similar], atol=1e-4)


def test_a_word_never_seen_has_no_vector(vectors):
    assert "dog" in vectors and "cat" not in vectors and len(vectors) == 4
    with pytest.raises(KeyError, match="expected one of 4 words, received 'cat'"):
        vectors.nearest("cat")


@pytest.mark.parametrize("word", ["two words", "", "new\nline"])
def test_words_that_could_not_be_read_back_are_not_saved(word, tmp_path):
    with pytest.raises(ValueError, match="expected words without white space"):
        WordVectors([word], np.zeros((1, 2))).save(tmp_path / "vectors.txt")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"1 2\ncaf\xe9 1 2\n", "expected text in UTF-8, received another byte at 7"),
        (b"", r"expected '<words> <numbers>' in line 1 .*received ''"),
        (b"dog 1 2\n", "expected '<words> <numbers>' in line 1"),
        (b"2 2\ndog 1 2\n", r"expected 2 words with 2 numbers each .* received 1 lines with 1 different words"),
        (b"1 2\ndog 1 2\ncat 1 2\n", r"expected 1 words .* received 2 lines with 2 different words"),
        (b"2 2\ndog 1 2\ncat 1", r"expected 2 words .* received 2 lines with 1 different words .* complete"),
        (b"2 1\ndog 1\ndog 2\n", r"expected 2 words .* received 2 lines with 1 different words"),
        (b"1 2\n\n", r"expected 1 words .* received 0 lines"),
        (b"1 2\ndog 1 x\n", r"expected numbers after the words .* could not convert string to float: 'x'"),
        (b"1 2\ndog 1 nan\n", "expected finite numbers in"),
    ],
)
def test_broken_files_are_refused(content, sentence, tmp_path):
    (tmp_path / "vectors.txt").write_bytes(content)
    with pytest.raises(ValueError, match=sentence):
        WordVectors.load(tmp_path / "vectors.txt")
