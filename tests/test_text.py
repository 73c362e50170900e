"""Tokens lose nothing but white space, and agree with scikit-learn; a vocabulary keeps what it should."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import CountVectorizer

from nlpcourse.data.datasets import reviews
from nlpcourse.text import UNKNOWN, Vocabulary, tokenise

WORDS = st.lists(st.lists(st.sampled_from("abcdef"), max_size=8), max_size=8)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("I can't fault it.", ["i", "can't", "fault", "it", "."]),
        ("The dogs' bowl", ["the", "dogs", "'", "bowl"]),
        ("'Fine,' she said", ["'", "fine", ",", "'", "she", "said"]),
        ("rock'n'roll", ["rock'n'roll"]),
        ("don’t", ["don't"]),
        ("£7.50 for 1,000g", ["£", "7.50", "for", "1,000", "g"]),
        ("1,000,000.50", ["1,000,000.50"]),
        ("3.", ["3", "."]),
        ("café-bar_2", ["café", "-", "bar", "_", "2"]),
        ("why...?!", ["why", ".", ".", ".", "?", "!"]),
        (" \n\t", []),
    ],
)
def test_tokens(text: str, tokens: list[str]):
    assert tokenise(text) == tokens


@given(st.text())
def test_only_white_space_is_lost(text: str):
    tokens = tokenise(text)
    assert "".join(tokens) == "".join(text.lower().replace("’", "'").split())
    assert all(tokens)


def test_words_are_those_of_scikit_learn():
    texts = [review.text for review in reviews().train if review.text.isascii() and not re.search(r"\d", review.text)]
    counter = CountVectorizer(token_pattern=r"\b[a-z]+(?:'[a-z]+)*\b")
    counts = counter.fit_transform(texts).sum(axis=0).tolist()[0]
    ours = Counter(token for text in texts for token in tokenise(text) if token[0].isalpha())
    assert ours == dict(zip(counter.get_feature_names_out(), counts))
    assert len(texts) > 500


def test_numbers_go_by_frequency_then_by_the_alphabet():
    vocabulary = Vocabulary([["b", "c", "b"], ["a", "c", "d"]])
    assert vocabulary.words == [UNKNOWN, "b", "c", "a", "d"]
    assert len(vocabulary) == 5
    assert Vocabulary([["c", "b", "c", "b"], ["d", "a"]]).words == [UNKNOWN, "b", "c", "a", "d"]


def test_the_mark_of_the_unknown_is_no_word_of_its_own():
    vocabulary = Vocabulary([[UNKNOWN, UNKNOWN, "a"]])
    assert vocabulary.words == [UNKNOWN, "a"] and vocabulary.encode([UNKNOWN, "a", "b"]) == [0, 1, 0]


@given(WORDS, st.integers(1, 4))
def test_what_is_frequent_enough_comes_back_and_the_rest_is_unknown(texts: list[list[str]], min_count: int):
    vocabulary = Vocabulary(texts, min_count)
    counts = Counter(token for tokens in texts for token in tokens)
    for tokens in texts:
        expected = [token if counts[token] >= min_count else UNKNOWN for token in tokens]
        assert vocabulary.decode(vocabulary.encode(tokens)) == expected
    assert vocabulary.decode(range(len(vocabulary))) == vocabulary.words
    assert [counts[word] for word in vocabulary.words[1:]] == sorted(
        (count for count in counts.values() if count >= min_count), reverse=True
    )


@pytest.mark.parametrize("number", [-1, 3])
def test_a_number_that_no_word_has_is_refused(number: int):
    with pytest.raises(ValueError, match=f"expected numbers from 0 to 2, received {number}"):
        Vocabulary([["a", "b"]]).decode([1, number])


@pytest.mark.parametrize(
    "slip", [lambda: Vocabulary(["good soup"]), lambda: Vocabulary("good"), lambda: Vocabulary([]).encode("good soup")]
)
def test_a_text_that_is_not_tokenised_is_refused(slip):
    with pytest.raises(ValueError, match=r"expected lists of tokens, received a text \('g.*'\): tokenise it first"):
        slip()


@pytest.mark.parametrize("strange", [["a"], 3, None])
def test_what_is_no_token_is_refused(strange):
    message = rf"expected tokens that are texts, received {re.escape(repr(strange))}: give words, no lists or numbers"
    for slip in (lambda: Vocabulary([["a"], ["b", strange]]), lambda: Vocabulary([["a"]]).encode(["a", strange])):
        with pytest.raises(ValueError, match=message):
            slip()


@pytest.mark.parametrize("strange", [1.0, None, ["a"]])
def test_what_is_no_number_of_a_word_is_refused(strange):
    with pytest.raises(ValueError, match=rf"expected numbers of words, received {re.escape(repr(strange))}: encode"):
        Vocabulary([["a"]]).decode([1, strange])


@pytest.mark.parametrize("min_count", ["2", 0.5, -1])
def test_words_are_counted_in_whole_numbers(min_count):
    with pytest.raises(ValueError, match=f"min_count to be a whole number from 0 on, received {min_count!r}"):
        Vocabulary([["a"]], min_count)


def test_lists_of_tokens_may_be_read_once():
    vocabulary = Vocabulary(iter(list("ab")) for _ in range(2))
    assert vocabulary.encode(iter("b")) == [2] and vocabulary.decode(iter([2])) == ["b"]


def test_tokens_are_no_text_and_no_numbers():
    with pytest.raises(ValueError, match=r"expected one text, received \['good', 'soup'\]: give several"):
        tokenise(["good", "soup"])
    with pytest.raises(ValueError, match="expected one text, received None: give a str"):
        tokenise(None)
    with pytest.raises(ValueError, match="expected numbers of words, received 'good': encode the tokens"):
        Vocabulary([["good"]]).decode(["good"])
