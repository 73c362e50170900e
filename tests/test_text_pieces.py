"""Words in pieces, as gensim, the paper of byte-pair encoding, and BERT's tokenizer cut them."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from gensim.models.fasttext_inner import compute_ngrams, compute_ngrams_bytes, ft_hash_bytes
from hypothesis import given
from hypothesis import strategies as st

from nlpcourse.data.datasets import reviews
from nlpcourse.text import apply_bpe, basic_tokens, fasttext_hash, learn_bpe, subwords, tokenise, wordpiece

GOLDEN = Path(__file__).parent / "golden"
WORD = st.text(st.characters(exclude_categories=["Z", "C"], exclude_characters="<>"), min_size=1, max_size=12)
COUNTED = st.dictionaries(st.text("abc", min_size=1, max_size=8), st.integers(1, 9), max_size=8)
PAPER = {"low": 5, "lower": 2, "newest": 6, "widest": 3}  # section 3.2, algorithm 1


def golden(name: str) -> dict[str, dict]:
    """Return the cases of a file by their names."""
    return {case["id"]: case for case in json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))}


# --- fastText ---


@pytest.mark.parametrize("case", [case for case in golden("fasttext").values() if "ngrams" in case["expected"]])
def test_ngrams_are_the_published_ones(case: dict):
    inputs, expected = case["inputs"], case["expected"]
    whole = expected.get("plus_whole_word", f"<{inputs['word']}>")
    ngrams = [gram for gram in expected["ngrams"] if gram != whole]
    assert subwords(inputs["word"], inputs["minn"], inputs["maxn"]) == [*ngrams, whole]


@given(WORD, st.integers(1, 7), st.integers(0, 5))
def test_ngrams_are_those_of_gensim(word: str, shortest: int, more: int):
    whole = f"<{word}>"
    *grams, last = subwords(word, shortest, shortest + more)
    assert last == whole
    ours = Counter(gram.encode() for gram in grams)
    theirs = Counter(compute_ngrams_bytes(word, shortest, shortest + more))
    del theirs[whole.encode()]
    assert ours == theirs
    if shortest > 1:
        assert grams == [gram for gram in compute_ngrams(word, shortest, shortest + more) if gram != whole]


def test_ngrams_of_usual_length_unless_told():
    of_three_to_five = ["<wo", "wor", "ord", "rd>", "<wor", "word", "ord>", "<word", "word>"]
    assert subwords("word") == subwords("word", 3, 6) == [*of_three_to_five, "<word>"]
    assert subwords("is") == ["<is", "is>", "<is>"]
    assert subwords("a", 6, 6) == ["<a>"]
    assert subwords("banana", 3, 3).count("ana") == 2


@pytest.mark.parametrize("case", ["ft_hash", "fnv1a32_ascii"])
def test_hashes_are_the_published_ones(case: str):
    for gram, expected in golden("fasttext")[case]["expected"]["hash"].items():
        assert fasttext_hash(gram, 2**32) == expected
        assert fasttext_hash(gram, 1000) == expected % 1000


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 2_000_000))
def test_hashes_are_those_of_gensim(gram: str, buckets: int):
    assert fasttext_hash(gram, buckets) == ft_hash_bytes(gram.encode()) % buckets


# --- byte-pair encoding ---


def merges_of_the_paper(words: dict[str, int], merges: int) -> list[tuple[str, str]]:
    """Return what algorithm 1 of Sennrich et al. (2016) learns, in its words; only the ties are settled as ours."""
    vocab = {" ".join([*word, "</w>"]): count for word, count in words.items()}
    learned = []
    for _ in range(merges):
        pairs = Counter()
        for word, count in vocab.items():
            symbols = word.split()
            for i in range(len(symbols) - 1):
                pairs[symbols[i], symbols[i + 1]] += count
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        pattern = re.compile(r"(?<!\S)" + re.escape(" ".join(best)) + r"(?!\S)")
        vocab = {pattern.sub("".join(best), word): count for word, count in vocab.items()}
        learned.append(best)
    return learned


def test_merges_of_the_papers_example():
    assert learn_bpe(PAPER, 5) == [("e", "s"), ("es", "t"), ("est", "</w>"), ("l", "o"), ("lo", "w")]
    assert apply_bpe("lowest", learn_bpe(PAPER, 5)) == ["low", "est</w>"]
    assert apply_bpe("lowest", []) == [*"lowest", "</w>"]


@given(COUNTED, st.integers(0, 12))
def test_merges_are_those_of_the_papers_program(words: dict[str, int], merges: int):
    learned = learn_bpe(words, merges)
    assert learned == merges_of_the_paper(words, merges)
    assert learned == learn_bpe(dict(reversed(words.items())), merges)
    assert learned == learn_bpe(words, merges + 1)[:merges]


def test_merges_of_real_words_are_those_of_the_papers_program():
    words = Counter(token for review in reviews().train[:200] for token in tokenise(review.text))
    assert learn_bpe(words, 60) == merges_of_the_paper(words, 60)


@given(COUNTED, st.text("abcd", min_size=1, max_size=10))
def test_pieces_are_a_word_again(words: dict[str, int], word: str):
    pieces = apply_bpe(word, learn_bpe(words, 10))
    assert "".join(pieces) == f"{word}</w>"
    learned = learn_bpe(words, 1000)
    assert all(apply_bpe(known, learned) == [f"{known}</w>"] for known in words)


def test_equally_frequent_pairs_go_by_the_alphabet_and_overlapping_ones_from_the_left():
    assert learn_bpe({"dc": 1, "ba": 1}, 1) == [("a", "</w>")]
    assert learn_bpe({"aaa": 2, "aab": 1}, 1) == [("a", "a")]
    assert apply_bpe("aaaaa", [("a", "a")]) == ["aa", "aa", "a", "</w>"]


def test_merges_read_from_a_file_are_as_good():
    merges = learn_bpe(PAPER, 5)
    assert apply_bpe("lowest", json.loads(json.dumps(merges))) == apply_bpe("lowest", merges)


# --- WordPiece ---


@pytest.mark.parametrize("case", golden("wordpiece").values(), ids=lambda case: case["id"])
def test_pieces_are_the_published_ones(case: dict):
    words = basic_tokens(case["inputs"]["text"], case["inputs"]["lowercase"])
    pieces = [piece for word in words for piece in wordpiece(word, set(case["inputs"]["vocab"]))]
    assert pieces == case["expected"]["tokens"]


def test_pieces_are_those_of_berts_tokenizer():
    oracle = json.loads((GOLDEN / "wordpiece_oracle.json").read_text(encoding="utf-8"))
    vocabulary = (GOLDEN / oracle["vocab_file"]).read_text(encoding="utf-8").splitlines()
    numbers = {piece: i for i, piece in enumerate(vocabulary)}
    for case in oracle["cases"]:
        words = basic_tokens(case["text"], oracle["lowercase"])
        pieces = [piece for word in words for piece in wordpiece(word, numbers)]
        assert pieces == case["tokens"]
        assert [numbers[piece] for piece in pieces] == case["ids"]
    assert len(oracle["cases"]) == 60


@given(st.text("abc", min_size=1, max_size=8), st.sets(st.text("abc", min_size=1, max_size=3)))
def test_pieces_join_to_the_word_and_none_could_be_longer(word: str, syllables: set[str]):
    pieces = syllables | {f"##{syllable}" for syllable in syllables}
    found = wordpiece(word, pieces)
    if found == ["[UNK]"]:
        assert not set(word) <= syllables
        return
    assert "".join(found).replace("##", "") == word
    assert set(found) <= pieces
    assert found[0] == max((piece for piece in syllables if word.startswith(piece)), key=len)


# --- bad input ---


@pytest.mark.parametrize("word", ["", "two words", "end\n", ["a", "list"]])
def test_what_is_no_word_is_refused(word):
    for cut in (subwords, lambda word: apply_bpe(word, []), lambda word: wordpiece(word, {"a"})):
        with pytest.raises(ValueError, match=r"expected one word without white space, received .*: tokenise the text"):
            cut(word)
    if isinstance(word, str):
        with pytest.raises(ValueError, match="expected one word without white space"):
            learn_bpe({word: 1}, 1)


@pytest.mark.parametrize(
    ("slip", "message"),
    [
        (lambda: subwords("a", 0, 3), "expected shortest to be a whole number from 1 on, received 0"),
        (lambda: subwords("a", 1.5, 3), "expected shortest to be a whole number from 1 on, received 1.5"),
        (lambda: subwords("a", 4, 3), "expected longest to be a whole number from 4 on, received 3"),
        (lambda: fasttext_hash("a", 0), "expected buckets to be a whole number from 1 on, received 0"),
        (lambda: fasttext_hash("a", 2.5), "expected buckets to be a whole number from 1 on, received 2.5: give"),
        (lambda: fasttext_hash(["<wh", "whe"], 9), r"expected one text, received \['<wh', 'whe'\]: give several"),
        (lambda: learn_bpe(["low", "low"], 1), r"words with their counts, received \['low', 'low'\]: pass Counter"),
        (lambda: learn_bpe({"low": 0}, 1), "expected the count of 'low' to be a whole number from 1 on, received 0"),
        (lambda: learn_bpe({"a": 1, "b": "5"}, 1), "the count of 'b' to be a whole number from 1 on, received '5'"),
        (lambda: learn_bpe({"low": 1}, -1), "expected merges to be a whole number from 0 on, received -1"),
        (lambda: apply_bpe("low", ["lo"]), "expected pairs of texts, received 'lo': pass the list that learn_bpe"),
        (lambda: apply_bpe("low", ("l", "o")), "expected pairs of texts, received 'l': pass"),
        (lambda: apply_bpe("low", [("l", "o", "w")]), r"expected pairs of texts, received \('l', 'o', 'w'\)"),
        (lambda: apply_bpe("low", [("l", "o"), (1, 2)]), r"expected pairs of texts, received \(1, 2\)"),
        (lambda: wordpiece("a", "a b"), r"expected a set of pieces, received 'a b': give set\(pieces\)"),
        (lambda: wordpiece("a", None), "expected a set of pieces, received None"),
    ],
)
def test_bad_input_is_refused(slip, message: str):
    with pytest.raises(ValueError, match=message):
        slip()
