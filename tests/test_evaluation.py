"""Tests of the evaluation of word vectors against scipy, gensim and cases worked out by other programs."""

import json
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import scipy.linalg
import scipy.stats

from nlpcourse.evaluation import analogy, cosine, neighbour_purity, procrustes, spearman, weat, weat_p_value

WEAT = json.loads((Path(__file__).parent / "golden" / "weat.json").read_text())
rng = np.random.default_rng(0)


def space(words=40, dim=6):
    return SimpleNamespace(words=[f"w{i}" for i in range(words)], center=rng.normal(size=(words, dim)))


# --- similarity and rank ---


def test_cosine_is_that_of_scipy():
    A, B = rng.normal(size=(5, 7)), rng.normal(size=(4, 7))
    expected = 1 - scipy.spatial.distance.cdist(A, B, "cosine")
    assert np.allclose(cosine(A, B), expected, atol=1e-12)
    assert np.allclose(cosine(A[0], B), expected[0], atol=1e-12)


@pytest.mark.parametrize("bad", [[0.0, 0.0], [np.nan, 1.0], [np.inf, 1.0]])
def test_a_vector_without_direction_is_refused(bad):
    with pytest.raises(ValueError, match="expected vectors with a direction"):
        cosine(np.array(bad), np.eye(2))


@pytest.mark.parametrize("seed", range(20))
def test_spearman_with_ties_is_that_of_scipy(seed):
    generator = np.random.default_rng(seed)
    x, y = generator.integers(0, 6, 30), generator.integers(0, 9, 30) - generator.random() * 5
    assert spearman(x, y) == pytest.approx(scipy.stats.spearmanr(x, y).statistic, abs=1e-12)


def test_spearman_sees_only_the_order():
    x = rng.normal(size=20)
    assert spearman(x, np.exp(3 * x)) == pytest.approx(1)
    assert spearman(x, -(x**3)) == pytest.approx(-1)


@pytest.mark.parametrize(
    ("x", "y", "message"),
    [
        ([1, 2], [1, 2, 3], "of one length"),
        ([[1, 2]], [[1, 2]], "of one length"),
        ([1, 1, 1], [1, 2, 3], "not all equal"),
        ([1, np.nan, 3], [1, 2, 3], "finite"),
        ([], [], "not all equal"),
    ],
)
def test_spearman_refuses_what_has_no_order(x, y, message):
    with pytest.raises(ValueError, match=message):
        spearman(x, y)


# --- analogies and neighbours ---


def as_gensim(vectors):
    keyed = pytest.importorskip("gensim.models").KeyedVectors(vectors.center.shape[1])
    keyed.add_vectors(vectors.words, vectors.center.astype(np.float32))
    return keyed


def test_analogies_are_those_of_gensim():
    vectors = space()
    keyed = as_gensim(vectors)
    for a, b, c in rng.permuted(np.tile(vectors.words, (30, 1)), axis=1)[:, :3].tolist():
        assert analogy(vectors, a, b, c) == keyed.most_similar(positive=[b, c], negative=[a], topn=1)[0][0]


def test_without_exclusion_a_word_of_the_question_may_be_the_answer():
    near = SimpleNamespace(words=["a", "b", "c", "d"], center=np.array([[1.0, 0.1], [1, 0.2], [0, 1], [-1, 0.5]]))
    assert analogy(near, "a", "b", "c", exclude=False) == "c"
    assert analogy(near, "a", "b", "c") == "d"
    between = SimpleNamespace(words=["a", "b", "c", "d"], center=np.array([[1.0, 0], [1, 1.2], [1, -1.2], [-1, 0]]))
    assert [analogy(between, "a", "b", "c", exclude) for exclude in (True, False)] == ["d", "a"]


def test_an_analogy_with_an_unknown_word_is_refused_by_name():
    with pytest.raises(ValueError, match="received 'quark'"):
        analogy(space(), "w1", "quark", "w2")


