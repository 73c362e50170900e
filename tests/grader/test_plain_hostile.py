"""Tests of decoding bytes that a hostile process wrote: they give exact plain values or a WireError, soon."""

import struct
import time
import tracemalloc

import numpy as np
import pytest
from grader.plain_values import MANY, VALUES, assert_exact, trip
from hypothesis import given
from hypothesis import strategies as st

from autograder import plain


def part(tag: str, count: int, *content: bytes) -> bytes:
    """Return a part with a count, as a hostile process may write it."""
    return tag.encode() + struct.pack("<I", count) + b"".join(content)


def array_bytes(
    code: int, shape: tuple[int, ...], content: bytes, characters: int = 0, axes: int | None = None
) -> bytes:
    """Return an array as a hostile process may write it."""
    head = struct.pack("<BBBI", code, len(shape) if axes is None else axes, 1, characters)
    return b"a" + head + struct.pack(f"<{len(shape)}Q", *shape) + content


def assert_decodes_or_refuses(data: bytes) -> None:
    """Fail unless the bytes give exact plain values or a WireError."""
    try:
        value = plain.decode(data)
    except plain.WireError as error:
        assert str(error)
    else:
        assert_exact(value)


@pytest.mark.parametrize(
    "data, reason",
    [
        (b"", "another part"),
        (b"Q", "the tag of a part"),
        (b"NN", "1 bytes more"),
        (b"f123", "ends within"),
        (part("s", 5, b"abc"), "5 bytes more"),
        (part("s", 2, b"\xff\xfe"), "UTF-8"),
        (part("s", 3, b"\xed\xa0\x80"), "UTF-8"),
        (part("l", 4_000_000_000), "4000000000 entries"),
        (part("d", 2, b"NN"), "2 entries"),
        (part("d", 2, b"NNNN"), "each key once"),
        (part("e", 2, b"T", b"i" + struct.pack("<q", 1)), "each key once"),
        (part("d", 1, part("l", 0), b"N"), "never changes, received list"),
        (part("e", 1, part("t", 1, part("d", 0))), "never changes, received tuple"),
        (part("e", 1, b"x" + struct.pack("<BBB", 0, 1, 0) + bytes(8)), "never changes, received Tensor"),
        (part("r", 0), "reference to one of 0"),
        (part("l", 1, part("r", 0)), "reference to one of 0"),
        (part("k", 0), "received a function"),
        (b"n\x00\x02", "truth values"),
        (b"n\xff", "number of a dtype"),
        (array_bytes(0, (3,), b"\0\1\2"), "truth values"),
        (array_bytes(99, (1,), b"1"), "number of a dtype"),
        (array_bytes(0, (1,), b"1", characters=1), "number of a dtype"),
        (array_bytes(25, (10**9,), b""), "number of a dtype"),
        (array_bytes(25, (1,), b"", characters=2**31), "number of a dtype"),
        (array_bytes(25, (1,), struct.pack("<I", 0x110000), characters=1), "characters of Unicode"),
        (array_bytes(26, (1,), struct.pack(">I", 0xDC00), characters=1), "characters of Unicode"),
        (array_bytes(1, (2**62, 4), b""), "a larger shape"),
        (array_bytes(1, (0, 2**62), b""), "a larger shape"),
        (array_bytes(1, (5,), b"1"), "5 bytes more"),
        (array_bytes(1, (1,), b"1", axes=65), "65"),
        (b"x" + struct.pack("<BBB", 99, 0, 0), "tensor's dtype"),
        (b"x" + struct.pack("<BBB", 0, 0, 0) + b"\2", "truth values"),
        (b"x" + struct.pack("<BBB", 5, 0, 1) + bytes(8), "without gradient"),
        (bytes((16 << 20) + 1), "at most 16777216 bytes"),
    ],
)
def test_a_malformed_message_is_refused_with_the_reason(data, reason):
    with pytest.raises(plain.WireError) as error:
        plain.decode(data)
    assert reason in str(error.value)


