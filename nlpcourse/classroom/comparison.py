"""The comparison of two values, part by part, that `checks` builds on.

The expected value is the course's; the other one may be anything, of any size. It is looked at only
as far as the expected one goes, so that time and messages stay short.
"""

import reprlib
import sys
from collections.abc import Callable, Mapping
from itertools import islice
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

MOST_PARTS = 100_000  # of lists in lists: more are not looked through
DEEPEST = 50  # lists in lists
LONGEST = 200  # characters of a value in a message
SLACK = {"float32": 1e-4, "float16": 1e-2, "bfloat16": 1e-2}  # the least tolerance at these precisions
_COMPARED_AS_THEY_ARE = (type(None), bool, int, float, complex, str, bytes, set, frozenset)
_NUMBERS = (int, float, np.number, np.bool_)
_ARRAY_KINDS = "iufb"


class Difference(NamedTuple):
    """Where two values differ, what that means, and a function that says what was expected and received."""

    name: str
    diagnosis: str
    details: Callable[[], str]


def difference(
    actual: Any, expected: Any, name: str, tolerance: float, missing: str = NOTHING_RETURNED
) -> Difference | None:
    """Return the first difference between two values, or None; `missing` is said of a None that should be a value."""
    if _is_same(actual, expected):
        return None
    tolerance = max(tolerance, _slack(_precision(actual), _precision(expected))) if tolerance else 0.0
    actual, expected = _plain(actual), _plain(expected)
    if actual is None and expected is not None:
        return Difference(name, missing, lambda: f"  expected: {short(expected)}")
    if isinstance(expected, Mapping):
        return _mapping_difference(actual, expected, name, tolerance)
    if not isinstance(expected, bool) and is_numeric(expected):
        return _array_difference(actual, expected, name, tolerance)
    if isinstance(expected, (list, tuple)):
        return _sequence_difference(actual, expected, name, tolerance)
    is_same_type = isinstance(expected, _COMPARED_AS_THEY_ARE) and type(actual) is type(expected)
    if is_same_type and actual == expected:
        return None
    diagnosis = WRONG_VALUES if is_same_type else WRONG_TYPE
    return Difference(name, diagnosis, lambda: _details(short(expected), actual))


def _is_same(actual: Any, expected: Any) -> bool:
    """Say at once whether both are exactly the same, as inputs that nobody changed and most right answers are."""
    kind = type(expected)
    if type(actual) is kind is np.ndarray:
        is_alike = actual.dtype == expected.dtype and actual.shape == expected.shape
        return is_alike and expected.dtype.kind in _ARRAY_KINDS and actual.tobytes() == expected.tobytes()
    if type(actual) is kind in (list, tuple):
        return len(actual) == len(expected) and all(map(_is_same, actual, expected))
    return type(actual) is kind in (int, float, str, bool, type(None)) and actual == expected


def _details(expected: Any, actual: Any) -> str:
    return f"  expected: {expected}\n  received: {short(actual)}"


def _mapping_difference(actual: Any, expected: Mapping, name: str, tolerance: float) -> Difference | None:
    if not isinstance(actual, Mapping):
        return Difference(name, WRONG_TYPE, lambda: _details("a dictionary", actual))
    if len(actual) != len(expected) or any(key not in actual for key in expected):
        return Difference(name, WRONG_KEYS, lambda: _details(short(list(expected)), list(islice(actual, MOST_PARTS))))
    parts = (difference(actual[key], expected[key], f"{name}[{key!r}]", tolerance, ENTRY_MISSING) for key in expected)
    return next((part for part in parts if part), None)


def _sequence_difference(actual: Any, expected: list | tuple, name: str, tolerance: float) -> Difference | None:
    if not isinstance(actual, (list, tuple)):
        return Difference(name, WRONG_TYPE, lambda: _details("a list", actual))
    if len(actual) != len(expected):
        return Difference(name, WRONG_LENGTH, lambda: f"  expected: {len(expected)}\n  received: {len(actual)}")
    pairs = enumerate(zip(actual, expected))
    parts = (difference(a, e, f"{name}[{index}]", tolerance, ENTRY_MISSING) for index, (a, e) in pairs)
    return next((part for part in parts if part), None)


def _array_difference(actual: Any, expected: Any, name: str, tolerance: float) -> Difference | None:
    e = to_array(expected)
    if is_too_large(actual, MOST_PARTS + 2 * e.size):
        return Difference(name, WRONG_SHAPE, lambda: _details(short(e), actual))
    if not is_numeric(actual):
        return Difference(name, WRONG_TYPE, lambda: _details("numbers", actual))
    a = to_array(actual)
    if (a.dtype.kind == "b") != (e.dtype.kind == "b"):
        return Difference(name, WRONG_TYPE, lambda: _details(short(e), a))
    if a.shape != e.shape:
        is_turned = a.ndim == 2 and a.shape == e.shape[::-1]
        return Difference(name, TRANSPOSED if is_turned else WRONG_SHAPE, lambda: _details(short(e), a))
    tolerance = max(tolerance, _slack(a.dtype.name, e.dtype.name)) if tolerance else 0.0
    if (a == e).all() or _is_close(a, e, tolerance):
        return None
    if not np.isfinite(a[np.isfinite(e)]).all():
        return Difference(name, NOT_FINITE, lambda: _details(short(e), a))
    is_negated = e.dtype.kind != "b" and _is_close(a, -e.astype(float), tolerance)
    return Difference(name, WRONG_SIGN if is_negated else WRONG_VALUES, lambda: _details(short(e), a))