def test_an_analogy_needs_a_word_to_answer_with():
    with pytest.raises(ValueError, match="more words than the three asked about, received 3"):
        analogy(space(words=3), "w0", "w1", "w2")
    assert analogy(space(words=3), "w0", "w1", "w2", exclude=False) in ("w0", "w1", "w2")


def test_purity_counts_neighbours_among_the_words_with_a_class():
    vectors, classes = space(), {f"w{i}": str(i % 3) for i in range(30)}
    keyed = as_gensim(SimpleNamespace(words=vectors.words[:30], center=vectors.center[:30]))
    shares = [np.mean([classes[n] == classes[w] for n, _ in keyed.most_similar(w, topn=5)]) for w in classes]
    assert neighbour_purity(vectors, classes | {"unseen": "0"}, k=5) == pytest.approx(np.mean(shares))


@pytest.mark.parametrize("k", [0, 3, 10])
def test_purity_needs_more_words_than_neighbours(k):
    with pytest.raises(ValueError, match=f"1 ≤ k < 3.*received k = {k}"):
        neighbour_purity(space(), {"w0": "a", "w1": "a", "w2": "b"}, k=k)


# --- associations ---


def golden_sets():
    return [np.array(WEAT["inputs"][name]) for name in "XYAB"]


def test_weat_is_the_published_formula():
    assert weat(*golden_sets()) == pytest.approx(WEAT["expected"]["effect_size_ddof1"], abs=1e-12)


def test_weat_turns_its_sign_with_the_sets():
    X, Y, A, B = golden_sets()
    assert weat(Y, X, A, B) == pytest.approx(-weat(X, Y, A, B))
    assert weat(X, Y, B, A) == pytest.approx(-weat(X, Y, A, B))


def test_p_value_over_all_deals():
    p = weat_p_value(*golden_sets(), np.random.default_rng(0), most=70)
    assert p == pytest.approx(WEAT["expected"]["p_one_sided_ge"])


def test_p_value_by_drawing_is_near_the_exact_one():
    drawn = weat_p_value(*golden_sets(), np.random.default_rng(0), most=69)  # 70 ways are one too many
    assert abs(drawn - WEAT["expected"]["p_one_sided_ge"]) < 0.15
    X = np.eye(2)[[0] * 12]
    assert weat_p_value(X, X[:, ::-1], X[:1], X[:1, ::-1], np.random.default_rng(0), most=99) == 0.01


def test_weat_refuses_sets_too_small():
    X, Y, A, B = golden_sets()
    for sets in ((X[:1], Y, A, B), (X, Y[:1], A, B), (X, Y, A[:0], B), (X, Y, A, B[:0])):
        with pytest.raises(ValueError, match="two or more vectors"):
            weat(*sets)


def test_weat_refuses_words_without_any_difference():
    X, Y, A, _ = golden_sets()
    with pytest.raises(ValueError, match="are A and B equal"):
        weat(X, Y, A, A)


# --- two spaces ---


def test_procrustes_is_that_of_scipy():
    A, B = rng.normal(size=(20, 5)), rng.normal(size=(20, 5))
    assert np.allclose(procrustes(A, B), scipy.linalg.orthogonal_procrustes(A, B)[0], atol=1e-10)


def test_procrustes_finds_a_planted_rotation():
    A, (Q, _) = rng.normal(size=(20, 5)), np.linalg.qr(rng.normal(size=(5, 5)))
    assert np.allclose(procrustes(A, A @ Q), Q, atol=1e-10)


@pytest.mark.parametrize("B", [np.ones((4, 2)), np.full((3, 2), np.nan)])
def test_procrustes_refuses_what_cannot_be_paired(B):
    with pytest.raises(ValueError, match=r"expected finite A and B, .*received \(3, 2\) and \(\d, 2\)"):
        procrustes(np.ones((3, 2)), B)


def test_nothing_is_written_into_the_arguments():
    vectors = space()
    before = vectors.center.copy()
    analogy(vectors, "w0", "w1", "w2")
    neighbour_purity(vectors, dict.fromkeys(vectors.words, "a"))
    assert np.array_equal(vectors.center, before)
