"""Word vectors: looked up, saved, loaded by gensim and by us, and refused before anything is lost."""

from dataclasses import replace

import numpy as np
import pytest
from gensim.models import KeyedVectors

from nlpcourse.text import fasttext_hash
from nlpcourse.word2vec import WordVectors
from nlpcourse.word2vec.vectors import grams_of

HEADERS = b"dog 1 2", b"0 5", b"1 0", b"0 0", b"-1 2", b"1", b"1 2 3", b"1\t2", b"9" * 5000 + b" 2"


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


@pytest.mark.parametrize("wrong", [3, None, "", "a b", ["dog"]])
def test_what_is_no_word_is_not_among_them(vectors, wrong):
    vectors.grams = vectors.center
    assert wrong not in vectors
    with pytest.raises(KeyError, match="ask by `in` first"):
        vectors[wrong]


def test_the_n_grams_of_a_word_are_all_but_the_word_itself():
    assert grams_of("cat", 10_000) == [fasttext_hash(gram, 10_000) for gram in ("<ca", "cat", "at>", "<cat", "cat>")]


def test_n_grams_have_as_many_numbers_as_words(vectors):
    with pytest.raises(ValueError, match=r"expected n-grams of 2 numbers, as words, received \(4, 3\): train both"):
        WordVectors(["a", "b"], np.eye(2), grams=np.ones((4, 3)))


@pytest.mark.parametrize("grams", [5, [[1], [1, 2]], np.ones((0, 2)), np.full((3, 2), np.nan), [["a", "b"]]])
def test_n_grams_are_refused_as_words_are(grams):
    with pytest.raises(ValueError, match=r"expected (numbers|rows of one length|finite numbers of 32 bits)"):
        WordVectors(["a", "b"], np.eye(2), grams=grams)


def test_lists_of_numbers_are_vectors_too():
    vectors = WordVectors(["a", "b"], [[1, 0], [0, 1]], grams=[[3.0, 4.0]])
    assert vectors["a"].tolist() == [1, 0] and vectors["unseen"].tolist() == [3, 4]


def test_a_word_never_seen_is_the_mean_of_its_n_grams(vectors):
    vectors.grams = np.arange(20.0).reshape(10, 2)
    assert vectors["cats"] == pytest.approx(vectors.grams[grams_of("cats", 10)].mean(axis=0))


def test_neighbours_are_as_many_as_asked_for(vectors):
    assert vectors.nearest("dog", 0) == [] and len(vectors.nearest("dog", 2)) == 2 and len(vectors.nearest("dog")) == 3
    for count in (-1, 1.5, "2", None):
        with pytest.raises(
            ValueError, match=f"expected count to be a whole number from 0 on, received {count!r}: give"
        ):
            vectors.nearest("dog", count)


@pytest.mark.filterwarnings("error")
def test_a_vector_of_zeros_is_like_none():
    assert WordVectors(["a", "b", "c"], [[0, 0], [1, 2], [-1, 0]]).nearest("b") == [("a", 0.0), ("c", -0.4472)]


def test_cosines_do_not_overflow_whatever_the_numbers_are():
    for rows in (np.array([[200, 200], [200, 201]], np.uint8), np.full((2, 2), 1e20, np.float32)):
        ((_, cosine),) = WordVectors(["a", "b"], rows).nearest("a")
        assert cosine == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("word", ["two words", "", "new\nline", "\udc80"])
def test_words_that_could_not_be_read_back_are_not_saved(word, tmp_path):
    path = tmp_path / "vectors.txt"
    path.write_text("precious", encoding="utf-8")
    with pytest.raises(ValueError, match="expected words of UTF-8 without white space"):
        WordVectors([word], np.zeros((1, 2))).save(path)
    assert path.read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("words", ["dog", "dog", "cat", "tea"], "words that differ, received 3 different: give each one vector"),
        ("words", ["dog", "cat"], "one row for each of 2 words, received 4: drop or add"),
        ("words", None, "lists of tokens, received None"),
        ("words", [3, "dog", "cat", "tea"], "tokens that are texts, received 3: give words"),
        ("words", [["dog"]] * 4, r"tokens that are texts, received \['dog'\]: give words"),
        ("words", [], "one row for each of 0 words, received 4"),
        ("center", np.ones((3, 5)), "one row for each of 4 words, received 3"),
        ("center", np.ones(4), r"numbers \(V, D\), received \(4,\): give each word as many numbers"),
        ("center", np.ones((4, 0)), r"numbers \(V, D\), received \(4, 0\)"),
        ("center", [[1], [1, 2], [3], [4]], r"rows of one length, received \[\[1\], .*: give each as many numbers"),
        ("center", np.full((4, 5), np.nan), "finite numbers of 32 bits, received others: train with a smaller lr"),
        ("center", np.full((4, 5), -np.inf), "finite numbers"),
        ("center", np.full((4, 5), 1e39), "finite numbers of 32 bits"),
        ("center", np.full((4, 5), "1"), "finite numbers"),
    ],
)
def test_vectors_that_fit_no_words_are_neither_made_nor_saved(vectors, name, value, wanted, tmp_path):
    sentence = f"expected {wanted}"
    with pytest.raises(ValueError, match=sentence):
        replace(vectors, **{name: value})
    vectors.save(tmp_path / "vectors.txt")
    before = (tmp_path / "vectors.txt").read_bytes()
    setattr(vectors, name, value)
    with pytest.raises(ValueError, match=sentence):
        vectors.save(tmp_path / "vectors.txt")
    assert (tmp_path / "vectors.txt").read_bytes() == before


def test_lines_may_end_in_a_blank_as_those_of_word2vecs_own_program(tmp_path):
    (tmp_path / "vectors.txt").write_bytes(b"2 2\ndog 1 2 \ncat 3 4 \n")
    loaded = WordVectors.load(tmp_path / "vectors.txt")
    assert loaded.words == ["dog", "cat"] and loaded.center.tolist() == [[1, 2], [3, 4]]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"1 2\ncaf\xe9 1 2\n", "can't decode byte 0xe9 in position 7"),
        (b"", "line 1 is '', not '<words> <numbers>'"),
        *((header + b"\ndog 1 2\n", "line 1 is .*, not '<words> <numbers>'") for header in HEADERS),
        (b"2 2\ndog 1 2\n", "of 2 words with 2 numbers each, 1 are in 1 lines"),
        (b"1 2\ndog 1 2\ncat 1 2\n", "of 1 words with 2 numbers each, 2 are in 2 lines"),
        (b"2 2\ndog 1 2\ncat 1", "of 2 words with 2 numbers each, 1 are in 2 lines"),
        (b"2 1\ndog 1\ndog 2\n", "of 2 words with 1 numbers each, 1 are in 2 lines"),
        (b"1 1\n 1\n", "of 1 words with 1 numbers each, 0 are in 1 lines"),
        (b"1 2\n\n", "of 1 words with 2 numbers each, 0 are in 0 lines"),
        (b"1 2\ndog 1 x\n", "could not convert string to float: 'x'"),
        (b"1 2\ndog 1 nan\n", "expected finite numbers"),
    ],
)
def test_broken_files_are_refused(content, sentence, tmp_path):
    (tmp_path / "vectors.txt").write_bytes(content)
    with pytest.raises(ValueError, match=f"expected word2vec's text format in .*vectors.txt: .*{sentence}"):
        WordVectors.load(tmp_path / "vectors.txt")
