"""`expect_close` takes whatever a student's function returns: any kind, any size, any depth."""

import time
from copy import deepcopy

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from nlpcourse.classroom import checks
from nlpcourse.classroom.checks import CheckFailure, expect_close

LONGEST_MESSAGE = 3000  # characters

NUMBERS = st.integers(-(2**70), 2**70) | st.floats() | st.booleans()
KEYS = st.text(max_size=3) | st.integers() | st.booleans() | st.none() | st.tuples(st.integers(), st.text(max_size=2))
DTYPES = st.sampled_from(["?", "i1", "i8", "u8", "f2", "f4", ">f8", "c16", "U3"])
ARRAYS = DTYPES.flatmap(lambda dtype: arrays(dtype, array_shapes(min_dims=0, min_side=0, max_dims=4, max_side=3)))
TENSORS = st.sampled_from(["float32", "float64", "bfloat16", "int64", "bool", "complex64"]).flatmap(
    lambda dtype: st.sampled_from([(), (0,), (1,), (2, 3)]).map(
        lambda shape: torch.ones(shape).to(getattr(torch, dtype))
    )
)
COMPARABLE = st.recursive(
    NUMBERS | st.none() | st.text(max_size=5) | st.binary(max_size=5) | st.frozensets(KEYS, max_size=3) | ARRAYS,
    lambda parts: st.lists(parts, max_size=4) | st.tuples(parts, parts) | st.dictionaries(KEYS, parts, max_size=3),
    max_leaves=12,
)
ANYTHING = COMPARABLE | st.complex_numbers() | TENSORS | st.lists(TENSORS, max_size=3)


def outcome(actual, expected) -> CheckFailure | None:
    """Compare; return the failure, and let any other exception fail the test."""
    try:
        expect_close(actual, expected, "answer", {"it is one": 1, "it is a list": [[1.0, 2.0]]})
    except CheckFailure as failure:
        return failure
    return None


@given(ANYTHING, ANYTHING)
def test_any_two_plain_values_are_equal_or_said_to_differ_in_few_words(actual, expected):
    failure = outcome(actual, expected)
    assert failure is None or len(str(failure)) < LONGEST_MESSAGE


@given(COMPARABLE)
def test_every_plain_value_equals_its_copy(value):
    if "complex" not in str(getattr(value, "dtype", "")) and not contains_complex(value):
        assert outcome(deepcopy(value), value) is None


def contains_complex(value) -> bool:
    """Say whether an array of complex numbers, which is never compared, is in a value."""
    if isinstance(value, dict):
        return any(map(contains_complex, value.values()))
    if isinstance(value, (list, tuple)):
        return any(map(contains_complex, value))
    return isinstance(value, np.ndarray) and value.dtype.kind == "c"


def laughs(depth: int) -> list:
    """Return lists in lists of 10 entries that are all the same: few parts that look like 10 to the power of depth."""
    value = [1.0] * 10
    for _ in range(depth):
        value = [value] * 10
    return value


def nested(depth: int) -> list:
    value = [1.0]
    for _ in range(depth):
        value = [value]
    return value


HUGE = {
    "a million numbers": [0.5] * 1_000_000,
    "a million texts": ["no"] * 1_000_000,
    "a long text": "x" * 10_000_000,
    "a million keys": dict.fromkeys(range(1_000_000)),
    "a large set": set(range(1_000_000)),
    "an array of many axes": np.zeros((4,) * 10),
    "a large array": np.zeros(2_000_000),
    "a large array of texts": np.full(100_000, "no"),
    "the same list again and again": laughs(12),
    "texts that differ much in length": ["x" * 10_000_000] + ["y"] * 100_000,
    "lists in lists": nested(5_000),
    "an integer of many digits": 10**6000,
    "a row for each of a million": [[0.5]] * 1_000_000,
    "many in one of two": [[1.0, 2.0], [0.5] * 1_000_000],
}
SHAPES = [3.0, np.zeros((2, 2)), [None, np.zeros(2)], {"W": 1.0}, "text", ["a", "b"]]


