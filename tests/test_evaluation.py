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


@pytest.mark.parametrize(("a", "B"), [(np.ones(2), np.ones((4, 3))), (np.ones(2), np.ones(2)), (1.0, np.ones(4))])
def test_vectors_of_two_spaces_have_no_cosine(a, B):
    with pytest.raises(ValueError, match=r"expected a \(…, D\) and B \(N, D\), received \(.*\) and .*: take one space"):
        cosine(a, B)


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


@pytest.mark.parametrize("unknown", ["quark", ["w1"]])
def test_an_analogy_with_an_unknown_word_is_refused_by_name(unknown):
    with pytest.raises(ValueError, match=r"expected words that have a vector, received .*(quark|w1)"):
        analogy(space(), "w1", unknown, "w2")
    with pytest.raises(ValueError, match="expected a vector for each of 4 words, received 3"):
        analogy(SimpleNamespace(words=list("abcd"), center=np.eye(3)), "a", "b", "c")


def test_an_analogy_needs_a_word_to_answer_with():
    with pytest.raises(ValueError, match="more words than the three asked about, received 3"):
        analogy(space(words=3), "w0", "w1", "w2")
    assert analogy(space(words=3), "w0", "w1", "w2", exclude=False) in ("w0", "w1", "w2")


def test_purity_counts_neighbours_among_the_words_with_a_class():
    vectors, classes = space(), {f"w{i}": str(i % 3) for i in range(30)}
    keyed = as_gensim(SimpleNamespace(words=vectors.words[:30], center=vectors.center[:30]))
    shares = [np.mean([classes[n] == classes[w] for n, _ in keyed.most_similar(w, topn=5)]) for w in classes]
    assert neighbour_purity(vectors, classes | {"unseen": "0"}, k=5) == pytest.approx(np.mean(shares))
    assert neighbour_purity(vectors, classes) == neighbour_purity(vectors, classes, k=10)
    assert neighbour_purity(vectors, classes) != neighbour_purity(vectors, classes, k=9)


def test_of_equally_near_neighbours_the_first_count():
    alike = SimpleNamespace(words=range(40), center=np.ones((40, 2)))
    assert neighbour_purity(alike, {i: "early" if i < 10 else "late" for i in range(40)}, k=5) == 10 / 40
    mixed = SimpleNamespace(words=range(400), center=np.eye(4)[np.random.default_rng(0).integers(0, 4, 400)])
    classes = {i: str(i // 20) for i in range(400)}
    similarities = mixed.center @ mixed.center.T - 2 * np.eye(400)
    nearest = [sorted(range(400), key=lambda j: -row[j])[:5] for row in similarities]
    pure = [i // 20 == j // 20 for i in range(400) for j in nearest[i]]
    assert neighbour_purity(mixed, classes, k=5) == pytest.approx(np.mean(pure))


@pytest.mark.parametrize(
    ("k", "message"), [(0, "k to be a whole number from 1 on"), (2.5, "received 2.5"), (3, "k < 3"), (10, "k < 3")]
)
def test_purity_needs_more_words_than_neighbours(k, message):
    with pytest.raises(ValueError, match=message):
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
    six = X[:6], X[:6, ::-1], X[:1], X[:1, ::-1]  # 1 way of 924; were words drawn twice, 1 of 64
    assert weat_p_value(*six, np.random.default_rng(0), most=923) < 0.008


def of_scipy(sets):
    """Return the exact p-value of scipy's test by permutation."""
    s = [cosine(words, sets[2]).mean(axis=1) - cosine(words, sets[3]).mean(axis=1) for words in sets[:2]]
    options = {"permutation_type": "independent", "alternative": "greater", "n_resamples": np.inf}
    return scipy.stats.permutation_test(s, lambda x, y: np.mean(x) - np.mean(y), **options).pvalue


@pytest.mark.parametrize("sizes", [(4, 4), (2, 7), (7, 3)])
@pytest.mark.parametrize("seed", range(4))
def test_p_value_is_that_of_scipys_permutations(sizes, seed):
    generator = np.random.default_rng(seed)
    words = generator.normal(size=(4, 3))
    X, Y = (words[generator.integers(0, 4, size)] for size in sizes)  # some words twice: equal deals, but for rounding
    sets = X, Y, *generator.normal(size=(2, 3, 3))
    exact = of_scipy(sets)
    assert weat_p_value(*sets, generator) == pytest.approx(exact, abs=1e-12)
    many = [weat_p_value(*sets, generator, most=30) for _ in range(200)]
    assert np.mean(many) == pytest.approx((30 * exact + 1) / 31, abs=0.03)


def test_p_value_tries_all_of_up_to_ten_thousand_deals():
    for size, exact in ((7, True), (8, False)):  # 3,432 and 12,870 ways
        sets = np.random.default_rng(1).normal(size=(4, size, 3))
        assert (len({weat_p_value(*sets, np.random.default_rng(seed)) for seed in range(5)}) == 1) == exact


def test_p_value_refuses_a_seed_and_no_deals():
    with pytest.raises(ValueError, match=r"expected a generator, received 3: give np.random.default_rng\(3\)"):
        weat_p_value(*golden_sets(), 3)
    with pytest.raises(ValueError, match="expected most to be a whole number from 1 on, received 0"):
        weat_p_value(*golden_sets(), np.random.default_rng(0), most=0)


def test_weat_refuses_sets_too_small_or_of_two_spaces():
    X, Y, A, B = sets = golden_sets()
    small = (X[:1], Y, A, B), (X, Y[:1], A, B), (X, Y, A[:0], B), (X, Y, A, B[:0]), (X[0], Y, A, B)
    longer = [[*sets[:i], np.ones((3, X.shape[1] + 1)), *sets[i + 1 :]] for i in range(4)]
    for wrong in (*small, *longer):
        with pytest.raises(ValueError, match=r"expected X, Y \(2 or more, D\) and .*received \[.*: mend the sets"):
            weat(*wrong)


def test_weat_refuses_words_without_any_difference():
    X, Y, A, _ = golden_sets()
    with pytest.raises(ValueError, match="are A and B equal"):
        weat(X, Y, A, A)
    with pytest.raises(ValueError, match="are A and B equal"):
        weat(X, Y, A, np.concatenate([A[::-1]] * 3))  # equal but for rounding
    assert abs(weat(X, Y, A, A + 1e-6 * np.eye(*A.shape))) > 0.01  # a small difference is one


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
    with pytest.raises(ValueError, match="expected finite A and B"):
        procrustes([["a"]], [["b"]])


def test_nothing_is_written_into_the_arguments():
    vectors = space()
    before = vectors.center.copy()
    analogy(vectors, "w0", "w1", "w2")
    neighbour_purity(vectors, dict.fromkeys(vectors.words, "a"))
    assert np.array_equal(vectors.center, before)
