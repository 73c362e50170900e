"""Batches: what is covered and paired by chance is as in BERT's program, and as `objectives` has it for one text."""

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlpcourse import objectives
from nlpcourse.batches import IGNORED, batch_of, blocks, mask_tokens, pad, sentence_pairs

CASES = json.loads((Path(__file__).parent / "golden" / "masking_facts.json").read_text(encoding="utf-8"))
FACTS = {case["id"]: case["expected"] for case in CASES}
CLS, SEP, PAD, MASK = 1, 2, 0, 3
SPECIAL, WORDS = (CLS, SEP, PAD), range(1000, 2000)  # no word of the texts is drawn, so that each fate can be told


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def texts(rows: int, length: int, seed: int = 0) -> np.ndarray:
    """Return rows of words that differ, between [CLS] and [SEP]."""
    ids = rng(seed).permuted(np.tile(np.arange(10, 10 + length - 2), (rows, 1)), axis=1)
    return np.pad(ids, ((0, 0), (1, 1)), constant_values=((0, 0), (CLS, SEP)))


# --- masked tokens ---


def test_the_fates_of_ten_thousand_tokens_are_those_of_bert():
    ids = texts(500, 202)
    inputs, targets = mask_tokens(ids, MASK, WORDS, rng(), rate=0.1, special=SPECIAL)
    asked = targets != IGNORED
    found = {"mask": inputs == MASK, "random": inputs >= 1000, "keep": asked & (inputs == ids)}
    assert asked.sum() == 10_000 == sum(fate.sum() for fate in found.values())
    for name, (least, most) in FACTS["bert_801010_ci_10000"].items():
        assert least < (found[name] & asked).sum() < most


def test_twelve_one_and_a_half_and_one_and_a_half_percent_of_all_tokens():
    ids = rng().integers(10, 900, size=(196, 512))
    inputs, targets = mask_tokens(ids, MASK, WORDS, rng(1))
    assert ((targets != IGNORED).sum(axis=1) == 77).all()
    kept = (targets != IGNORED) & (inputs == ids)
    shares = [part.mean() for part in (inputs == MASK, inputs >= 1000, kept)]
    assert shares == pytest.approx([0.12, 0.015, 0.015], abs=0.002)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=6), st.floats(0.01, 1), st.integers(0, 99))
def test_each_row_is_asked_its_share_rounded_and_nothing_special(lengths: list, rate: float, seed: int):
    ids = pad([[CLS, *range(10, 10 + length), SEP] for length in lengths], PAD)
    before = ids.copy()
    inputs, targets = mask_tokens(ids, MASK, WORDS, rng(seed), rate, special=SPECIAL)
    asked = targets != IGNORED
    assert asked.sum(axis=1).tolist() == [min(n, max(1, round(n * rate))) for n in lengths]
    assert (targets[asked] == ids[asked]).all() and (inputs[~asked] == ids[~asked]).all()
    assert not np.isin(targets, SPECIAL).any() and (ids == before).all()


def test_the_pair_is_that_of_objectives():
    ids = texts(20, 40)
    inputs, targets = mask_tokens(ids, MASK, WORDS, rng(), 0.4, special=SPECIAL)
    for row, shown, wanted in zip(ids.tolist(), inputs.tolist(), targets.tolist()):
        replacements = {t: shown[t] for t, target in enumerate(wanted) if target != IGNORED}
        assert objectives.masked(row, replacements) == (shown, [None if t == IGNORED else t for t in wanted])


def test_all_places_are_equally_likely_and_all_words():
    ids = np.tile(np.arange(10, 20), (6000, 1))
    inputs, targets = mask_tokens(ids, MASK, [7, 1001, 1005], rng(), 0.3, mask_share=0, random_share=1)
    places = (targets != IGNORED).mean(axis=0)
    assert places == pytest.approx([0.3] * 10, abs=0.025)
    pairs = Counter(tuple(np.flatnonzero(row)) for row in targets[:, :4] != IGNORED)  # no place depends on another
    assert pairs[0, 1] / 6000 == pytest.approx(3 / 10 * 2 / 9 * 7 / 8 * 6 / 7, abs=0.012)
    drawn = Counter(inputs[targets != IGNORED].tolist())
    rows = inputs[targets != IGNORED].reshape(6000, 3)
    assert np.mean(rows.min(axis=1) == rows.max(axis=1)) == pytest.approx(1 / 9, abs=0.02)  # each drawn by itself
    assert drawn.keys() == {7, 1001, 1005} and min(drawn.values()) > 0.3 * drawn.total()


def test_all_or_nothing():
    ids = texts(5, 12)
    inputs, targets = mask_tokens(ids, MASK, WORDS, rng(), 1, 1, 0, SPECIAL)
    assert (inputs[:, 1:-1] == MASK).all() and (targets[:, 1:-1] == ids[:, 1:-1]).all()
    inputs, targets = mask_tokens(ids, MASK, WORDS, rng(), 1, 0, 0, SPECIAL)
    assert (inputs == ids).all() and (targets[:, 1:-1] == ids[:, 1:-1]).all()


def test_the_same_rng_gives_the_same_and_the_next_batch_another():
    ids, one, other = texts(4, 40), rng(), rng()
    first, again = mask_tokens(ids, MASK, WORDS, one), mask_tokens(ids, MASK, WORDS, other)
    assert all((a == b).all() for a, b in zip(first, again, strict=True))
    assert (mask_tokens(ids, MASK, WORDS, one)[1] != first[1]).any()


