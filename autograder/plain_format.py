"""The format of plain data on the wire: its limits, its tables, and which bytes may stand in an array.

A message is one part: a tag of one byte, then its content, all numbers little-endian. Lists, tuples,
dictionaries, sets, arrays and tensors are numbered in the order in which they end; one that occurs
again is sent as a reference to its number, so nothing can refer to what is unknown or unfinished.
"""

import struct
import sys
import types
from typing import Any

import numpy as np

LARGEST = 16 << 20  # bytes of a message
MOST_PARTS = 1_000_000  # a part that is referred to counts each time: what is decoded may be walked without sharing
DEEPEST = 64
MOST_BITS = 4096  # of an integer
MOST_AXES = 64
MOST_ALIKE = 20  # keys of one dictionary or set with one hash: each is compared with all of them
SET_COST, ARRAY_COST, TENSOR_COST = 3, 3, 15  # parts beyond the first that an empty one takes, by its memory
BYTES_A_PART = 32  # of an array

ARRAY_DTYPES = (
    *("|b1", "|i1", "|u1"),
    *(
        order + kind
        for kind in ("i2", "i4", "i8", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16", "U")
        for order in "<>"
    ),
)
TENSOR_DTYPES = {  # and their bytes
    "bool": 1,
    "uint8": 1,
    "int8": 1,
    "int16": 2,
    "int32": 4,
    "int64": 8,
    "float16": 2,
    "bfloat16": 2,
    "float32": 4,
    "float64": 8,
    "complex64": 8,
    "complex128": 16,
}
KEYS = (type(None), bool, int, float, complex, str, bytes, np.generic, frozenset)  # and tuples of these

COUNT, INTEGER, NUMBER, COMPLEX = struct.Struct("<I"), struct.Struct("<q"), struct.Struct("<d"), struct.Struct("<dd")
ARRAY = struct.Struct("<BBBI")  # dtype, axes, writeable, characters of a text
TENSOR = struct.Struct("<BBB")  # dtype, axes, requires_grad

ARRAY_CODES = {np.dtype(name): code for code, name in enumerate(ARRAY_DTYPES) if not name.endswith("U")}
_TEXT_CODES = {order: ARRAY_DTYPES.index(order + "U") for order in "<>"}
_NATIVE = "<" if sys.byteorder == "little" else ">"
_NAMES = (
    (types.GeneratorType, "a generator"),
    (types.CoroutineType, "a coroutine (is an `await` missing?)"),
    ((types.FunctionType, types.BuiltinFunctionType, types.MethodType, np.ufunc), "a function"),
    (types.ModuleType, "a module"),
)


class NotPlain(Exception):
    """A value that cannot be sent; `type_name` says what it is, with its article.

    >>> str(NotPlain("a generator"))
    'expected numbers, texts, lists, dictionaries, arrays or tensors, received a generator'
    """

    def __init__(self, type_name: str):
        super().__init__(f"expected numbers, texts, lists, dictionaries, arrays or tensors, received {type_name}")
        self.type_name = type_name


class WireError(Exception):
    """A message that cannot be taken, or a connection that gave none; its text says why."""


def is_text(codes: np.ndarray) -> bool:
    """Say whether all numbers are characters of Unicode, and none the half of one.

    >>> is_text(np.array([65, 0x10FFFF])), is_text(np.array([0xD800])), is_text(np.array([0x110000]))
    (True, False, False)
    """
    return not codes.size or bool((codes <= 0x10FFFF).all() and not ((codes >= 0xD800) & (codes <= 0xDFFF)).any())


def is_key(value: Any) -> bool:
    """Say whether plain data can be a key: it never changes.

    >>> is_key((1, "a")), is_key((1, []))
    (True, False)
    """
    return issubclass(type(value), KEYS) or (issubclass(type(value), tuple) and all(map(is_key, tuple.__iter__(value))))


def checked_content(raw: bytes, dtype: np.dtype) -> bytes:
    """Return the bytes of an array if NumPy can make nothing odd of them."""
    if dtype.kind == "b" and raw.strip(b"\0\1"):
        raise WireError("expected truth values of 0 and 1, received others")
    if dtype.kind == "U" and not is_text(np.frombuffer(raw, dtype.byteorder.replace("=", "<") + "u4")):
        raise WireError("expected characters of Unicode, received other numbers")
    return raw


def made_tensor(name: str, shape: tuple[int, ...], raw: bytes) -> Any:
    """Return a tensor of that dtype, shape and content; import PyTorch if need be."""
    try:
        import torch
    except ImportError:
        raise WireError("expected no tensor, because PyTorch is not installed; received one") from None
    dtype = getattr(torch, name)
    if name == "bool":
        checked_content(raw, np.dtype(bool))
    if not raw:
        return torch.empty(shape, dtype=dtype)
    return torch.frombuffer(bytearray(raw), dtype=dtype).reshape(shape)


def is_tensor(kind: type) -> bool:
    """Say whether a type is that of tensors, without importing PyTorch."""
    torch = sys.modules.get("torch")
    return torch is not None and issubclass(kind, torch.Tensor)


def array_code(array: np.ndarray) -> tuple[int, int]:
    """Return the number of an array's dtype and the characters of each of its texts."""
    dtype, characters = array.dtype, 0
    code = ARRAY_CODES.get(dtype)
    if dtype.kind == "U" and dtype.itemsize:
        order = dtype.byteorder.replace("=", _NATIVE)
        code, characters = _TEXT_CODES[order], dtype.itemsize // 4
        if not is_text(np.frombuffer(array.tobytes(), order + "u4")):
            raise NotPlain("an array of texts with half a character (a lone surrogate)")
    if code is None:
        raise NotPlain(f"a NumPy array of type {str(dtype)[:80]}")
    return code, characters


def named(value: Any) -> str:
    """Say what a value is, with its article.

    >>> named(len), named(int), named(range(2))
    ('a function', 'the class int', 'an object of type range')
    """
    kind = type(value)
    name = next((name for base, name in _NAMES if issubclass(kind, base)), "")
    if issubclass(kind, type):
        return f"the class {value.__name__}"
    return name or f"an object of type {kind.__name__}"
