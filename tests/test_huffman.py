"""Huffman trees against published totals, gensim's trees, and what is true of every one of them."""

import json
import math
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlpcourse.huffman import balanced, huffman

GOLDEN = json.loads((Path(__file__).parent / "golden" / "huffman.json").read_text(encoding="utf-8"))
WIKIPEDIA, COMMON_TEXTS = GOLDEN
COUNTS = st.lists(st.integers(1, 10_000), min_size=2, max_size=40)


def bits(code):
    return "".join(map(str, code))


def total_bits(counts, tree):
    return int(np.dot(counts, tree.lengths))


def test_the_published_text_takes_135_bits():
    counts = Counter(WIKIPEDIA["inputs"]["text"])
    assert counts == WIKIPEDIA["inputs"]["freqs"]
    tree = huffman(list(counts.values()))
    assert total_bits(list(counts.values()), tree) == WIKIPEDIA["expected"]["total_bits"] == 135
    lengths = dict(zip(counts, tree.lengths.tolist()))
    assert sorted(lengths.values()) == sorted(WIKIPEDIA["expected"]["code_lengths"].values())
    assert (lengths["e"], lengths["p"]) == (3, 5)
    assert len(tree.children) == 15


def test_costs_as_much_as_gensims_tree():
    word2vec = pytest.importorskip("gensim.models").Word2Vec
    published = list(COMMON_TEXTS["inputs"]["counts"].values())
    assert total_bits(published, huffman(published)) == COMMON_TEXTS["expected"]["total_bits"] == 103
    many = np.random.default_rng(0).zipf(1.5, 300).clip(1, 10**6).tolist()
    for counts in (published, many):
        model = word2vec(hs=1, negative=0, min_count=1, vector_size=2)
        model.build_vocab_from_freq({str(word): count for word, count in enumerate(counts)})
        gensims = sum(counts[int(word)] * len(model.wv.get_vecattr(word, "code")) for word in model.wv.index_to_key)
        assert total_bits(counts, huffman(counts)) == gensims


@given(COUNTS)
def test_codes_are_prefix_free_full_and_near_the_entropy(counts):
    tree = huffman(counts)
    codes = sorted(bits(code) for code in tree.codes)
    assert not any(after.startswith(before) for before, after in pairwise(codes))
    assert sum(2.0 ** -len(code) for code in codes) == 1  # Kraft
    p = np.array(counts) / sum(counts)
    mean, entropy = np.dot(p, tree.lengths), -np.dot(p, np.log2(p))
    assert entropy - 1e-9 <= mean < entropy + 1


@given(COUNTS)
def test_the_rarer_of_two_words_is_never_nearer_to_the_root(counts):
    lengths = huffman(counts).lengths[np.argsort(counts, kind="stable")]
    ordered = np.sort(counts)
    rises = np.diff(ordered) > 0
    assert (np.diff(lengths)[rises] <= 0).all()


@given(COUNTS)
def test_a_path_leads_from_the_root_to_its_word(counts):
    tree = huffman(counts)
    for word, (path, code) in enumerate(zip(tree.paths, tree.codes)):
        assert path[0] == len(counts) - 2 and len(path) == len(code) == tree.lengths[word]
        met = [tree.children[node][turn] for node, turn in zip(path, code)]
        assert met == [len(counts) + node for node in path[1:]] + [word]
        start, stop = tree.offsets[word : word + 2]
        assert (tree.nodes[start:stop] == path).all() and (tree.turns[start:stop] == code).all()


def test_no_tree_is_cheaper():
    """Every tree of four words is a caterpillar or balanced: try the lengths of both in all orders."""
    rng = np.random.default_rng(1)
    for counts in rng.integers(1, 20, (50, 4)):
        falling = np.sort(counts)[::-1]
        assert total_bits(counts, huffman(counts)) == min(falling @ [1, 2, 3, 3], falling @ [2, 2, 2, 2])


def test_equal_counts_merge_in_their_order():
    assert [bits(code) for code in huffman([1, 1, 1, 1]).codes] == ["00", "01", "10", "11"]
    assert [bits(code) for code in huffman([2, 1, 1]).codes] == ["0", "10", "11"]
    assert [bits(code) for code in huffman([0, 0, 1]).codes] == ["00", "01", "1"]


def test_compiled_code_gets_one_type_whatever_the_counts():
    for counts in ([1, 1], [0.5, 0.25, 0.25], np.array([3, 2, 1], dtype=np.uint8)):
        tree = huffman(counts)
        types = {array.dtype.name for array in (tree.nodes, *tree.paths)}, {array.dtype.name for array in tree.codes}
        assert (*types, tree.turns.dtype.name, tree.offsets.dtype.name) == ({"int32"}, {"int8"}, "int8", "int64")


@pytest.mark.parametrize("vocab_size", [2, 3, 16, 1000])
def test_a_balanced_tree_has_two_neighbouring_depths(vocab_size):
    depths = set(balanced(vocab_size).lengths.tolist())
    assert depths <= {math.floor(math.log2(vocab_size)), math.ceil(math.log2(vocab_size))}


@pytest.mark.parametrize(
    ("counts", "said"),
    [([], "at least two words"), ([3], "at least two words"), ([[1, 2], [3, 4]], r"received \[\[1, 2\], \[3, 4\]\]"),
     (Counter("abba"), r"at least two words, received Counter\(.*: give list\(counts.values\(\)\)"),
     (["a"], r"the counts of at least two words, received \['a'\]: count"), (["a", "b"], "received .'a', 'b'"),
     ([1, -2], "received -2"), ([1, math.nan], "received nan"), ([1, math.inf], "received inf")],
)  # fmt: skip
def test_counts_that_make_no_tree_are_refused(counts, said):
    with pytest.raises(ValueError, match=said):
        huffman(counts)


@pytest.mark.parametrize("vocab_size", [1, -1, 2.5, "8"])
def test_a_balanced_tree_needs_two_words(vocab_size):
    with pytest.raises(ValueError, match=f"vocab_size to be a whole number from 2 on, received {vocab_size!r}: give"):
        balanced(vocab_size)
