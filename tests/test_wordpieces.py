"""BERT's words and learned pieces: as its own tests, `transformers` and `tokenizers` have them."""

import json
import unicodedata
from collections import Counter
from fractions import Fraction
from itertools import pairwise
from math import log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from transformers import BertTokenizer
from transformers.models.bert.tokenization_bert_legacy import BasicTokenizer

from nlpcourse.data.datasets import reviews
from nlpcourse.data.library_docs import library_docs
from nlpcourse.text import basic_tokens, learn_wordpiece, wordpiece

GOLDEN = Path(__file__).parent / "golden"
HUGS = {"hug": 10, "pug": 5, "pun": 12, "bun": 4, "hugs": 5}
SIGNS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ODD = st.text(
    st.sampled_from("aZéÉŉİßΣςｱ가각ﬁ Å博\uf900\U0002f800推。、!$^`|~_-'…—\t\n\r\0\ufffd\u200b\u0301\u2028\xa0\x85[]")
)
COUNTED = st.dictionaries(st.text("abc", min_size=1, max_size=8), st.integers(1, 9), min_size=1, max_size=8)
SCORES = pytest.mark.parametrize("score", ["ratio", "likelihood"])


def golden(name: str) -> dict[str, dict]:
    return {case["id"]: case for case in json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))}


def pieces_of(text: str, pieces: set[str]) -> list[str]:
    return [piece for word in basic_tokens(text) for piece in wordpiece(word, pieces)]


# --- words ---


@pytest.mark.parametrize("case", golden("basic_tokenizer").values(), ids=lambda case: case["id"])
def test_words_are_the_published_ones(case: dict):
    inputs = case["inputs"]
    lower, keep = inputs.get("do_lower_case", True), inputs.get("never_split", ())
    assert basic_tokens(inputs["text"], lower, keep) == case["expected"]["tokens"]


def test_every_sign_of_unicodes_first_plane_is_treated_as_by_transformers():
    edges = (0x20000, 0x2A6DF, 0x2A700, 0x2B73F, 0x2B740, 0x2B81F, 0x2B820, 0x2CEAF, 0x2F800, 0x2FA1F)  # ideographs
    codes = [*range(0xD800), *range(0xE000, 0x10000), *(edge + step for edge in edges for step in (-1, 0, 1))]
    signs = [chr(code) for code in codes]
    small = " ".join(f"a{sign}B" for sign in signs)
    assert basic_tokens(small) == BasicTokenizer().tokenize(small)
    # with capitals kept, `transformers` composes letters and accents first, which BERT's own program does not
    cased = " ".join(f"{sign} B" for sign in signs if unicodedata.is_normalized("NFC", sign))
    assert basic_tokens(cased, lower=False) == BasicTokenizer(do_lower_case=False).tokenize(cased)


@given(st.one_of(SIGNS, ODD))
def test_words_are_those_of_transformers(text: str):
    assert basic_tokens(text) == BasicTokenizer().tokenize(text)


@given(ODD.map(lambda text: text.replace("Σ", "σ")), st.booleans())  # its small Σ is σ, even where a word ends: not ς
def test_words_are_those_of_tokenizers(text: str, lower: bool):
    cleaned = BertNormalizer(lowercase=lower).normalize_str(text)
    assert basic_tokens(text, lower) == [word for word, _ in BertPreTokenizer().pre_tokenize_str(cleaned)]


@given(st.lists(st.sampled_from(["[MASK]", "a-b", "Über", "[SEP]", "x[MASK]", "."]), max_size=6))
def test_words_to_keep_stay_whole_between_spaces(words: list[str]):
    keep = ["[MASK]", "[SEP]"]
    assert basic_tokens(" ".join(words), keep=keep) == BasicTokenizer(never_split=keep).tokenize(" ".join(words))


def test_a_word_of_accents_alone_is_none_and_capitals_may_stay():
    assert basic_tokens("\u0301 a") == ["a"]
    assert basic_tokens("Déjà Vu\u200b!", lower=False) == ["Déjà", "Vu", "!"]
    assert basic_tokens(" \n") == basic_tokens("") == []


# --- pieces of BERT ---


def test_pieces_of_real_text_are_those_of_berts_tokenizer():
    vocabulary = (GOLDEN / "wordpiece_vocab_2000.txt").read_text(encoding="utf-8").splitlines()
    theirs = BertTokenizer(vocab={piece: i for i, piece in enumerate(vocabulary)})
    texts = [" ".join(paragraph) for paragraph in library_docs()[::200]] + [review.text for review in reviews().dev]
    assert sum(len(text.split()) for text in texts) > 5000
    pieces = set(vocabulary)
    for text in texts:
        assert pieces_of(text, pieces) == theirs.tokenize(text)


@given(ODD)
def test_pieces_of_odd_text_are_those_of_berts_tokenizer(text: str):
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"aze!$^-_'博推", "##a", "##e", "##z", "##ss"]
    theirs = BertTokenizer(vocab={piece: i for i, piece in enumerate(vocabulary)})
    assert pieces_of(text, set(vocabulary)) == theirs.tokenize(text)


