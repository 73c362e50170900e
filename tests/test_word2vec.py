"""The steps of word2vec against PyTorch and known numbers; its sampling, and what it refuses."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
import torch

from nlpcourse.huffman import huffman
from nlpcourse.word2vec import negative_step, path_step, softmax_step
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


def test_the_step_at_the_root_alone_is_free():
    loss, dv, d_nodes = path_step(np.ones(2), np.ones((3, 2)), np.array([], dtype=int), [])
    assert loss == 0 and dv.tolist() == [0, 0] and d_nodes.shape == (0, 2)


@pytest.mark.parametrize("code", [[1, -1], [0, 2], [0], [0, 1, 1], 5])
def test_turns_are_left_or_right(code):
    with pytest.raises(ValueError, match=r"expected 0 or 1 at each of 2 nodes, received .*: take the codes of a tree"):
        path_step(np.ones(2), np.ones((3, 2)), [2, 0], code)


@pytest.mark.parametrize("row", [-1, 3, "dog", 1.5])
def test_rows_that_the_matrix_has_not_are_refused(row):
    v, U = np.ones(2), np.ones((3, 2))
    steps = (
        lambda: softmax_step(v, U, row),
        lambda: negative_step(v, U, row, [1]),
        lambda: negative_step(v, U, 0, [1, row]),
        lambda: path_step(v, U, [2, row], [0, 1]),
    )
    for step in steps:
        with pytest.raises(ValueError, match=f"expected numbers (from 0 to 2|of words), received {row!r}: "):
            step()


@pytest.mark.parametrize(
    ("v", "U"), [((3,), (3, 2)), ((2, 1), (3, 2)), ((), (3,)), ((2,), (3, 2, 2)), ((2, 2), (3, 2, 2))]
)
def test_vectors_that_do_not_fit_are_refused(v, U):
    for step in (
        lambda v, U: softmax_step(v, U, 0),
        lambda v, U: negative_step(v, U, 0, [1]),
        lambda v, U: path_step(v, U, [2, 0], [0, 1]),
    ):
        with pytest.raises(ValueError, match=re.escape(f"expected v (D,) and U (V, D), received {v} and {U}: give")):
            step(np.ones(v), np.ones(U))


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
    assert list(pairs(iter("abc"), 2)) == list(pairs("abc", 2))  # of what can be read only once too
    assert len(list(pairs("abc", 9))) == 6  # a window longer than the text: all others
    with pytest.raises(ValueError, match="window to be a whole number from 1 on, received 0"):
        list(pairs("abc", 0))
    with pytest.raises(ValueError, match="expected the words of a sentence, received 5: give a list of them"):
        list(pairs(5, 1))


def test_golden_noise():
    given, expected = golden("gensim_cum_table_small_alpha0.75")
    found = noise(list(given["counts"].values()), given["ns_exponent"])
    assert np.allclose(found, list(expected["prob"].values()), atol=1e-8)
    assert np.allclose(noise([3, 1, 4], 0), 1 / 3) and np.allclose(noise([4, 1], -0.5), [1 / 3, 2 / 3])
    assert noise([1e300, 1], 2).tolist() == [1, 0] and noise([3, 1], -1e5).tolist() == [0, 1]


def test_golden_subsampling():
    given, expected = golden("subsampling_given")
    kept = [keep_probability([f, 1 - f], given["t"])[0] for f in given["freq"]]
    assert np.allclose(kept, expected["keep_wordc_implementation"], atol=1e-9)
    assert keep_probability([5, 5], 0).tolist() == [1, 1]


@pytest.mark.parametrize("size", [2, 7, 1000])
def test_the_table_of_noise_is_the_distribution(size):
    counts = np.random.default_rng(size).integers(1, 10_000, size)
    found = np.bincount(noise_table(counts, 0.6), minlength=size) / 2**20
    assert np.allclose(found, noise(counts, 0.6), atol=1e-6)


@pytest.mark.parametrize(
    "counts", [[], [1, 0], [-1, 2], [1, np.nan], [1, np.inf], [[1, 2]], [[1], [1, 2]], 5, None, ["a"]]
)
def test_counts_that_no_words_have_are_refused(counts):
    for sample in (noise, lambda counts: keep_probability(counts, 1e-3), lambda counts: keep_probability(counts, 0)):
        with pytest.raises(ValueError, match=r"expected counts above 0, one for each word, received .*: leave out"):
            sample(counts)


@pytest.mark.parametrize("number", [np.nan, np.inf, "a"])
def test_exponents_and_thresholds_are_finite_numbers(number):
    with pytest.raises(ValueError, match=f"expected exponent to be finite, received {number!r}: give"):
        noise([2, 1], number)
    for threshold in (number, -1):
        with pytest.raises(ValueError, match=f"expected threshold to be finite and ≥ 0, received {threshold!r}: give"):
            keep_probability([2, 1], threshold)


@pytest.mark.parametrize(("counts", "exponent"), [([1, 1e10], 1e308), ([1, 1e10], -1e308), ([1e-10, 1], 1e308)])
def test_powers_beyond_all_numbers_are_refused(counts, exponent):
    with pytest.raises(ValueError, match=r"expected exponent times log\(count\) to be finite, received -?inf: give"):
        noise(counts, exponent)
