"""Checks that teach: comparisons and gradient checks that name the likely mistake.

A failed check raises `CheckFailure`. Its first line is the diagnosis, a fixed sentence without
values, so that it may be shown for a hidden test too; the details below it hold the values.
"""

import re
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from types import MappingProxyType
from typing import Any

import numpy as np

from nlpcourse.classroom.comparison import (
    ENTRY_MISSING,
    MOST_PARTS,
    NOT_FINITE,
    NOTHING_RETURNED,
    TRANSPOSED,
    WRONG_KEYS,
    WRONG_LENGTH,
    WRONG_SHAPE,
    WRONG_SIGN,
    WRONG_TYPE,
    WRONG_VALUES,
    difference,
    is_numeric,
    is_too_large,
    short,
    to_array,
)  # fmt: skip

INPUT_CHANGED = "an input was changed in place: work on a copy, or write x = x - y instead of x -= y"
RESULT_OVERWRITTEN = "a later call changed an earlier result: return a new array each time"
STATE_KEPT = "the same call gives another answer the second time: something is kept between calls"
SHAPES_DIFFER = "core dimension|could not be broadcast|not aligned"  # what NumPy says; for `explain_errors`
GENERIC_DIAGNOSES = (
    NOTHING_RETURNED, ENTRY_MISSING, WRONG_TYPE, WRONG_SHAPE, TRANSPOSED, WRONG_KEYS, WRONG_LENGTH,
    NOT_FINITE, WRONG_VALUES, WRONG_SIGN, INPUT_CHANGED, RESULT_OVERWRITTEN, STATE_KEPT,
)  # fmt: skip


class CheckFailure(AssertionError):
    """A failed check: `diagnosis` names the mistake, `details` holds what was expected and received."""

    def __init__(self, name: str, diagnosis: str, details: str = ""):
        self.name, self.diagnosis, self.details = name, diagnosis, details
        super().__init__(f"{name}: {diagnosis}" + (f"\n{details}" if details else ""))


def expect(condition: bool, name: str, diagnosis: str, details: str = "") -> None:
    """Raise `CheckFailure` with the given diagnosis unless the condition holds.

    >>> expect(1 + 1 == 2, "sum", "it is not two")
    """
    if not condition:
        raise CheckFailure(name, diagnosis, details)


def expect_close(
    actual: Any,
    expected: Any,
    name: str,
    diagnoses: Mapping[str, Any] | Callable[[], Mapping[str, Any]] = MappingProxyType({}),
    tolerance: float = 1e-6,
) -> None:
    """Raise `CheckFailure` unless `actual` equals `expected`: type, then shape, then values.

    Numbers, arrays, tensors, and lists and dictionaries of them are compared, in any float
    precision: |actual − expected| ≤ tolerance · max(1, |expected|), at least 1e-4 for float32.
    `diagnoses` maps a sentence to the wrong answer that the mistake would give; the first that
    equals `actual` is named instead of "its values are wrong". Where these answers take time to
    work out, give a function that returns the mapping: it is called only if `actual` differs. A wrong
    answer of None stands for a mistake that cannot happen here.

    >>> expect_close([1, 2.0], np.array([1.0, 2.0]), "delta")
    >>> expect_close(6.0, 3.0, "loss", {"it is the sum over the batch, not the mean": 6.0})
    Traceback (most recent call last):
    nlpcourse.classroom.checks.CheckFailure: loss: it is the sum over the batch, not the mean
      expected: 3
      received: 6
    """
    found = difference(actual, expected, name, tolerance)
    if found is None:
        return
    for sentence, mistake in (diagnoses() if callable(diagnoses) else diagnoses).items():
        if mistake is not None and difference(actual, mistake, name, tolerance) is None:
            place = "" if found.name == name else f"  in {found.name}:\n"
            raise CheckFailure(name, sentence, place + found.details())
    raise CheckFailure(found.name, found.diagnosis, found.details())


def by_name(result: Any, name: str, *parts: str) -> dict[str, Any]:
    """Return the parts of a tuple as a dictionary, so that a difference says which part it is in.

    Raises `CheckFailure` if `result` is not a tuple (or list) of as many parts.

    >>> by_name((1, 2), "forward", "Z", "A")
    {'Z': 1, 'A': 2}
    """
    expected = f"  expected: {', '.join(parts)}"
    expect(result is not None, name, NOTHING_RETURNED, expected)
    if not isinstance(result, (tuple, list)):
        raise CheckFailure(name, WRONG_TYPE, f"{expected}\n  received: {short(result)}")
    expect(len(result) == len(parts), name, WRONG_LENGTH, f"{expected}\n  received: {len(result)} values")
    return dict(zip(parts, result))