# --- pieces learned ---


def learned_plainly(words: dict[str, int], size: int, score: str) -> list[str]:
    """Return what `learn_wordpiece` is to learn: all counted anew at each step, ratios exact."""
    split = {word: [word[0], *("##" + letter for letter in word[1:])] for word in words}
    pieces = sorted({piece for parts in split.values() for piece in parts})
    while len(pieces) < size:
        single, pairs = Counter(), Counter()  # pairs in the order in which they are met
        for word, parts in split.items():
            single.update(parts * words[word])
            for pair in pairwise(parts):
                pairs[pair] += words[word]
        if not pairs:
            break
        ratios = {(a, b): Fraction(n, single[a] * single[b]) for (a, b), n in pairs.items()}
        values = {p: pairs[p] * log(single.total() * float(r)) for p, r in ratios.items()}
        best = max(pairs, key=(ratios if score == "ratio" else values).get)  # the first of equals
        whole = best[0] + best[1][2:]
        for parts in split.values():
            i = 0
            while i < len(parts) - 1:
                if (parts[i], parts[i + 1]) == best:
                    parts[i : i + 2] = [whole]
                i += 1
        pieces += [whole] * (whole not in pieces)
    return pieces


def test_the_published_example_step_by_step():
    case = golden("wordpiece_training")["hug_pug_toy"]
    expected, words = case["expected"], case["inputs"]["word_freqs"]
    assert words == HUGS and learn_wordpiece(words, 7) == sorted(expected["alphabet"])
    merges = [expected[f"{turn}_merge"][2] for turn in ("first", "second", "third")]
    assert learn_wordpiece(words, 10)[7:] == merges == ["##gs", "hu", "hugs"]


def test_the_first_merge_of_the_published_corpus():
    case = golden("wordpiece_training")["hfcourse_corpus_first_scores"]
    words = Counter(word for text in case["inputs"]["corpus"] for word in basic_tokens(text, lower=False))
    letters = len({symbol for word in words for symbol in (word[0], *("##" + letter for letter in word[1:]))})
    assert learn_wordpiece(words, letters + 1)[-1] == "ab" == "".join(case["expected"]["best"]).replace("##", "")


@SCORES
@given(COUNTED, st.integers(6, 20))
def test_pieces_are_those_of_the_plain_program(score: str, words: dict[str, int], size: int):
    assert learn_wordpiece(words, size, score) == learned_plainly(words, size, score)


@SCORES
def test_pieces_of_real_words_are_those_of_the_plain_program(score: str):
    words = Counter(token for review in reviews().train[:60] for token in basic_tokens(review.text))
    pieces = learn_wordpiece(words, 150, score)
    assert pieces == learned_plainly(words, 150, score) and len(set(pieces)) == 150
    assert pieces[:100] == learn_wordpiece(words, 100, score)


@SCORES
@given(COUNTED)
def test_in_the_end_each_word_is_a_piece_and_none_is_unknown_on_the_way(score: str, words: dict[str, int]):
    pieces = set(learn_wordpiece(words, 1000, score))
    assert all(wordpiece(word, pieces) == [word] for word in words)
    few = set(learn_wordpiece(words, 8, score))
    assert all("".join(wordpiece(word, few)).replace("##", "") == word for word in words)


@SCORES
def test_number_signs_are_letters_too(score: str):
    words = {"c##": 2, "a#b": 1, "####": 1}
    pieces = set(learn_wordpiece(words, 99, score))
    assert all(wordpiece(word, pieces) == [word] for word in words)


def test_by_likelihood_frequent_words_become_whole_by_ratio_rare_ones():
    words = Counter(token for review in reviews().train[:300] for token in basic_tokens(review.text))

    def length(score: str) -> float:
        pieces = set(learn_wordpiece(words, 400, score))
        return sum(len(wordpiece(word, pieces)) * count for word, count in words.items()) / words.total()

    assert length("likelihood") < 2 < 2.8 < length("ratio")


@pytest.mark.parametrize(
    ("slip", "message"),
    [
        (lambda: basic_tokens(["a"]), r"expected one text, received \['a'\]: give several one by one"),
        (lambda: learn_wordpiece(["a"], 9), r"expected words with their counts, received \['a'\]: pass Counter"),
        (lambda: learn_wordpiece({"a b": 1}, 9), "expected one word without white space, received 'a b'"),
        (lambda: learn_wordpiece({"a": 0}, 9), "expected the count of 'a' to be a whole number from 1 on, received 0"),
        (lambda: learn_wordpiece(HUGS, 6), "expected size to be a whole number from 7 on, received 6"),
        (lambda: learn_wordpiece(HUGS, 9, "bpe"), "expected score to be 'ratio' or 'likelihood', received 'bpe'"),
    ],
)
def test_bad_input_is_refused(slip, message: str):
    with pytest.raises(ValueError, match=message):
        slip()
