"""The checks that teach: what they accept, what they refuse, and what they say."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from nlpcourse.classroom import checks
from nlpcourse.classroom.checks import CheckFailure, expect_close

EXPECTED = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


def diagnosis_of(actual, expected=EXPECTED, **options):
    with pytest.raises(CheckFailure) as failure:
        expect_close(actual, expected, "answer", **options)
    return failure.value.diagnosis


@pytest.mark.parametrize(
    "right",
    [
        EXPECTED.tolist(),
        EXPECTED.astype(np.float32),
        EXPECTED.astype(int),
        torch.tensor(EXPECTED, requires_grad=True),
        np.asfortranarray(EXPECTED),
        EXPECTED + 1e-9,
    ],
    ids=["lists", "float32", "integers", "tensor", "column order", "rounding"],
)
def test_right_answers_pass_however_they_are_written(right):
    expect_close(right, EXPECTED, "answer")


@pytest.mark.parametrize("number", [0.5, np.float32(0.5), np.array(0.5), torch.tensor(0.5)])
def test_a_number_may_come_as_any_kind_of_number(number):
    expect_close(number, 0.5, "answer")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (None, checks.NOTHING_RETURNED),
        ("six", checks.WRONG_TYPE),
        (EXPECTED.T, checks.TRANSPOSED),
        (EXPECTED[:1], checks.WRONG_SHAPE),
        (EXPECTED.ravel(), checks.WRONG_SHAPE),
        (EXPECTED * np.nan, checks.NOT_FINITE),
        (np.where(EXPECTED > 5, np.inf, EXPECTED), checks.NOT_FINITE),
        (-EXPECTED, checks.WRONG_SIGN),
        (EXPECTED + 1e-4, checks.WRONG_VALUES),
        ([[1.0, 2.0], [3.0]], checks.WRONG_TYPE),
        (object(), checks.WRONG_TYPE),
    ],
)
def test_wrong_answers_are_named(wrong, said):
    assert diagnosis_of(wrong) == said


def test_a_known_mistake_is_named_and_the_values_are_below_the_first_line():
    with pytest.raises(CheckFailure) as failure:
        expect_close(EXPECTED * 2, EXPECTED, "loss", {"it is halved": EXPECTED / 2, "it is doubled": EXPECTED * 2})
    first, *details = str(failure.value).splitlines()
    assert (
        first == "loss: it is doubled"
        and details[0].strip().startswith("expected: shape (2, 3)")
        and any("received" in line for line in details)
    )


def test_a_mistake_of_none_is_one_that_cannot_happen_here():
    assert diagnosis_of(None, diagnoses={"it is halved": None}).startswith("it returned None")


@pytest.mark.parametrize(("dtype", "slack"), [(np.float64, 1e-6), (np.float32, 1e-4), (np.float16, 1e-2)])
def test_the_tolerance_follows_the_precision_of_the_answer(dtype, slack):
    expect_close((EXPECTED * (1 + slack / 2)).astype(dtype), EXPECTED.astype(dtype), "answer")
    assert diagnosis_of((EXPECTED * (1 + 6 * slack)).astype(dtype), EXPECTED.astype(dtype)) == checks.WRONG_VALUES


def test_half_precision_gains_nothing_where_more_was_expected_and_an_expected_infinity_is_no_mistake():
    assert diagnosis_of(np.zeros((2, 3), np.float16), np.full((2, 3), 0.009)) == checks.WRONG_VALUES
    expected = np.array([1.0, np.inf])
    expect_close(expected.copy(), expected, "answer")
    assert diagnosis_of(np.array([1.0, 2.0]), expected) == checks.WRONG_VALUES


def test_a_known_mistake_of_another_shape_is_named():
    assert diagnosis_of(EXPECTED[0], diagnoses={"only the first row": EXPECTED[0]}) == "only the first row"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"W": EXPECTED}, checks.WRONG_KEYS),
        ({"W": EXPECTED, "names": ["a"]}, checks.WRONG_LENGTH),
        ({"W": EXPECTED, "names": ["a", "c"]}, checks.WRONG_VALUES),
        ({"W": EXPECTED, "names": "ab"}, checks.WRONG_TYPE),
        ([EXPECTED], checks.WRONG_TYPE),
    ],
)
def test_nested_answers_are_compared_part_by_part(wrong, said):
    assert diagnosis_of(wrong, {"W": EXPECTED, "names": ["a", "b"]}) == said


def test_the_part_that_differs_is_named():
    with pytest.raises(CheckFailure, match=r"answer\['W'\]\[1\]: it is transposed"):
        expect_close({"W": [None, EXPECTED.T]}, {"W": [None, EXPECTED]}, "answer")


def test_booleans_and_strings_are_exact():
    expect_close(True, True, "answer")
    expect_close("cat", "cat", "answer")
    assert diagnosis_of("Cat", "cat") == checks.WRONG_VALUES
    assert diagnosis_of(1, True) == checks.WRONG_TYPE


@given(arrays(float, array_shapes(max_dims=3, max_side=4), elements=st.floats(-1e6, 1e6)))
def test_equal_arrays_pass_and_one_changed_entry_fails(array):
    expect_close(array.copy(), array, "answer")
    changed = array.copy()
    changed.flat[-1] += 1 + abs(changed.flat[-1])
    with pytest.raises(CheckFailure):
        expect_close(changed, array, "answer")


def test_an_input_changed_in_place_is_noticed():
    x = np.zeros(3)
    with pytest.raises(CheckFailure, match="changed in place"), checks.inputs_unchanged("answer", x=x):
        x += 1


def cube(x):
    return float((x**3).sum())


def test_the_gradient_check_accepts_the_right_gradient_of_any_shape():
    x = np.arange(1.0, 7.0).reshape(2, 3)
    assert checks.check_gradient(cube, x, 3 * x**2) < 1e-8


@pytest.mark.parametrize("factor", [-1, 0, 1 / 2, 1 + 1e-4, np.nan])
def test_the_gradient_check_refuses_a_sabotaged_gradient(factor):
    x = np.arange(1.0, 4.0)
    with pytest.raises(CheckFailure, match="values are wrong"):
        checks.check_gradient(cube, x, factor * 3 * x**2)


def test_the_gradient_check_refuses_another_shape_that_would_broadcast():
    with pytest.raises(CheckFailure, match="wrong shape"):
        checks.check_gradient(cube, np.ones(3), np.full((3, 1), 3.0))


def test_numerical_gradient_leaves_its_input_alone():
    x = np.array([1.0, 2.0])
    with checks.inputs_unchanged("x", x=x):
        checks.numerical_gradient(cube, x)


def test_a_list_of_inputs_is_watched_too():
    A = [None, np.zeros(3)]
    with pytest.raises(CheckFailure, match="changed in place"), checks.inputs_unchanged("answer", A=A):
        A.pop()
    W = [None, np.zeros(3)]
    with pytest.raises(CheckFailure, match="changed in place"), checks.inputs_unchanged("answer", W=W):
        W[1][0] = 1


@pytest.mark.parametrize(
    ("result", "said"), [(None, checks.NOTHING_RETURNED), (EXPECTED, checks.WRONG_TYPE), ([1], checks.WRONG_LENGTH)]
)
def test_a_result_without_the_expected_parts_is_refused(result, said):
    with pytest.raises(CheckFailure) as failure:
        checks.by_name(result, "answer", "dW", "db")
    assert failure.value.diagnosis == said


def test_a_diagnosis_says_where_the_first_difference_is():
    with pytest.raises(CheckFailure) as failure:
        expect_close(
            {"a": 1, "b": [None, 4]}, {"a": 1, "b": [None, 2]}, "answer", {"doubled": {"a": 1, "b": [None, 4]}}
        )
    assert str(failure.value).splitlines()[:2] == ["answer: doubled", "  in answer['b'][1]:"]


def test_numpy_and_python_truth_values_are_equal():
    expect_close(np.bool_(True), True, "answer")
    assert diagnosis_of(np.bool_(False), True) == checks.WRONG_VALUES
    assert diagnosis_of(1, True) == checks.WRONG_TYPE


@pytest.mark.parametrize("truth", [np.asarray(True), np.bool_(True), torch.tensor(True)])
def test_a_truth_value_may_come_as_any_kind(truth):
    expect_close(truth, True, "answer")
    assert diagnosis_of(truth, False) == checks.WRONG_VALUES
    assert diagnosis_of(1, np.asarray(True)) == checks.WRONG_TYPE


def test_arrays_of_truth_values_are_compared_and_are_no_numbers():
    expected = np.array([True, False])
    expect_close([True, False], expected, "answer")
    assert diagnosis_of(~expected, expected) == checks.WRONG_VALUES
    assert diagnosis_of([1, 0], expected) == diagnosis_of(expected, [1.0, 0.0]) == checks.WRONG_TYPE


def test_a_result_of_a_type_that_cannot_be_compared_is_no_changed_result():
    with pytest.raises(CheckFailure, match=checks.WRONG_TYPE):
        checks.expect_independent_calls(lambda x: zip([x], [x]), (1.0,), (2.0,), "answer")


@pytest.mark.parametrize("shape", [(2, 3), (4, 2)])
def test_an_error_of_shapes_is_explained(shape):
    known = {"the shapes do not fit": checks.SHAPES_DIFFER}
    with pytest.raises(CheckFailure, match="not fit") as failure, checks.explain_errors("answer", known):
        EXPECTED @ np.ones(shape)
    assert "ValueError" in failure.value.details and "in: EXPECTED @" in failure.value.details
    with pytest.raises(CheckFailure), checks.explain_errors("answer", known):
        EXPECTED + np.ones((2, 2))


def test_an_unknown_error_stays_as_it_is():
    with pytest.raises(NotImplementedError), checks.explain_errors("answer", {"a mistake": "division"}):
        raise NotImplementedError


def test_calls_must_not_depend_on_each_other():
    buffer, calls = np.zeros(2), []

    def reuse(x):
        buffer[:] = x
        return buffer

    def remember(x):
        calls.append(x)
        return sum(calls)

    for f, said in [(reuse, checks.RESULT_OVERWRITTEN), (remember, checks.STATE_KEPT)]:
        with pytest.raises(CheckFailure) as failure:
            checks.expect_independent_calls(f, (1.0,), (2.0,), "answer")
        assert failure.value.diagnosis == said
