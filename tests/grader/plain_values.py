"""Plain values of all kinds for the tests of the wire, and how to tell that a received one is exact."""

import math
from typing import Any

import numpy as np
import torch
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder import plain, plain_format


def is_half(character: str) -> bool:
    """Say whether a character is half of one, which cannot be sent."""
    return "\ud800" <= character <= "\udfff"


MANY = settings(max_examples=400, deadline=None)
EXACT = (type(None), bool, int, float, complex, str, bytes, list, tuple, dict, set, frozenset, np.ndarray, torch.Tensor)
SCALARS = {np.dtype(name).type for name in plain_format.ARRAY_DTYPES}
SIMPLE = st.none() | st.booleans() | st.integers() | st.floats() | st.complex_numbers() | st.text() | st.binary()
DTYPES = st.one_of(
    hnp.boolean_dtypes(),
    hnp.integer_dtypes(endianness="?"),
    hnp.unsigned_integer_dtypes(endianness="?"),
    hnp.floating_dtypes(endianness="?", sizes=(16, 32, 64)),
    hnp.complex_number_dtypes(endianness="?", sizes=(64, 128)),
    hnp.unicode_string_dtypes(endianness="?", min_len=1, max_len=4),
)
ARRAYS = hnp.arrays(DTYPES, hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4)).filter(
    lambda array: array.dtype.kind != "U" or not any(map(is_half, "".join(array.ravel().tolist())))
)
TENSORS = st.builds(
    lambda dtype, shape: torch.arange(math.prod(shape)).reshape(shape).to(getattr(torch, dtype)),
    st.sampled_from(list(plain_format.TENSOR_DTYPES)),
    hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3),
)
NO_NAN = SIMPLE.filter(lambda value: value == value)
SETS = st.sets(st.recursive(NO_NAN, lambda keys: st.tuples(keys, keys) | st.frozensets(keys, max_size=3), max_leaves=4))
ORDERED = st.recursive(  # a set has no order, so that its bytes may differ each time
    SIMPLE | ARRAYS | TENSORS,
    lambda parts: (
        st.lists(parts) | st.lists(parts).map(tuple) | st.dictionaries(SIMPLE | st.tuples(SIMPLE), parts, max_size=4)
    ),
    max_leaves=12,
)
VALUES = ORDERED | st.lists(SETS | ORDERED, max_size=3)


def trip(value: Any) -> Any:
    """Send a value and receive it."""
    return plain.decode(plain.encode(value))


def assert_exact(value: Any) -> None:
    """Fail if anything in a decoded value is not of an exact plain type that works as it should."""
    assert type(value) in EXACT or type(value) in SCALARS
    if type(value) is dict:
        assert_exact(list(value.items()))
    elif type(value) in (list, tuple, set, frozenset):
        for item in value:
            assert_exact(item)
    elif type(value) is np.ndarray:
        assert value.dtype.kind in "biufcU"
        repr(value), value.tolist()
    elif type(value) is torch.Tensor:
        repr(value), value.tolist()
    else:
        str(value).encode()