@contextmanager
def inputs_unchanged(name: str, **inputs: Any) -> Iterator[None]:
    """Raise `CheckFailure` if a block changes one of the named arrays, or lists of them, in place.

    >>> x = np.zeros(3)
    >>> with inputs_unchanged("double", x=x):
    ...     y = x + x
    """
    before = deepcopy(inputs)
    yield
    changed = [key for key in inputs if difference(inputs[key], before[key], key, 0.0)]
    expect(not changed, name, INPUT_CHANGED, f"  changed: {', '.join(changed)}")


@contextmanager
def explain_errors(name: str, explanations: Mapping[str, str]) -> Iterator[None]:
    """Raise `CheckFailure` in place of an error whose message is known: `explanations` maps a sentence to a pattern.

    >>> with explain_errors("ratio", {"the denominator is 0": "division by zero"}):
    ...     1 / 0
    Traceback (most recent call last):
    nlpcourse.classroom.checks.CheckFailure: ratio: the denominator is 0
      ZeroDivisionError: division by zero
      in: 1 / 0
    """
    try:
        yield
    except Exception as error:
        for sentence, pattern in explanations.items():
            if re.search(pattern, str(error)):
                # the grader, which runs the student's code elsewhere, names the line itself
                line = getattr(error, "students_line", None) or traceback.extract_tb(error.__traceback__)[-1].line
                details = f"  {type(error).__name__}: {error}" + (f"\n  in: {line}" if line else "")
                raise CheckFailure(name, sentence, details) from error
        raise


def expect_independent_calls(f: Callable, first: tuple, second: tuple, name: str) -> None:
    """Raise `CheckFailure` if a second call changes what the first returned, or what a third returns.

    >>> expect_independent_calls(lambda x: 2 * x, (1.0,), (2.0,), "double")
    """
    result = f(*deepcopy(first))
    if is_too_large(result, MOST_PARTS) or difference(result, result, name, 0.0):
        raise CheckFailure(name, WRONG_TYPE, f"  received: {short(result)}")
    before = deepcopy(result)
    f(*deepcopy(second))
    expect(difference(result, before, name, 1e-12) is None, name, RESULT_OVERWRITTEN)
    expect(difference(f(*deepcopy(first)), before, name, 1e-12) is None, name, STATE_KEPT)


def numerical_gradient(f: Callable[[np.ndarray], float], x: np.ndarray, h: float = 1e-5) -> np.ndarray:
    """Estimate the gradient by central differences: ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / 2h.

    `x` may have any shape; the result has the same. It calls `f` 2·P times for P entries.

    >>> numerical_gradient(lambda x: float((x**2).sum()), np.array([1.0, 2.0])).round(6)
    array([2., 4.])
    """
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        nudge = np.zeros_like(x)
        nudge[index] = h
        gradient[index] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return gradient


def relative_error(actual: np.ndarray, expected: np.ndarray) -> float:
    """Compare two gradients by size: ‖a − e‖ / (‖a‖ + ‖e‖), 0 if both are zero.

    >>> relative_error(np.array([1.0]), np.array([1.0]))
    0.0
    """
    actual, expected = np.asarray(actual, dtype=float), np.asarray(expected, dtype=float)
    size = np.linalg.norm(actual) + np.linalg.norm(expected)
    return float(np.linalg.norm(actual - expected) / size) if size else 0.0


def check_gradient(
    f: Callable[[np.ndarray], float],
    x: np.ndarray,
    gradient: np.ndarray,
    name: str = "gradient",
    tolerance: float = 1e-6,
) -> float:
    """Compare `gradient` with central differences of `f` at `x`; return the relative error.

    Raises `CheckFailure` if the shapes differ, or if the relative error is above `tolerance`
    or NaN. A gradient check cannot see a mistake that the loss and the gradient share: check
    the value of the loss too.

    >>> check_gradient(lambda x: float(x @ x), np.array([1.0, 2.0]), np.array([2.0, 4.0])) < 1e-8
    True
    """
    numerical = numerical_gradient(f, x)
    if not is_numeric(gradient):
        raise CheckFailure(name, WRONG_TYPE, f"  expected: numbers\n  received: {short(gradient)}")
    gradient = to_array(gradient)
    expect(gradient.shape == numerical.shape, name, WRONG_SHAPE,
           f"  expected: {numerical.shape}\n  received: {gradient.shape}")  # fmt: skip
    error = relative_error(gradient, numerical)
    if not error <= tolerance:  # also catches NaN
        details = f"  finite differences: {short(numerical)}\n  received: {short(gradient)}"
        raise CheckFailure(name, WRONG_VALUES, details + f"\n  relative error: {error:.2g}")
    return error