@pytest.mark.parametrize("kind", HUGE)
def test_what_is_huge_is_refused_at_once_in_few_words(kind: str):
    started = time.process_time()
    for expected in SHAPES:
        failure = outcome(HUGE[kind], expected)
        assert failure and len(str(failure)) < LONGEST_MESSAGE
    assert time.process_time() - started < 2


@pytest.mark.parametrize("kind", HUGE)
def test_calls_that_return_what_is_huge_are_compared_in_bounded_time(kind: str):
    started = time.process_time()
    try:
        checks.expect_independent_calls(lambda x: HUGE[kind], (1.0,), (2.0,), "answer")
    except CheckFailure as failure:
        assert len(str(failure)) < LONGEST_MESSAGE
    assert time.process_time() - started < 4


def test_the_length_of_what_is_too_long_is_said():
    failure = outcome([0.5] * 1_000_000, 3.0)
    assert failure.diagnosis == checks.WRONG_SHAPE
    assert "1000000 in all" in str(failure)


def test_bfloat16_is_compared_at_its_own_precision():
    answer = torch.tensor([1.0, 1 / 3, 1000.3])
    expect_close(answer.bfloat16(), answer.bfloat16() * 1.004, "answer")
    assert outcome(answer.bfloat16(), answer).diagnosis == checks.WRONG_VALUES
    assert outcome(answer.bfloat16() * 1.05, answer.bfloat16()).diagnosis == checks.WRONG_VALUES
    assert outcome(answer.bfloat16()[:2], answer).diagnosis == checks.WRONG_SHAPE


def test_a_list_of_tensors_may_still_need_gradients():
    losses = [torch.tensor(0.5, requires_grad=True), torch.tensor(0.25)]
    expect_close(losses, [0.5, 0.25], "answer")


def test_texts_and_sets_are_compared_as_they_are():
    expect_close(np.array(["a", "b"]), ["a", "b"], "answer")
    expect_close({1, 2}, {2, 1}, "answer")
    assert outcome({1}, {1, 2}).diagnosis == checks.WRONG_VALUES
    assert outcome([1, 2], {1, 2}).diagnosis == checks.WRONG_TYPE


def test_expected_mistakes_may_be_worked_out_only_when_the_answer_differs():
    asked = []

    def mistakes():
        asked.append(1)
        return {"it is doubled": 6.0}

    expect_close(3.0, 3.0, "answer", mistakes)
    assert not asked
    with pytest.raises(CheckFailure, match="it is doubled"):
        expect_close(6.0, 3.0, "answer", mistakes)
    assert len(asked) == 1


def test_the_line_that_the_grader_names_is_shown():
    error = ValueError("not aligned")
    error.students_line = "return W @ a"
    with pytest.raises(CheckFailure) as failure, checks.explain_errors("answer", {"shapes": checks.SHAPES_DIFFER}):
        raise error
    assert failure.value.details == "  ValueError: not aligned\n  in: return W @ a"


def test_a_gradient_that_is_no_numbers_is_refused():
    for wrong in ("six", None, [[1.0], [2.0, 3.0]]):
        with pytest.raises(CheckFailure, match="wrong type"):
            checks.check_gradient(lambda x: float(x @ x), np.ones(2), wrong)


def test_an_array_of_objects_is_a_list():
    parts = np.empty(2, dtype=object)
    parts[1] = np.ones(3)
    expect_close(parts, [None, np.ones(3)], "answer")


@pytest.mark.parametrize(("actual", "expected"), [([None, None], [None, 1.0]), ({"W": None}, {"W": 1.0})])
def test_an_entry_that_is_none_is_no_missing_return(actual, expected):
    with pytest.raises(CheckFailure) as failure:
        expect_close(actual, expected, "answer")
    assert failure.value.diagnosis == checks.ENTRY_MISSING
