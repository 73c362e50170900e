"""Span corruption: T5's own examples and counts, `objectives.spans` row by row, and back again."""

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlpcourse import objectives
from nlpcourse.span_corruption import corrupt_spans, cut_spans, noise_and_spans, noise_mask, partitions, restore

CASES = json.loads((Path(__file__).parent / "golden" / "t5_span_corruption.json").read_text(encoding="utf-8"))
GOLDEN = {case["id"]: (case["inputs"], case["expected"]) for case in CASES}
RISING, FALLING = range(900, 1000), range(999, 899, -1)


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def places_of(noise: np.ndarray) -> list[tuple[int, int]]:
    """Return where the spans of a mask begin and end."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], noise, [0]]))).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


# --- T5's own cases ---


def test_spans_are_cut_as_in_t5s_tests():
    inputs, expected = GOLDEN["noise_span_to_unique_sentinel"]
    cut, targets = cut_spans([inputs["tokens"]], [inputs["noise_mask"]], [999, 998, 997])
    assert cut[0].tolist() == expected["output"]
    assert targets[0].tolist() == [999, 10, 11, 998, 14, 997]
    inputs, expected = GOLDEN["drop_noise_tokens"]
    assert [token for token in cut[0].tolist() if token < 900] == expected["output"]


def test_where_nothing_is_cut_one_sentinel_is_asked_for():
    inputs, expected = GOLDEN["denoise_no_corruption"]
    cut, targets = cut_spans([inputs["tokens"]], [inputs["noise_mask"]], [25])
    assert (cut[0].tolist(), targets[0].tolist()) == (expected["inputs"], expected["targets"])


def test_the_papers_example():
    inputs, expected = GOLDEN["paper_thank_you"]
    marks = dict(zip((100, 101, 102), ("<X>", "<Y>", "<Z>")))
    words = marks | dict(enumerate(inputs["text"]))
    cut, targets = cut_spans([range(11)], [inputs["mask"]], [*marks])
    assert " ".join(words[i] for i in cut[0].tolist()) == expected["inputs"]
    assert " ".join(words[i] for i in targets[0].tolist()) == expected["targets"]


def test_the_counts_are_t5s():
    inputs, expected = GOLDEN["mask_statistics"]
    short = noise_and_spans(32, inputs["noise_density"], inputs["mean_noise_span_length"])
    assert short == (*expected["length32_density25_span2"].values(),) == (8, 4)
    assert noise_and_spans(512) == (*expected["length512_density15_span3"].values(),) == (77, 26)
    cut, targets = corrupt_spans(np.full((3, 512), 5), FALLING, rng())
    assert cut.shape == (3, 461) and targets.shape == (3, 103 + 1)  # 103, and the mark at the end
    assert noise_and_spans(3, rate=1.0) == (2, 1)  # something stays
    # T5's helper looks for the longest text that fits 64 inputs: 70; it counts a mark at the end of both
    inputs, expected = GOLDEN["random_spans_helper_1"]
    sizes = inputs["noise_density"], inputs["mean_noise_span_length"]
    cut, targets = corrupt_spans(np.full((1, expected["tokens_length"]), 5), FALLING, rng(), *sizes)
    assert cut.shape[1] + 1 == inputs["inputs_length"] and targets.shape[1] == expected["targets_length"]


# --- the draws ---


@given(st.integers(2, 80), st.floats(0.01, 0.7), st.floats(1, 6), st.integers(0, 99))
def test_masks_keep_t5s_rules(length: int, rate: float, mean: float, seed: int):
    noise_tokens = int(np.clip(round(length * rate), 1, length - 1))
    spans = max(round(noise_tokens / mean), 1)
    if spans > length - noise_tokens:
        with pytest.raises(
            ValueError, match=r"expected a token before each span, received .*: lower rate or raise mean"
        ):
            noise_and_spans(length, rate, mean)
        return
    mask = noise_mask(5, length, rng(seed), rate, mean)
    assert mask.shape == (5, length) and mask.dtype == bool
    assert (mask.sum(axis=1) == noise_tokens).all() and not mask[:, 0].any() and mask[:, -1].all()
    assert {len(places_of(row)) for row in mask} == {spans}


def test_all_partitions_are_equally_likely():
    drawn = Counter(map(tuple, partitions(6000, 6, 3, rng()).tolist()))
    assert drawn.keys() == {(a, b, 6 - a - b) for a in range(1, 5) for b in range(1, 6 - a)}  # ten
    assert all(count == pytest.approx(600, abs=4 * 600**0.5) for count in drawn.values())
    assert partitions(2, 4, 1, rng()).tolist() == [[4], [4]] and partitions(1, 3, 3, rng()).tolist() == [[1, 1, 1]]


def test_spans_and_what_lies_between_are_drawn_apart():
    mask = noise_mask(4000, 9, rng(), rate=4 / 9, mean=2)  # 5 stay and 4 go, each in two parts: 4 · 3 masks
    drawn = Counter(map(tuple, mask.tolist()))
    assert len(drawn) == 12 and all(count == pytest.approx(4000 / 12, rel=0.25) for count in drawn.values())
    assert (noise_mask(4, 50, rng(3)) == noise_mask(4, 50, rng(3))).all()
    assert (noise_mask(4, 50, rng(3)) != noise_mask(4, 50, rng(4))).any()


# --- the pair, and back ---


@given(st.integers(1, 5), st.integers(2, 60), st.integers(0, 99), st.sampled_from([RISING, FALLING]))
def test_the_pair_is_that_of_objectives_and_loses_nothing(rows: int, length: int, seed: int, sentinels: range):
    ids, noise = rng(seed).integers(10, 50, size=(rows, length)), noise_mask(rows, length, rng(seed), 0.3, 2)
    inputs, targets = cut_spans(ids, noise, sentinels)
    for row, cut, cut_inputs, cut_targets in zip(ids.tolist(), noise, inputs.tolist(), targets.tolist(), strict=True):
        places = places_of(cut)
        assert objectives.spans(row, places, sentinels[: len(places) + 1]) == (cut_inputs, cut_targets)
    assert (restore(inputs, targets, sentinels) == ids).all()
    drawn = corrupt_spans(ids, sentinels, rng(seed), 0.3, 2)
    assert all((a == b).all() for a, b in zip(drawn, (inputs, targets), strict=True))


def test_spans_may_begin_a_row_and_lie_elsewhere_in_each():
    ids = np.array([[1, 2, 3, 4, 5], [1, 2, 3, 4, 5]])
    inputs, targets = cut_spans(ids, [[1, 1, 0, 1, 0], [0, 1, 0, 1, 1]], FALLING)
    assert inputs.tolist() == [[999, 3, 998, 5], [1, 999, 3, 998]]
    assert targets.tolist() == [[999, 1, 2, 998, 4, 997], [999, 2, 998, 4, 5, 997]]
    assert (restore(inputs, targets, FALLING) == ids).all()


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ([99, 11, 98, 15, 97], [10, 11, 12, 15]),
        ([98, 15, 99, 11, 97], [10, 11, 12, 15]),  # the other way round
        ([99, 11, 11, 11, 97], [10, 11, 11, 11, 12]),  # nothing for the second
        ([7, 8, 99, 11, 97, 5, 5], [10, 11, 12]),  # before the first and after the last
        ([7, 8], [10, 12]),
        ([200, 99, 11, 97], [10, 11, 12]),  # a number above all sentinels
        ([99, 98, 97], [10, 12]),
    ],
)
def test_what_a_model_wrote_goes_to_its_places(written: list, text: list):
    for sentinels in ([99, 98, 97], [97, 98, 99]):
        assert restore([[10, 99, 12, 98]], [written], sentinels).tolist() == [text]


@pytest.mark.parametrize(
    ("slip", "message"),
    [
        (lambda: noise_and_spans(1), "expected length to be a whole number from 2 on, received 1"),
        (lambda: noise_and_spans(10, mean=0.5), "expected mean to be finite and ≥ 1, received 0.5"),
        (lambda: noise_and_spans(10, rate=-1), "expected rate to be finite and ≥ 0, received -1"),
        (lambda: noise_and_spans(10, 0.8, 1), "received 8 tokens in 8 spans of 10: lower rate or raise mean"),
        (lambda: noise_mask(1, 10, 3), "expected a generator, received 3"),
        (lambda: corrupt_spans([1, 2, 3], RISING, rng()), r"expected token numbers \(B, T\), received shape \(3,\)"),
        (
            lambda: corrupt_spans(np.ones((1, 512), int), range(900, 926), rng()),
            "27 different sentinels or more, received 26",
        ),
        (
            lambda: cut_spans([[1, 2]], [[0, 1]], [9, 9]),
            "expected 2 different sentinels or more, received 2 of which 1",
        ),
        (lambda: cut_spans([[1, 2]], [[0, 1]], [2, 9]), "expected sentinels that are no tokens of the text"),
        (lambda: cut_spans([[1, 2]], [0, 1], [8, 9]), r"expected noise of shape \(1, 2\), as the ids, received \(2,\)"),
        (lambda: cut_spans([[1, 2], [1, 2]], [[0, 1], [1, 1]], RISING), "expected as many tokens and spans cut out of"),
        (
            lambda: cut_spans([[1, 2, 3]] * 2, [[1, 0, 1], [0, 1, 1]], RISING),
            "as many tokens and spans cut out of each",
        ),
        (
            lambda: restore([[900], [900]], [[900, 1], [901, 1]], RISING),
            r"expected texts of one length, received \[1, 0\]",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused(slip, message: str):
    with pytest.raises(ValueError, match=message):
        slip()


def test_a_long_batch_comes_back_and_its_sentinels_fall_one_by_one():
    ids = rng().integers(10, 800, size=(64, 512))
    inputs, targets = corrupt_spans(ids, FALLING, rng())
    assert (restore(inputs, targets, FALLING) == ids).all()
    for side, marks in ((inputs, 26), (targets, 27)):
        assert all((row[row >= 900] == np.arange(999, 999 - marks, -1)).all() for row in side)


def test_what_stands_before_the_first_sentinel_is_left_out_though_the_text_holds_the_lowest():
    assert restore([[10, 97, 12]], [[7, 97, 5, 98]], [98, 97]).tolist() == [[10, 5, 12]]
