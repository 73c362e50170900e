"""Turn plain data into the bytes that `plain_decoder` reads; whatever is not plain is refused by name.

A value of a subclass is sent as the data that it holds, read with the methods of `list`, `dict`, `str` …
"""

import struct
import sys
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from autograder import plain_format as form
from autograder.plain_format import COUNT, NotPlain

_TENSOR_CODES = {f"torch.{name}": code for code, name in enumerate(form.TENSOR_DTYPES)}


def encode(value: Any, callables: list | tuple | None = None) -> bytes:
    """Return plain data as bytes; a function is encoded as its place in `callables`.

    A list of callables grows by each function that it does not yet hold. A tuple may not grow: no function
    but its own is accepted, and without callables none. Raises NotPlain.

    >>> encode([None, True])
    b'l\\x02\\x00\\x00\\x00NT'
    """
    encoder = _Encoder(callables)
    encoder.part(value)
    encoder.expect_room(0)
    if _may_grow(callables):  # only now: of what is refused, the other side learns no place
        callables[:] = encoder.callables
    return bytes(encoder.out)


def _may_grow(callables: list | tuple | None) -> bool:
    return type(callables) is list


class _Encoder:
    def __init__(self, callables: list | tuple | None):
        self.out = bytearray()
        self.callables = None if callables is None else list(callables)
        self._may_grow = _may_grow(callables)
        self._parts, self._depth = 1, 0
        self._numbers: dict[int, tuple[int, int] | None] = {}  # id: its number and parts; None while it is open
        self._finished = 0
        self._kept: list[Any] = []  # made here; kept alive, lest their ids be used again

    def part(self, value: Any) -> None:
        write = _WRITERS.get(type(value))
        if write is not None:
            write(self, value)
        elif self.callables is not None and _is_function(value):
            self._callable(value)
        else:
            _writer(value)(self, value)

    def _count(self, parts: int) -> None:
        self._parts += parts
        if self._parts > form.MOST_PARTS:
            raise NotPlain(f"a value of more than {form.MOST_PARTS:,} parts")

    def expect_room(self, size: int) -> None:
        if len(self.out) + size > form.LARGEST:
            raise NotPlain(f"a value of more than {form.LARGEST >> 20} MB")

    def _again(self, value: Any) -> bool:
        """Write a reference if the value was written before."""
        if id(value) not in self._numbers:
            return False
        known = self._numbers[id(value)]
        if known is None:
            raise NotPlain("a value that contains itself")
        number, parts = known
        self._count(parts)
        self.out += b"r" + COUNT.pack(number)
        return True

    def _open(self, value: Any, tag: bytes, count: int, parts: int) -> int:
        start = self._parts
        self._count(parts)
        self._depth += 1
        if self._depth > form.DEEPEST:
            raise NotPlain(f"a value of more than {form.DEEPEST} levels")
        self._numbers[id(value)] = None
        self.out += tag + COUNT.pack(count)
        return start

    def _close(self, value: Any, start: int) -> None:
        self._depth -= 1
        self._finish(value, start)

    def _finish(self, value: Any, start: int) -> None:
        self._numbers[id(value)] = (self._finished, self._parts - start)
        self._finished += 1

    def _sequence(self, tag: bytes, value: Any, items: Iterable, count: int) -> None:
        if not self._again(value):
            start = self._open(value, tag, count, count)
            for item in items:
                self.part(item)
            self._close(value, start)

    def _list(self, value: list) -> None:
        self._sequence(b"l", value, list.__iter__(value), list.__len__(value))

    def _tuple(self, value: tuple) -> None:
        self._sequence(b"t", value, tuple.__iter__(value), tuple.__len__(value))

    def _dict(self, value: dict) -> None:
        if not self._again(value):
            count = dict.__len__(value)
            start = self._open(value, b"d", count, 2 * count)
            for key, item in dict.items(value):
                self._key(key)
                self.part(item)
            self._close(value, start)

    def _set(self, value: set | frozenset) -> None:
        base, tag = (set, b"e") if issubclass(type(value), set) else (frozenset, b"z")
        if not self._again(value):
            count = base.__len__(value)
            start = self._open(value, tag, count, count + form.SET_COST)
            for item in base.__iter__(value):
                self._key(item)
            self._close(value, start)

    def _key(self, value: Any) -> None:
        if type(value) is not str and not form.is_key(value):
            raise NotPlain(f"a dictionary or set with {form.named(value)} as a key")
        self.part(value)

    def _integer(self, value: int) -> None:
        bits = int.bit_length(value)
        if bits < 64:
            self.out += b"i" + form.INTEGER.pack(int.__int__(value))
        elif bits <= form.MOST_BITS:
            raw = int.to_bytes(value, bits // 8 + 1, "little", signed=True)
            self.out += b"I" + COUNT.pack(len(raw)) + raw
        else:
            raise NotPlain(f"an integer of {bits} bits")

    def _text(self, value: str, tag: bytes = b"s") -> None:
        try:
            raw = str.encode(value, "utf-8")
        except UnicodeEncodeError:
            raise NotPlain("a text with half a character (a lone surrogate)") from None
        self._bytes(raw, tag)

    def _bytes(self, value: bytes, tag: bytes = b"b") -> None:
        value = bytes.__getitem__(value, slice(None))
        self.expect_room(len(value))
        self.out += tag + COUNT.pack(len(value)) + value

    def _scalar(self, value: np.generic) -> None:
        array = np.asarray(value)
        if array.dtype.kind == "U":
            return self._text(array.item(), b"u")
        code = form.ARRAY_CODES.get(array.dtype)
        if code is None:
            raise NotPlain(f"a NumPy number of type {str(array.dtype)[:80]}")
        self.out += b"n" + bytes([code]) + array.tobytes()

    def _array(self, value: np.ndarray) -> None:
        if self._again(value):
            return
        array = np.asarray(value)  # what a subclass changes falls away
        self.expect_room(array.nbytes)
        if array.dtype.kind == "O":
            return self._objects(value, array)
        code, characters = form.array_code(array)
        start = self._parts
        self._count(form.ARRAY_COST + array.nbytes // form.BYTES_A_PART)
        self.out += b"a" + form.ARRAY.pack(code, array.ndim, array.flags.writeable, characters)
        self.out += struct.pack(f"<{array.ndim}Q", *array.shape) + array.tobytes()
        self._finish(value, start)

    def _objects(self, value: Any, array: np.ndarray) -> None:
        """Write an array of objects as the list of them."""
        if array.ndim == 0:
            raise NotPlain(f"an array that holds {form.named(array.item())}")
        items = array.tolist()
        self._kept.append(items)
        self._sequence(b"l", value, items, len(items))

    def _tensor(self, value: Any) -> None:
        if self._again(value):
            return
        torch = sys.modules["torch"]
        with torch._C.DisableTorchFunctionSubclass():  # a subclass could answer in the tensor's place
            code = _TENSOR_CODES.get(str(value.dtype))
            if code is None or value.layout != torch.strided or value.device.type == "meta":
                raise NotPlain(f"a tensor of type {value.dtype} and layout {value.layout}")
            size = value.numel() * value.element_size()
            self.expect_room(size)
            requires_grad = value.requires_grad and value.is_leaf
            shape = tuple(value.shape)
            flat = value.detach().cpu().resolve_conj().resolve_neg().reshape(-1).contiguous()
            raw = flat.view(torch.uint8).numpy().tobytes() if size else b""
        start = self._parts
        self._count(form.TENSOR_COST + size // form.BYTES_A_PART)
        self.out += b"x" + form.TENSOR.pack(code, len(shape), requires_grad)
        self.out += struct.pack(f"<{len(shape)}Q", *shape) + raw
        self._finish(value, start)

    def _callable(self, value: Callable) -> None:
        place = next((place for place, known in enumerate(self.callables) if known is value), len(self.callables))
        if place == len(self.callables):
            if not self._may_grow:
                raise NotPlain(form.named(value))
            self.callables.append(value)
        self.out += b"k" + COUNT.pack(place)


def _writer(value: Any) -> Callable:
    """Return the writer for a value whose type is not itself plain: that of the plain type it derives from."""
    kind = type(value)
    masked = sys.modules.get("numpy.ma")
    if form.is_tensor(kind):
        return _Encoder._tensor
    if masked is None or not issubclass(kind, masked.MaskedArray):
        for base in _BASES:
            if issubclass(kind, base):
                return _WRITERS[base]
    raise NotPlain(form.named(value))


def _is_function(value: Any) -> bool:
    return callable(value) and not issubclass(type(value), (type, *_BASES)) and not form.is_tensor(type(value))


_WRITERS = {
    type(None): lambda encoder, value: encoder.out.extend(b"N"),
    bool: lambda encoder, value: encoder.out.extend(b"T" if value else b"F"),
    int: _Encoder._integer,
    float: lambda encoder, value: encoder.out.extend(b"f" + form.NUMBER.pack(value)),
    complex: lambda encoder, value: encoder.out.extend(b"c" + form.COMPLEX.pack(value.real, value.imag)),
    str: _Encoder._text,
    bytes: _Encoder._bytes,
    list: _Encoder._list,
    range: lambda encoder, value: encoder._objects(value, np.array(value[: form.MOST_PARTS + 1], object)),
    tuple: _Encoder._tuple,
    dict: _Encoder._dict,
    set: _Encoder._set,
    frozenset: _Encoder._set,
    np.generic: _Encoder._scalar,
    np.ndarray: _Encoder._array,
}
_BASES = (np.generic, *(kind for kind in _WRITERS if kind is not np.generic))  # np.float64 is a float, too
