"""Read plain data from bytes that a hostile process may have written: exact types come out, or a WireError."""

import struct
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder import plain_format as form
from autograder.plain_format import COUNT, WireError

_DTYPES = {code: dtype for dtype, code in form.ARRAY_CODES.items()}
_TENSOR_DTYPES = tuple(form.TENSOR_DTYPES.items())


def decode(data: bytes, callable_for: Callable[[int], Callable] | None = None) -> Any:
    """Return the value that `plain.encode` made the bytes of; `callable_for` gives the function of a number.

    Raises WireError for anything that is no exact message within the limits.

    >>> decode(b"F")
    False
    >>> decode(b"l\\x02\\x00\\x00\\x00NT")
    [None, True]
    """
    if len(data) > form.LARGEST:
        raise WireError(f"expected a message of at most {form.LARGEST} bytes, received {len(data)}")
    decoder = _Decoder(bytes(data), callable_for)
    try:
        value = decoder.part()
    except struct.error:
        raise WireError("expected a whole message, received one that ends within a part") from None
    except UnicodeDecodeError as error:
        raise WireError(f"expected text in UTF-8, received other bytes ({error.reason})") from None
    decoder.expect_end()
    return value


class _Decoder:
    def __init__(self, data: bytes, callable_for: Callable[[int], Callable] | None):
        self._data, self._callable_for = data, callable_for
        self._at, self._size = 0, len(data)
        self._parts, self._depth = 1, 0
        self._finished: list[tuple[Any, int]] = []  # with the parts that each stands for
        self._functions: dict[int, Callable] = {}

    def part(self) -> Any:
        at = self._at
        if at >= self._size:
            raise WireError("expected another part, received the end of the message")
        read = _READERS.get(self._data[at])
        if read is None:
            raise WireError(f"expected the tag of a part, received byte {self._data[at]}")
        self._at = at + 1
        return read(self)

    def expect_end(self) -> None:
        if self._at != self._size:
            raise WireError(f"expected the end of the message, received {self._size - self._at} bytes more")

    def _unpack(self, layout: struct.Struct) -> tuple:
        content = layout.unpack_from(self._data, self._at)
        self._at += layout.size
        return content

    def _take(self, size: int) -> bytes:
        start, end = self._at, self._at + size
        if end > self._size:
            raise WireError(f"expected {size} bytes more, received {self._size - start}")
        self._at = end
        return self._data[start:end]

    def _count(self, parts: int) -> None:
        self._parts += parts
        if self._parts > form.MOST_PARTS:
            raise WireError(f"expected at most {form.MOST_PARTS} parts, received more")

    def _open(self, parts_each: int = 1, cost: int = 0) -> tuple[int, range]:
        start = self._parts
        count = self._unpack(COUNT)[0]
        if count * parts_each > self._size - self._at:
            raise WireError(f"expected {count} entries, received {self._size - self._at} bytes for them")
        self._count(count * parts_each + cost)
        self._depth += 1
        if self._depth > form.DEEPEST:
            raise WireError(f"expected at most {form.DEEPEST} levels, received more")
        return start, range(count)

    def _close(self, value: Any, start: int) -> Any:
        self._depth -= 1
        return self._finish(value, start)

    def _finish(self, value: Any, start: int) -> Any:
        self._finished.append((value, self._parts - start))
        return value

    def _list(self) -> list:
        start, entries = self._open()
        return self._close([self.part() for _ in entries], start)

    def _tuple(self) -> tuple:
        start, entries = self._open()
        return self._close(tuple([self.part() for _ in entries]), start)

    def _dict(self) -> dict:
        start, entries = self._open(parts_each=2)
        value, hashes = {}, {}
        for _ in entries:
            key = self._key(value, hashes)
            value[key] = self.part()
        return self._close(value, start)

    def _set(self) -> set:
        start, entries = self._open(cost=form.SET_COST)
        return self._close(self._elements(entries), start)

    def _frozenset(self) -> frozenset:
        start, entries = self._open(cost=form.SET_COST)
        return self._close(frozenset(self._elements(entries)), start)

    def _elements(self, entries: range) -> set:
        value, hashes = set(), {}
        for _ in entries:
            value.add(self._key(value, hashes))
        return value

    def _key(self, others: dict | set, hashes: dict[int, int]) -> Any:
        key = self.part()
        if type(key) is not str:  # nobody can make texts with one hash
            if not form.is_key(key):
                raise WireError(f"expected a key that never changes, received {type(key).__name__}")
            alike = hashes[hash(key)] = hashes.get(hash(key), 0) + 1
            if alike > form.MOST_ALIKE:
                raise WireError(f"expected at most {form.MOST_ALIKE} keys with one hash, received more")
        if key in others:
            raise WireError("expected each key once, received one twice")
        return key

    def _integer(self) -> int:
        return self._unpack(form.INTEGER)[0]

    def _large_integer(self) -> int:
        size = self._unpack(COUNT)[0]
        if size > form.MOST_BITS // 8 + 1:
            raise WireError(f"expected an integer of at most {form.MOST_BITS} bits, received {size} bytes")
        value = int.from_bytes(self._take(size), "little", signed=True)
        if value.bit_length() > form.MOST_BITS:
            raise WireError(f"expected an integer of at most {form.MOST_BITS} bits, received {value.bit_length()}")
        return value

    def _bytes(self) -> bytes:
        return self._take(self._unpack(COUNT)[0])

    def _text(self) -> str:
        return str(self._bytes(), "utf-8")

    def _dtype(self, code: int, characters: int = 0) -> np.dtype:
        dtype = _DTYPES.get(code)
        if dtype is not None and not characters:
            return dtype
        if dtype is not None or code >= len(form.ARRAY_DTYPES) or not 0 < characters <= form.LARGEST // 4:
            raise WireError(f"expected the number of a dtype, received {code} with {characters} characters")
        return np.dtype(f"{form.ARRAY_DTYPES[code]}{characters}")

    def _scalar(self) -> np.generic:
        dtype = self._dtype(self._take(1)[0])
        return np.frombuffer(form.checked_content(self._take(dtype.itemsize), dtype), dtype)[0]

    def _shape(self, axes: int, item_size: int) -> tuple[tuple[int, ...], int]:
        if axes > form.MOST_AXES:
            raise WireError(f"expected at most {form.MOST_AXES} axes, received {axes}")
        shape = struct.unpack(f"<{axes}Q", self._take(8 * axes))
        size = item_size
        for length in shape:
            size *= length or 1  # an empty array with a huge axis would become huge in the next sum over the other
            if size > form.LARGEST:
                raise WireError(f"expected an array of at most {form.LARGEST} bytes, received a larger shape")
        return shape, 0 if 0 in shape else size

    def _array(self) -> np.ndarray:
        start = self._parts
        code, axes, writeable, characters = self._unpack(form.ARRAY)
        dtype = self._dtype(code, characters)
        shape, size = self._shape(axes, dtype.itemsize)
        self._count(form.ARRAY_COST + size // form.BYTES_A_PART)
        array = np.frombuffer(form.checked_content(self._take(size), dtype), dtype).reshape(shape).copy()
        if not writeable:
            array.flags.writeable = False
        return self._finish(array, start)

    def _tensor(self) -> Any:
        start = self._parts
        code, axes, requires_grad = self._unpack(form.TENSOR)
        if code >= len(_TENSOR_DTYPES):
            raise WireError(f"expected the number of a tensor's dtype, received {code}")
        name, item_size = _TENSOR_DTYPES[code]
        shape, size = self._shape(axes, item_size)
        self._count(form.TENSOR_COST + size // form.BYTES_A_PART)
        tensor = form.made_tensor(name, shape, self._take(size))
        if requires_grad:
            if not (tensor.is_floating_point() or tensor.is_complex()):
                raise WireError(f"expected a tensor without gradient, received one of {name} with it")
            tensor.requires_grad_()
        return self._finish(tensor, start)

    def _reference(self) -> Any:
        number = self._unpack(COUNT)[0]
        if number >= len(self._finished):
            raise WireError(f"expected a reference to one of {len(self._finished)} parts, received {number}")
        value, parts = self._finished[number]
        self._count(parts)
        return value

    def _callable(self) -> Callable:
        number = self._unpack(COUNT)[0]
        if self._callable_for is None:
            raise WireError("expected plain data, received a function")
        if number not in self._functions:
            try:
                self._functions[number] = self._callable_for(number)
            except LookupError:
                raise WireError(f"expected the number of a known function, received {number}") from None
        return self._functions[number]


_READERS = {
    ord("N"): lambda decoder: None,
    ord("T"): lambda decoder: True,
    ord("F"): lambda decoder: False,
    ord("i"): _Decoder._integer,
    ord("I"): _Decoder._large_integer,
    ord("f"): lambda decoder: decoder._unpack(form.NUMBER)[0],
    ord("c"): lambda decoder: complex(*decoder._unpack(form.COMPLEX)),
    ord("s"): _Decoder._text,
    ord("b"): _Decoder._bytes,
    ord("l"): _Decoder._list,
    ord("t"): _Decoder._tuple,
    ord("d"): _Decoder._dict,
    ord("e"): _Decoder._set,
    ord("z"): _Decoder._frozenset,
    ord("n"): _Decoder._scalar,
    ord("u"): lambda decoder: np.str_(decoder._text()),
    ord("a"): _Decoder._array,
    ord("x"): _Decoder._tensor,
    ord("r"): _Decoder._reference,
    ord("k"): _Decoder._callable,
}
