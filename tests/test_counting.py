"""Language models that count agree with nltk, with published numbers, and with what probability demands."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nltk.lm import MLE, KneserNeyInterpolated, Laplace
from nltk.util import everygrams

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.evaluation import perplexity
from nlpcourse.language_models import AddK, CountModel, Interpolated, KneserNey, count, ngrams, padded
from nlpcourse.language_models.counting import BEGIN, END
from nlpcourse.language_models.kneser_ney import estimate_discounts, places

CASES = json.loads((COURSE_ROOT / "tests" / "golden" / "ngram_lm.json").read_text(encoding="utf-8"))
GOLDEN = {case["id"]: case for case in CASES}
NAMES = COURSE_ROOT.parent / "shared" / "reference" / "data" / "names.txt"
WORDS = ["a", "b", "c", "d"]
SENTENCES = st.lists(st.lists(st.sampled_from("abc"), max_size=6), min_size=1, max_size=8)  # nobody ever says d
HISTORIES = st.lists(st.sampled_from([BEGIN, *"abcd"]), max_size=4)
MADE = [
    lambda sentences, n: AddK(sentences, WORDS, n, k=0.3),
    lambda sentences, n: Interpolated(sentences, WORDS, n, weights=np.full(n, 1 / n)),
    lambda sentences, n: Interpolated(sentences, WORDS, n, weights=[0.0] * (n - 1) + [1.0]),
    lambda sentences, n: KneserNey(sentences, WORDS, n),
    lambda sentences, n: KneserNey(sentences, WORDS, n, discounts=[[5.0, 0.0, 0.7]] * n),
]


def some_sentences(seed: int) -> list[list[str]]:
    """Return sentences of a, b and c, with some order in them."""
    rng = np.random.default_rng(seed)
    return [list(rng.choice(list("aaabbc"), size=rng.integers(1, 9))) for _ in range(40)]


def oracle(model, sentences, n: int):
    """Return a model of nltk that has seen the n-grams of our sentences, but never <s> as a word to predict.

    Its own pipeline counts `<s>` as a word that follows `<s>`, which no sentence says, and so takes probability from
    all others.
    """
    grams = [[gram for gram in everygrams(padded(s, n), max_len=n) if gram[-1] != BEGIN] for s in sentences]
    model.fit(grams, vocabulary_text=[*WORDS, END])
    return model


# --- the pieces ---


def test_ngrams_end_with_the_end_and_begin_with_the_beginning():
    assert padded("ab", 3) == [BEGIN, BEGIN, "a", "b", END] and padded("ab", 1) == ["a", "b", END]
    assert ngrams(padded("ab", 3), 3) == [(BEGIN, BEGIN, "a"), (BEGIN, "a", "b"), ("a", "b", END)]
    assert ngrams("ab", 3) == []
    assert count(["ab", "ab"], 1) == {(): {"a": 2, "b": 2, END: 2}}


def test_places_count_different_words_not_how_often_they_stood_there():
    trigrams = count(["aba", "aba", "cba"], 3)
    assert places(trigrams)[("b",)] == {"a": 2} and places(places(trigrams))[()] == {"a": 2, "b": 2, "c": 1, END: 1}


def test_discounts_are_those_of_chen_and_goodman():
    table = {("x",): dict(enumerate([1] * 10 + [2] * 4 + [3] * 2 + [4]))}  # Y = 10 / 18
    assert estimate_discounts(table) == pytest.approx([1 - 2 * 5 / 9 * 0.4, 2 - 3 * 5 / 9 * 0.5, 3 - 4 * 5 / 9 * 0.5])
    assert estimate_discounts({("x",): {"a": 1, "b": 2, "c": 3}}) == [0.5, 1.0, 1.5]
    steep = {("x",): dict(enumerate([1] * 9 + [2] * 9 + [3] * 9 + [4] * 90))}  # D₃ would be −10.3, and nothing left
    assert estimate_discounts(steep) == [0.5, 1.0, 1.5]


# --- beside what others computed ---


@pytest.mark.parametrize("name", ["mle_bigram", "laplace_bigram"])
def test_golden_probabilities(name: str):
    case = GOLDEN[name]
    for score in case["expected"]["scores"]:
        if score["context"]:  # without one, nltk counts <s> among the words: see `oracle`
            model = golden_model(case, name)
            history = [word if word in model.vocabulary else "<unk>" for word in score["context"]]
            assert model.probability(score["word"], history) == pytest.approx(score["p"])


@pytest.mark.parametrize("name", ["mle_perplexity", "laplace_perplexity"])
def test_golden_perplexities(name: str):
    case = GOLDEN[name]
    model = golden_model(case, name)
    grams = [[word.lower() if word == "<UNK>" else word for word in gram] for gram in case["inputs"]["ngrams"]]
    found = np.log([model.probability(word, history) for *history, word in grams])
    assert perplexity(found) == pytest.approx(case["expected"]["perplexity"], abs=case["tolerance"])
    assert -found.mean() / np.log(2) == pytest.approx(case["expected"]["entropy_bits"], abs=case["tolerance"])


def golden_model(case: dict, name: str) -> CountModel:
    vocabulary = [*case["inputs"]["vocab"], "<unk>"]  # nltk counts <s> among the words
    train = [[word if word in vocabulary else "<unk>" for word in s] for s in case["inputs"]["train"]]
    return (CountModel if name.startswith("mle") else AddK)(train, vocabulary, case["inputs"]["order"])


def test_the_students_example_of_the_textbook():
    case = GOLDEN["slp3_sam_1"]
    train = [sentence.split()[1:-1] for sentence in case["inputs"]["corpus"]]
    model = CountModel(train, {word for sentence in train for word in sentence}, n=2)
    for word, history, p in case["expected"]["probs"]:
        assert model.probability(word, [history]) == pytest.approx(p, abs=case["tolerance"])


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (lambda sentences, n: CountModel(sentences, WORDS, n), MLE),
        # nltk's vocabulary always holds <UNK>, so ours has to
        (lambda sentences, n: AddK(sentences, [*WORDS, "<unk>"], n), Laplace),
    ],
    ids=["counts", "add-one"],
)
def test_probabilities_are_those_of_nltk(ours, theirs, n: int):
    sentences = some_sentences(n)
    model, peer = ours(sentences, n), oracle(theirs(n), sentences, n)
    for history in {gram[:-1] for s in sentences for gram in ngrams(padded(s, n), n)}:
        for word in [*WORDS, END]:
            assert model.probability(word, history) == pytest.approx(peer.score(word, history), abs=1e-12)


@pytest.mark.parametrize("weights", [[0.5, 0.5], [0.2, 0.3, 0.5], [0.0, 1.0, 0.0], [0.0, 0.4, 0.6]])
def test_interpolation_mixes_the_counts_of_nltk_over_the_last_words(weights: list[float]):
    n, sentences = len(weights), some_sentences(0)
    model, peers = Interpolated(sentences, WORDS, n, weights), [oracle(MLE(k), sentences, k) for k in range(1, n + 1)]
    for history in {gram[:-1] for s in sentences for gram in ngrams(padded(s, n), n)} | {("c", "d", "a")[-n + 1 :]}:
        found = [[peer.score(word, history[n - 1 - k :]) for word in [*WORDS, END]] for k, peer in enumerate(peers)]
        left = weights * np.any(found, axis=1)  # of histories that were seen
        expected = left @ found / left.sum() if left.any() else np.full(5, 1 / 5)
        assert model.distribution(history) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("n", [2, 3, 4])
def test_kneser_ney_is_that_of_nltk(n: int):
    """nltk has one discount, and none for single words: a word never seen has no probability there, so ours neither."""
    sentences = some_sentences(n)
    model = KneserNey(sentences, WORDS, n, discounts=[[0.0] * 3] + [[0.75] * 3] * (n - 1))
    peer = oracle(KneserNeyInterpolated(n, discount=0.75), sentences, n)
    histories = {gram[:-1] for s in sentences for gram in ngrams(padded(s, n), n)} | {("c", "d", "a")[-n + 1 :]}
    for history in histories:
        for word in [*WORDS, END]:
            assert model.probability(word, history) == pytest.approx(peer.score(word, history), abs=1e-12)


def test_each_count_has_its_own_discount():
    model = KneserNey(["aab", "abc"], "abc", 1, discounts=[[0.5, 0.8, 1.2]])  # a three times, b and the end twice, c
    left = (1.2 + 0.8 + 0.8 + 0.5) / 8 / 4
    expected = [(3 - 1.2) / 8 + left, (2 - 0.8) / 8 + left, (1 - 0.5) / 8 + left, (2 - 0.8) / 8 + left]
    assert model.distribution([]) == pytest.approx(expected)


def test_names_of_makemore():
    if not NAMES.is_file():
        pytest.skip("the reference files are not beside this copy")
    names, letters = NAMES.read_text(encoding="utf-8").splitlines(), "abcdefghijklmnopqrstuvwxyz"
    found = CountModel(names, letters, 2).log_probabilities(names)
    assert len(found) == 228_146 and -found.mean() == pytest.approx(2.4540144891548743, abs=1e-12)
    assert -AddK(names, letters, 2).log_probabilities(names).mean() == pytest.approx(2.454576820115704, abs=1e-12)


# --- what probability demands ---


@pytest.mark.parametrize("make", MADE, ids=["add-k", "interpolated", "longest only", "Kneser-Ney", "discounts"])
@pytest.mark.parametrize("n", [1, 2, 3])
@settings(max_examples=30)
@given(sentences=SENTENCES, history=HISTORIES)
def test_probabilities_sum_to_one_after_every_history(make, n: int, sentences: list[list[str]], history: list[str]):
    found = make(sentences, n).distribution(history)
    assert found.sum() == pytest.approx(1, abs=1e-9) and (found >= 0).all()


@given(sentences=SENTENCES, history=HISTORIES)
def test_kneser_ney_holds_everything_possible(sentences: list[list[str]], history: list[str]):
    assert KneserNey(sentences, WORDS, 2).distribution(history).min() > 0


def test_counts_alone_know_nothing_after_an_unseen_history():
    model = CountModel(["ab"], WORDS, 2)
    assert model.distribution("b").tolist() == [0, 0, 0, 0, 1] and not model.distribution("d").any()
    assert not model.distribution(["green"]).any()  # nor is it a word of the vocabulary
    with np.errstate(divide="raise"):  # it is no division that failed
        assert model.log_probabilities(["aa"]).tolist() == [0, -np.inf, -np.inf]


def test_log_probabilities_are_those_of_the_words_in_order():
    model = KneserNey(some_sentences(0), WORDS, 3)
    asked = [("a", [BEGIN, BEGIN]), ("d", [BEGIN, "a"]), (END, ["a", "d"]), (END, [BEGIN, BEGIN])]
    expected = np.log([model.probability(word, history) for word, history in asked])
    assert model.log_probabilities(iter([["a", "d"], []])) == pytest.approx(expected)
    assert model.probability("b", ["c", "b", "a"]) == model.probability("b", ["b", "a"])


def test_a_word_that_fits_many_places_is_worth_more_than_a_frequent_one():
    said = [["san", "francisco"]] * 20 + [[word, "food"] for word in ("good", "old", "my", "your")]
    for kind, places_count in ((KneserNey, True), (CountModel, False)):
        model = kind(said, {word for sentence in said for word in sentence}, 2)
        assert (model.probability("food", []) > model.probability("francisco", [])) is places_count


def test_perplexity_is_the_number_of_equally_likely_words():
    assert perplexity(np.log(np.full(7, 1 / 12))) == pytest.approx(12)
    assert perplexity(np.log([0.25, 1.0], dtype=np.float32)) == pytest.approx(2)
    assert perplexity([0.0, -np.inf]) == np.inf


# --- bad input ---


@pytest.mark.parametrize("bad", [[], [0.5], [np.nan, -1.0]])
def test_perplexity_refuses_what_is_no_logarithm_of_a_probability(bad):
    with pytest.raises(ValueError, match="logarithms of probabilities, 0 at most and one or more of them, received"):
        perplexity(bad)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: CountModel(["ab"], WORDS, 2.5), "n to be a whole number from 1 on, received 2.5"),
        (lambda: ngrams("ab", 0), "n to be a whole number from 1 on, received 0"),
        (lambda: CountModel("ab", WORDS, 2), r"lists of tokens, received a text \('ab'\): tokenise it first"),
        (lambda: CountModel([], WORDS, 2), "expected sentences to count in, received none"),
        (lambda: CountModel([["a", "zoo"]], WORDS, 2), "words of the vocabulary, received 'zoo'; put <unk>"),
        (lambda: CountModel(["ab"], WORDS, 2).log_probabilities([["zoo"]]), "words of the vocabulary, received 'zoo'"),
        (lambda: CountModel(["ab"], WORDS, 2).probability("a", "the"), "words of the vocabulary, received 't'"),
        (lambda: CountModel(["ab"], WORDS, 2).probability(BEGIN, "a"), "words of the vocabulary, received '<s>'"),
        (lambda: AddK(["ab"], WORDS, 2, k=0), "finite k above 0, received 0"),
        (lambda: AddK(["ab"], WORDS, 2, k=np.inf), "finite k above 0, received inf"),
        (lambda: Interpolated(["ab"], WORDS, 2, weights=[1.0]), "2 weights from 0 on that sum to 1"),
        (lambda: Interpolated(["ab"], WORDS, 2, weights=0.5), "2 weights from 0 on that sum to 1, received 0.5"),
        (lambda: Interpolated(["ab"], WORDS, 2, weights=[0.5, 0.6]), "2 weights from 0 on that sum to 1"),
        (lambda: Interpolated(["ab"], WORDS, 2, weights=[1.5, -0.5]), "2 weights from 0 on that sum to 1"),
        (lambda: KneserNey(["ab"], WORDS, 2, discounts=0.75), r"received 0.75; give such as \[\[0.75\] \* 3\] \* 2"),
        (lambda: KneserNey(["ab"], WORDS, 2, discounts=[[0.5] * 3]), "for each of 2 orders three discounts"),
        (lambda: KneserNey(["ab"], WORDS, 2, discounts=[[0.5], [0.5]]), "for each of 2 orders three discounts"),
        (lambda: KneserNey(["ab"], WORDS, 1, discounts=[[-1, 0, 0]]), "three discounts from 0 on, received"),
        (lambda: KneserNey(["ab"], WORDS, 1, discounts=[[np.nan, 0, 0]]), "three discounts from 0 on, received"),
    ],
)
def test_what_cannot_be_counted_is_refused(make, message: str):
    with pytest.raises(ValueError, match=message):
        make()