def _is_close(a: np.ndarray, e: np.ndarray, tolerance: float) -> bool:
    """Say whether |a − e| ≤ tolerance · max(1, |e|) everywhere; NaN equals NaN, and infinity only itself."""
    with np.errstate(all="ignore"):
        a, e = a.astype(float), e.astype(float)
        near = np.isfinite(e) & (np.abs(a - e) <= tolerance * np.maximum(1, np.abs(e)))
        return bool((near | (a == e) | (np.isnan(a) & np.isnan(e))).all())


def _slack(actual: str, expected: str) -> float:
    """Return the least tolerance at these precisions: nobody gains by rounding where full precision was expected."""
    return min(SLACK.get(actual, 0.0), max(SLACK["float32"], SLACK.get(expected, 0.0)))


def _precision(value: Any) -> str:
    """Return the name of the dtype of an array or tensor, such as "float32"."""
    return str(value.dtype).removeprefix("torch.") if isinstance(value, np.ndarray) or _is_tensor(value) else ""


def _plain(value: Any) -> Any:
    """Return a single truth value of NumPy or PyTorch as Python's own, and an array of objects or texts as a list."""
    if type(value) in (list, tuple, dict, str, float, int, bool):
        return value
    if _is_tensor(value) and is_numeric(value):
        value = to_array(value)
    if isinstance(value, (np.ndarray, np.bool_)) and value.dtype == bool and value.ndim == 0:
        return bool(value)
    if isinstance(value, (np.ndarray, np.str_, np.bytes_)) and value.dtype.kind in "OUS":
        return value.tolist()
    return value


def _is_tensor(value: Any) -> bool:
    torch = sys.modules.get("torch")  # whoever made a tensor has imported it
    return torch is not None and isinstance(value, torch.Tensor)


def to_array(value: Any) -> np.ndarray:
    """Return numbers, lists of them or a tensor as an array; bfloat16, which NumPy lacks, becomes float32.

    >>> to_array([1, 2.5])
    array([1. , 2.5])
    """
    if _is_tensor(value):
        is_bfloat = str(value.dtype) == "torch.bfloat16"
        return (value.float() if is_bfloat else value).numpy(force=True)
    if isinstance(value, (list, tuple)) and any(_is_tensor(part) or type(part) in (list, tuple) for part in value):
        value = [to_array(part) for part in value]
    return np.asarray(value)


def is_numeric(value: Any) -> bool:
    """Say whether a value is numbers or truth values that `to_array` can take: a rectangle, not too large.

    >>> is_numeric([[1, 2], [3, 4]]), is_numeric([[1, 2], [3]]), is_numeric("12")
    (True, False, False)
    """
    if isinstance(value, np.ndarray):
        return value.dtype.kind in _ARRAY_KINDS
    if value is None or isinstance(value, (str, bytes, Mapping, set, frozenset)):
        return False
    if isinstance(value, (list, tuple)) and (is_too_large(value, MOST_PARTS) or not _all_numbers(value)):
        return False
    try:
        return to_array(value).dtype.kind in _ARRAY_KINDS
    except (TypeError, ValueError, RuntimeError):
        return False


def _all_numbers(values: list | tuple) -> bool:
    """Say whether nothing but numbers, arrays and tensors are in a list, or in lists in it: NumPy makes texts of 1."""
    for kind in {*map(type, values)}:
        if issubclass(kind, (list, tuple)):
            if not all(_all_numbers(part) for part in values if isinstance(part, (list, tuple))):
                return False
        elif not issubclass(kind, (*_NUMBERS, np.ndarray)) and not hasattr(kind, "detach"):
            return False
    return True


def is_too_large(value: Any, most: int) -> bool:
    """Say whether lists, sets and dictionaries in each other have more than `most` parts, or lie too deep.

    >>> is_too_large([[1, 2], [3, 4]], 6), is_too_large([[1, 2], [3, 4]], 5)
    (False, True)
    """
    level = [value]
    for _ in range(DEEPEST):
        inner = [part for part in level if isinstance(part, (list, tuple, dict, set, frozenset))]
        if not inner:
            return False
        most -= sum(map(len, inner))
        if most < 0:
            return True
        level = [part for parts in inner for part in (parts.values() if isinstance(parts, dict) else parts)]
    return True


class _Short(reprlib.Repr):
    """Python's own short representation, with arrays and numbers made short too."""

    def __init__(self) -> None:
        super().__init__()
        self.maxlevel, self.maxdict = 3, 6
        self.maxlist = self.maxtuple = self.maxset = self.maxfrozenset = 6
        self.maxstring = self.maxlong = self.maxother = LONGEST

    def repr1(self, x: Any, level: int) -> str:
        if isinstance(x, np.ndarray):
            return f"array of shape {x.shape}"
        try:
            return super().repr1(x, level)
        except Exception:  # a `__repr__` that fails, an integer of too many digits
            return f"<{type(x).__name__}>"


def short(value: Any) -> str:
    """Return a value as a short text; of an array the shape and the first and last entries.

    >>> short({"a": [1.5, None]}), short(np.float64(0.5))
    ("{'a': [1.5, None]}", 'np.float64(0.5)')
    """
    if isinstance(value, np.ndarray) and value.dtype.kind in _ARRAY_KINDS:
        if value.ndim == 0:
            return f"{value:.6g}" if value.dtype.kind == "f" else str(value)
        shown = value if value.ndim <= 3 else value.reshape(-1)[:1000]
        text = np.array2string(shown, precision=6, threshold=20, edgeitems=2, separator=", ")
        return f"shape {value.shape}\n            " + text.replace("\n", "\n            ")
    size = f" ({len(value)} in all)" if isinstance(value, (list, tuple, Mapping, set)) and len(value) > 6 else ""
    text = _Short().repr(value)
    return (text if len(text) <= LONGEST else text[: LONGEST - 3] + "...") + size