def test_both_sides_hold_the_limits_of_depth_and_integers():
    def nested(levels: int) -> list:
        return [nested(levels - 1)] if levels > 1 else []

    assert trip(nested(64)) == nested(64)
    with pytest.raises(plain.NotPlain, match="64 levels"):
        plain.encode(nested(65))
    with pytest.raises(plain.WireError, match="64 levels"):
        plain.decode(part("l", 1) * 64 + part("l", 0))
    largest = 2**4096 - 1
    assert trip([largest, -largest, 2**63, -(2**63), 2**64]) == [largest, -largest, 2**63, -(2**63), 2**64]
    with pytest.raises(plain.WireError, match="4096 bits"):
        plain.decode(part("I", 513, b"\0" * 512 + b"\1"))
    with pytest.raises(plain.WireError, match="4096 bits"):
        plain.decode(part("I", 10_000, b"\1" * 10_000))


def test_sharing_cannot_make_a_small_message_endless():
    doubled = [part("l", 0)] + [part("l", 2, part("r", number), part("r", number)) for number in range(40)]
    with pytest.raises(plain.WireError, match="1000000 parts"):
        plain.decode(part("l", 41, *doubled))
    value: list = []
    for _ in range(40):
        value = [value, value]
    with pytest.raises(plain.NotPlain, match="1,000,000 parts"):
        plain.encode(value)
    with pytest.raises(plain.NotPlain, match="1,000,000 parts"):
        plain.encode([np.zeros(10**6)] * 10)
    assert len(trip([np.zeros(10**6)] * 3)) == 3


def test_keys_made_to_collide_are_refused():
    modulus = 2**61 - 1
    keys = [number * modulus for number in range(1, 20_000)]
    integers = [part("I", 12, key.to_bytes(12, "little", signed=True)) for key in keys]
    with pytest.raises(plain.WireError, match="one hash"):
        plain.decode(part("e", len(keys), *integers))
    assert len(trip(set(range(-5000, 5000)))) == 10_000


@MANY
@given(st.binary(max_size=200))
def test_random_bytes_decode_to_plain_values_or_are_refused(data):
    assert_decodes_or_refuses(data)


@MANY
@given(st.data())
def test_random_parts_decode_to_plain_values_or_are_refused(data):
    tags = st.sampled_from([tag.to_bytes() for tag in b"NTFiIfcsbltdeznuaxrk"])
    numbers = st.integers(0, 5).map(lambda count: struct.pack("<I", count))
    assert_decodes_or_refuses(b"".join(data.draw(st.lists(tags | numbers | st.binary(max_size=8), max_size=20))))


@MANY
@given(VALUES, st.data())
def test_a_changed_message_decodes_to_plain_values_or_is_refused(value, data):
    code = bytearray(plain.encode(value))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(code) - 1))
        code[place] = data.draw(st.integers(0, 255))
    assert_decodes_or_refuses(bytes(code))


@MANY
@given(VALUES, st.data())
def test_a_message_cut_off_anywhere_is_refused(value, data):
    code = plain.encode(value)
    with pytest.raises(plain.WireError):
        plain.decode(code[: data.draw(st.integers(0, len(code) - 1))])


@pytest.mark.parametrize(
    "data",
    [
        part("l", 6_200, (b"x" + struct.pack("<BBBf", 8, 0, 0, 1)) * 6_200),
        part("l", 24_900, array_bytes(1, (0,), b"") * 24_900),
        part("l", 24_900, part("e", 0) * 24_900),
        part("l", 99_000, part("d", 0) * 99_000),
        part("e", 99_000, *(b"i" + struct.pack("<q", number << 40) for number in range(99_000))),
    ],
    ids=["tensors", "arrays", "sets", "dictionaries", "keys alike in their low bits"],
)
def test_the_worst_message_takes_little_time_and_memory_for_its_parts(data):
    tracemalloc.start()
    try:
        start = time.process_time()
        plain.decode(data)
        assert time.process_time() - start < 5
        assert tracemalloc.get_traced_memory()[1] < 40 << 20
    finally:
        tracemalloc.stop()
