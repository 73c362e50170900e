"""Checks that teach: comparisons and gradient checks that name the likely mistake.

A failed check raises `CheckFailure`. Its first line is the diagnosis, a fixed sentence without
values, so that it may be shown for a hidden test too; the details below it hold the values.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

import numpy as np

NOTHING_RETURNED = "it returned None; is a return statement missing?"
WRONG_TYPE = "it has the wrong type"
WRONG_SHAPE = "it has the wrong shape"
TRANSPOSED = "it is transposed: swap its two axes"
WRONG_KEYS = "it has the wrong keys"
WRONG_LENGTH = "it has the wrong length"
NOT_FINITE = "it contains NaN or infinity"
WRONG_VALUES = "its values are wrong"
WRONG_SIGN = "it has the wrong sign"
INPUT_CHANGED = "an input was changed in place: work on a copy, or write x = x - y instead of x -= y"
RESULT_OVERWRITTEN = "a later call changed an earlier result: return a new array each time"
STATE_KEPT = "the same call gives another answer the second time: something is kept between calls"
GENERIC_DIAGNOSES = (
    NOTHING_RETURNED, WRONG_TYPE, WRONG_SHAPE, TRANSPOSED, WRONG_KEYS, WRONG_LENGTH,
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
    actual: Any, expected: Any, name: str, diagnoses: Mapping[str, Any] | None = None, tolerance: float = 1e-6
) -> None:
    """Raise `CheckFailure` unless `actual` equals `expected`: type, then shape, then values.

    Numbers, arrays, tensors, and lists and dictionaries of them are compared, in any float
    precision: |actual − expected| ≤ tolerance · max(1, |expected|), at least 1e-4 for float32.
    `diagnoses` maps a sentence to the wrong answer that the mistake would give; the first that
    equals `actual` (and differs from `expected`) is named instead of "its values are wrong".

    >>> expect_close([1, 2.0], np.array([1.0, 2.0]), "delta")
    >>> expect_close(6.0, 3.0, "loss", {"it is the sum over the batch, not the mean": 6.0})
    Traceback (most recent call last):
    nlpcourse.classroom.checks.CheckFailure: loss: it is the sum over the batch, not the mean
      expected: 3
      received: 6
    """
    failure = _difference(actual, expected, name, tolerance)
    if failure is None:
        return
    for sentence, mistake in (diagnoses or {}).items():
        distinct = _difference(mistake, expected, name, tolerance) is not None
        if distinct and _difference(actual, mistake, name, tolerance) is None:
            place = "" if failure.name == name else f"  in {failure.name}:\n"
            raise CheckFailure(name, sentence, place + failure.details)
    raise failure


def _difference(actual: Any, expected: Any, name: str, tolerance: float) -> CheckFailure | None:
    """Return the first difference between the two values as a failure, or None."""
    actual, expected = (bool(value) if isinstance(value, np.bool_) else value for value in (actual, expected))
    if actual is None and expected is not None:
        return CheckFailure(name, NOTHING_RETURNED, f"  expected: {_short(expected)}")
    if isinstance(expected, Mapping):
        return _mapping_difference(actual, expected, name, tolerance)
    if isinstance(expected, (list, tuple)) and not _is_numeric(expected):
        return _sequence_difference(actual, expected, name, tolerance)
    if expected is None or isinstance(expected, (str, bool)):
        if type(actual) is type(expected) and actual == expected:
            return None
        diagnosis = WRONG_VALUES if type(actual) is type(expected) else WRONG_TYPE
        return CheckFailure(name, diagnosis, f"  expected: {_short(expected)}\n  received: {_short(actual)}")
    return _array_difference(actual, expected, name, tolerance)


def _mapping_difference(actual: Any, expected: Mapping, name: str, tolerance: float) -> CheckFailure | None:
    if not isinstance(actual, Mapping):
        return CheckFailure(name, WRONG_TYPE, f"  expected: a dictionary\n  received: {_short(actual)}")
    if set(actual) != set(expected):
        details = f"  expected: {sorted(map(str, expected))}\n  received: {sorted(map(str, actual))}"
        return CheckFailure(name, WRONG_KEYS, details)
    parts = (_difference(actual[key], expected[key], f"{name}[{key!r}]", tolerance) for key in expected)
    return next((part for part in parts if part), None)


def _sequence_difference(actual: Any, expected: list | tuple, name: str, tolerance: float) -> CheckFailure | None:
    if not isinstance(actual, (list, tuple)):
        return CheckFailure(name, WRONG_TYPE, f"  expected: a list\n  received: {_short(actual)}")
    if len(actual) != len(expected):
        return CheckFailure(name, WRONG_LENGTH, f"  expected: {len(expected)}\n  received: {len(actual)}")
    pairs = enumerate(zip(actual, expected))
    parts = (_difference(a, e, f"{name}[{index}]", tolerance) for index, (a, e) in pairs)
    return next((part for part in parts if part), None)


def _array_difference(actual: Any, expected: Any, name: str, tolerance: float) -> CheckFailure | None:
    if not _is_numeric(actual):
        return CheckFailure(name, WRONG_TYPE, f"  expected: numbers\n  received: {_short(actual)}")
    a, e = _to_array(actual), _to_array(expected)

    def failure(diagnosis: str) -> CheckFailure:
        return CheckFailure(name, diagnosis, f"  expected: {_short(e)}\n  received: {_short(a)}")

    if a.shape != e.shape:
        return failure(TRANSPOSED if a.ndim == 2 and a.shape == e.shape[::-1] else WRONG_SHAPE)
    if not np.isfinite(a[np.isfinite(e)]).all():
        return failure(NOT_FINITE)
    if a.dtype in (np.float32, np.float16):
        tolerance = max(tolerance, 1e-4 if a.dtype == np.float32 else 1e-2)
    if np.allclose(a, e, rtol=tolerance, atol=tolerance, equal_nan=True):
        return None
    if np.allclose(a, -e, rtol=tolerance, atol=tolerance):
        return failure(WRONG_SIGN)
    return failure(WRONG_VALUES)


def _to_array(value: Any) -> np.ndarray:
    value = value.detach().cpu().numpy() if hasattr(value, "detach") else value
    return np.asarray(value)


def _is_numeric(value: Any) -> bool:
    try:
        return _to_array(value).dtype.kind in "iuf"
    except (TypeError, ValueError):
        return False


def _short(value: Any) -> str:
    if isinstance(value, np.ndarray) and value.ndim:
        text = np.array2string(value, precision=6, threshold=20, edgeitems=2, separator=", ")
        return f"shape {value.shape}\n            " + text.replace("\n", "\n            ")
    text = f"{value:.6g}" if isinstance(value, np.ndarray) else repr(value)
    return text if len(text) <= 200 else text[:197] + "..."


def by_name(result: Any, name: str, *parts: str) -> dict[str, Any]:
    """Return the parts of a tuple as a dictionary, so that a difference says which part it is in.

    Raises `CheckFailure` if `result` is not a tuple (or list) of as many parts.

    >>> by_name((1, 2), "forward", "Z", "A")
    {'Z': 1, 'A': 2}
    """
    expected = f"  expected: {', '.join(parts)}"
    expect(result is not None, name, NOTHING_RETURNED, expected)
    expect(isinstance(result, (tuple, list)), name, WRONG_TYPE, f"{expected}\n  received: {_short(result)}")
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
    changed = [key for key in inputs if _difference(inputs[key], before[key], key, 0.0)]
    expect(not changed, name, INPUT_CHANGED, f"  changed: {', '.join(changed)}")


def expect_independent_calls(f: Callable, first: tuple, second: tuple, name: str) -> None:
    """Raise `CheckFailure` if a second call changes what the first returned, or what a third returns.

    >>> expect_independent_calls(lambda x: 2 * x, (1.0,), (2.0,), "double")
    """
    result = f(*deepcopy(first))
    before = deepcopy(result)
    f(*deepcopy(second))
    expect(_difference(result, before, name, 1e-12) is None, name, RESULT_OVERWRITTEN)
    expect(_difference(f(*deepcopy(first)), before, name, 1e-12) is None, name, STATE_KEPT)


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
    expect(np.shape(gradient) == numerical.shape, name, WRONG_SHAPE,
           f"  expected: {numerical.shape}\n  received: {np.shape(gradient)}")  # fmt: skip
    error = relative_error(gradient, numerical)
    if not error <= tolerance:  # also catches NaN
        details = f"  finite differences: {_short(numerical)}\n  received: {_short(_to_array(gradient))}"
        raise CheckFailure(name, WRONG_VALUES, details + f"\n  relative error: {error:.2g}")
    return error