# --- sentence pairs ---


def documents(*lengths: int) -> list[list[tuple[int, int]]]:
    """Return documents whose sentences are their own places."""
    return [[(d, s) for s in range(length)] for d, length in enumerate(lengths)]


@given(st.lists(st.integers(0, 7), min_size=2, max_size=6), st.integers(0, 99))
def test_half_the_pairs_are_neighbours_and_the_others_of_two_documents(lengths: list, seed: int):
    if sum(length > 0 for length in lengths) < 2 or max(lengths) < 2:
        return
    first, second, follows = sentence_pairs(documents(*lengths), rng(seed))
    assert first == [(d, s) for d, length in enumerate(lengths) for s in range(length - 1)]
    assert abs(2 * follows.sum() - len(first)) <= 1 and len(second) == len(follows) == len(first)
    for (d, s), (e, r), label in zip(first, second, follows.tolist(), strict=True):
        assert (e, r) == (d, s + 1) if label else d != e and r < lengths[e]


def test_any_sentence_of_another_document_may_come_and_any_pair_be_true():
    draws = [sentence_pairs(documents(1, 2, 3), rng(seed)) for seed in range(3000)]
    others = Counter(second[1] for _, second, follows in draws if not follows[1])  # in place of (2, 1)
    assert others.keys() == {(0, 0), (1, 0), (1, 1)} and min(others.values()) > 0.28 * others.total()
    true = np.mean([follows for _, _, follows in draws], axis=0)
    assert true == pytest.approx([0.5] * 3, abs=0.04)
    even = {tuple(sentence_pairs(documents(1, 3, 3), rng(seed))[2].tolist()) for seed in range(200)}
    assert len(even) == 6  # all ways to choose two of four
    assert {int(follows.sum()) for _, _, follows in draws} == {1, 2}  # three pairs: the odd one falls to either side


# --- rows ---


@given(st.lists(st.integers(0, 99), min_size=2, max_size=50), st.integers(1, 20))
def test_blocks_ask_for_each_next_token_once(ids: list, length: int):
    if len(ids) <= length:
        with pytest.raises(ValueError, match=f"expected one row of more than {length} token numbers"):
            blocks(ids, length)
        return
    inputs, targets = blocks(ids, length)
    asked = (len(ids) - 1) // length * length
    assert inputs.shape == targets.shape == (asked // length, length)
    assert (inputs.ravel().tolist(), targets.ravel().tolist()) == objectives.next_token(ids[: asked + 1])


def test_a_change_of_one_block_changes_nothing_else():
    ids = np.arange(9)
    inputs, targets = blocks(ids, 4)
    inputs[:] = -1
    assert ids.tolist() == [*range(9)] and targets.tolist() == [[1, 2, 3, 4], [5, 6, 7, 8]]


def test_rows_are_filled_up_on_the_right():
    assert pad([[5, 2], [4, 1, 3], []], 9).tolist() == [[5, 2, 9], [4, 1, 3], [9, 9, 9]]
    assert pad([], 0).shape == (0, 0) and pad([[1]], 0).dtype == np.int64
    assert batch_of([[1, 2]]).tolist() == [[1, 2]]


@pytest.mark.parametrize(
    ("slip", "message"),
    [
        (
            lambda: mask_tokens([1, 2], 3, WORDS, rng()),
            r"expected token numbers \(B, T\), received shape \(2,\) of int",
        ),
        (lambda: mask_tokens([[1.5]], 3, WORDS, rng()), r"received shape \(1, 1\) of float64: `pad` makes"),
        (lambda: mask_tokens([[1], [2, 3]], 3, WORDS, rng()), "expected rows of one length"),
        (lambda: mask_tokens([[1]], 3, WORDS, 7), r"expected a generator, received 7: give np.random.default_rng\(7\)"),
        (lambda: mask_tokens([[1]], 3, [], rng()), "expected words to draw from, received none"),
        (lambda: mask_tokens([[1]], 3, WORDS, rng(), rate=0), "expected 0 < rate ≤ 1 and shares of at most 1 together"),
        (lambda: mask_tokens([[1]], 3, WORDS, rng(), rate=1.1), "received 1.1, 0.8 . 0.1: lower them"),
        (lambda: mask_tokens([[1]], 3, WORDS, rng(), random_share=0.3), "received 0.15, 0.8 . 0.3: lower them"),
        (lambda: mask_tokens([[1]], 3, WORDS, rng(), random_share=-0.1), "expected random_share to be finite and ≥ 0"),
        (lambda: sentence_pairs(documents(5), rng()), r"expected two documents of sentences, .* received documents of"),
        (
            lambda: sentence_pairs(documents(1, 1), rng()),
            r"one of two or more, received documents of \[1, 1\]: add some",
        ),
        (lambda: sentence_pairs(documents(0, 3), rng()), "expected two documents"),
        (lambda: sentence_pairs(documents(2, 3), None), "expected a generator, received None"),
        (lambda: blocks([[1, 2]], 1), r"received shape \(1, 2\) of int64: join the texts"),
        (lambda: blocks(["a", "b"], 1), "expected one row of more than 1 token numbers"),
        (lambda: blocks([1, 2], 0), "expected length to be a whole number from 1 on, received 0"),
        (lambda: pad([["a"]], 0), "expected numbers of words, received 'a'"),
    ],
)
def test_what_cannot_be_meant_is_refused(slip, message: str):
    with pytest.raises(ValueError, match=message):
        slip()
