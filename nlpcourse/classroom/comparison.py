"""The comparison of two values, part by part, that `checks` builds on."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

NOTHING_RETURNED = "it returned None; is a return statement missing?"
ENTRY_MISSING = "an entry is None: was this layer reached?"
WRONG_TYPE = "it has the wrong type"
WRONG_SHAPE = "it has the wrong shape"
TRANSPOSED = "it is transposed: swap its two axes"
WRONG_KEYS = "it has the wrong keys"
WRONG_LENGTH = "it has the wrong length"
NOT_FINITE = "it contains NaN or infinity"
WRONG_VALUES = "its values are wrong"
WRONG_SIGN = "it has the wrong sign"


class Difference(NamedTuple):
    """Where two values differ, what that means, and what was expected and received."""

    name: str
    diagnosis: str
    details: str


def difference(
    actual: Any, expected: Any, name: str, tolerance: float, missing: str = NOTHING_RETURNED
) -> Difference | None:
    """Return the first difference between two values, or None; `missing` is said of a None that should be a value.

    >>> difference([1.0, 5.0], [1.0, 2.0], "answer", 1e-6).diagnosis
    'its values are wrong'
    """
    actual, expected = _plain(actual), _plain(expected)
    if actual is None and expected is not None:
        return Difference(name, missing, f"  expected: {short(expected)}")
    if isinstance(expected, Mapping):
        return _mapping_difference(actual, expected, name, tolerance)
    if isinstance(expected, (list, tuple)) and not _is_numeric(expected):
        return _sequence_difference(actual, expected, name, tolerance)
    if expected is None or isinstance(expected, (str, bool)):
        if type(actual) is type(expected) and actual == expected:
            return None
        diagnosis = WRONG_VALUES if type(actual) is type(expected) else WRONG_TYPE
        return Difference(name, diagnosis, f"  expected: {short(expected)}\n  received: {short(actual)}")
    return _array_difference(actual, expected, name, tolerance)


def _mapping_difference(actual: Any, expected: Mapping, name: str, tolerance: float) -> Difference | None:
    if not isinstance(actual, Mapping):
        return Difference(name, WRONG_TYPE, f"  expected: a dictionary\n  received: {short(actual)}")
    if set(actual) != set(expected):
        details = f"  expected: {sorted(map(str, expected))}\n  received: {sorted(map(str, actual))}"
        return Difference(name, WRONG_KEYS, details)
    parts = (difference(actual[key], expected[key], f"{name}[{key!r}]", tolerance, ENTRY_MISSING) for key in expected)
    return next((part for part in parts if part), None)


def _sequence_difference(actual: Any, expected: list | tuple, name: str, tolerance: float) -> Difference | None:
    if not isinstance(actual, (list, tuple)):
        return Difference(name, WRONG_TYPE, f"  expected: a list\n  received: {short(actual)}")
    if len(actual) != len(expected):
        return Difference(name, WRONG_LENGTH, f"  expected: {len(expected)}\n  received: {len(actual)}")
    pairs = enumerate(zip(actual, expected))
    parts = (difference(a, e, f"{name}[{index}]", tolerance, ENTRY_MISSING) for index, (a, e) in pairs)
    return next((part for part in parts if part), None)


def _array_difference(actual: Any, expected: Any, name: str, tolerance: float) -> Difference | None:
    if not _is_numeric(actual):
        return Difference(name, WRONG_TYPE, f"  expected: numbers\n  received: {short(actual)}")
    a, e = to_array(actual), to_array(expected)

    def failure(diagnosis: str) -> Difference:
        return Difference(name, diagnosis, f"  expected: {short(e)}\n  received: {short(a)}")

    if (a.dtype.kind == "b") != (e.dtype.kind == "b"):
        return failure(WRONG_TYPE)
    if a.shape != e.shape:
        return failure(TRANSPOSED if a.ndim == 2 and a.shape == e.shape[::-1] else WRONG_SHAPE)
    if not np.isfinite(a[np.isfinite(e)]).all():
        return failure(NOT_FINITE)
    if a.dtype in (np.float32, np.float16):
        tolerance = max(tolerance, 1e-4 if a.dtype == np.float32 else 1e-2)
    if np.allclose(a, e, rtol=tolerance, atol=tolerance, equal_nan=True):
        return None
    if e.dtype.kind != "b" and np.allclose(a, -e, rtol=tolerance, atol=tolerance):
        return failure(WRONG_SIGN)
    return failure(WRONG_VALUES)


def _plain(value: Any) -> Any:
    """Return a single truth value of NumPy or PyTorch as Python's own, and an array of objects as a list."""
    value = to_array(value) if hasattr(value, "detach") else value
    if isinstance(value, (np.ndarray, np.bool_)) and value.dtype == bool and value.ndim == 0:
        return bool(value)
    if isinstance(value, np.ndarray) and value.dtype == object and value.ndim:
        return list(value)
    return value


def to_array(value: Any) -> np.ndarray:
    """Return numbers, lists of them or a tensor as an array."""
    value = value.detach().cpu().numpy() if hasattr(value, "detach") else value
    return np.asarray(value)


def _is_numeric(value: Any) -> bool:
    try:
        return to_array(value).dtype.kind in "iufb"
    except (TypeError, ValueError):
        return False


def short(value: Any) -> str:
    """Return a value as a short text; of an array the shape and the first and last entries."""
    if isinstance(value, np.ndarray) and value.ndim:
        text = np.array2string(value, precision=6, threshold=20, edgeitems=2, separator=", ")
        return f"shape {value.shape}\n            " + text.replace("\n", "\n            ")
    text = f"{value:.6g}" if isinstance(value, np.ndarray) else repr(value)
    return text if len(text) <= 200 else text[:197] + "..."
