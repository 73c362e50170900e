"""Tests of what the sender refuses, and of lying objects: only what they are is sent, never what they say."""

import math
from typing import Any

import numpy as np
import pytest
import torch
from grader.plain_values import trip

from autograder import plain


class LyingList(list):
    """A list that says it is empty, equal to all, and another class."""

    __class__ = int
    __len__ = __iter__ = __eq__ = __getitem__ = lambda self, *_: pytest.fail("asked the object itself")
    __hash__ = None


class LyingDict(dict):
    """A dictionary with other content for whoever asks it."""

    items = keys = __iter__ = __len__ = __getitem__ = lambda self, *_: pytest.fail("asked the object itself")


class LyingSet(set):
    """A set with other content for whoever asks it."""

    __iter__ = __len__ = lambda self: pytest.fail("asked the object itself")


class LyingText(str):
    """A text that encodes as another."""

    encode = __len__ = __str__ = __eq__ = lambda self, *_: pytest.fail("asked the object itself")
    __hash__ = str.__hash__


class LyingBytes(bytes):
    """Bytes that say they are others."""

    __len__ = __getitem__ = __bytes__ = lambda self, *_: pytest.fail("asked the object itself")


class LyingInteger(int):
    """A number that is another when asked."""

    __int__ = __index__ = bit_length = to_bytes = __eq__ = lambda self, *_: pytest.fail("asked the object itself")
    __hash__ = int.__hash__


class LyingNumber(float):
    """A number that is another when asked."""

    __float__ = __eq__ = hex = lambda self, *_: pytest.fail("asked the object itself")
    __hash__ = float.__hash__


class LyingComplex(complex):
    """A number that is another when asked."""

    real = imag = 5.0
    __complex__ = __eq__ = lambda self, *_: pytest.fail("asked the object itself")
    __hash__ = complex.__hash__


class LyingNumPyNumber(np.float64):
    """A number that is another when asked."""

    __array__ = __float__ = tobytes = reshape = lambda self, *_: pytest.fail("asked the object itself")


class LyingArray(np.ndarray):
    """An array that is another when asked."""

    dtype = shape = ndim = nbytes = flags = property(lambda self: pytest.fail("asked the object itself"))
    __array__ = tobytes = tolist = __len__ = lambda self, *_: pytest.fail("asked the object itself")


class LyingTensor(torch.Tensor):
    """A tensor that answers all questions itself."""

    @classmethod
    def __torch_function__(cls, *_: Any) -> Any:
        """Answer with another tensor."""
        return torch.full((7,), 7.0)


def lying_array() -> np.ndarray:
    """Return an array with two ones."""
    return np.ndarray.view(np.ones(2), LyingArray)


@pytest.mark.parametrize(
    "value, truth",
    [
        (LyingList([1, 2]), [1, 2]),
        (LyingDict(a=1), {"a": 1}),
        (LyingSet([1]), {1}),
        (LyingText("abc"), "abc"),
        (LyingBytes(b"abc"), b"abc"),
        (LyingInteger(7), 7),
        (LyingInteger(2**70), 2**70),
        (LyingNumber(1.5), 1.5),
        (LyingComplex(1, 2), 1 + 2j),
        (LyingNumPyNumber(2.5), np.float64(2.5)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_lying_object_arrives_as_what_it_is(value, truth):
    received = trip([value])[0]
    assert type(received) is type(truth) and received == truth


def test_a_lying_array_or_tensor_arrives_as_what_it_is():
    received = trip(lying_array())
    assert type(received) is np.ndarray and received.tolist() == [1.0, 1.0]
    received = trip(torch.ones(2).as_subclass(LyingTensor))
    assert type(received) is torch.Tensor and received.tolist() == [1.0, 1.0]


def test_a_lying_key_cannot_come_twice():
    class Odd(str):
        __hash__ = object.__hash__
        __eq__ = object.__eq__

    with pytest.raises(plain.WireError, match="each key once"):
        trip({Odd("a"): 1, Odd("a"): 2})


@pytest.mark.parametrize(
    "value, name",
    [
        ((x for x in []), "a generator"),
        (len, "a function"),
        (lambda: 0, "a function"),
        (np.sin, "a function"),
        (int, "the class int"),
        (math, "a module"),
        ({1: 2}.keys(), "an object of type dict_keys"),
        (object(), "an object of type object"),
        (np.ma.array([1]), "an object of type MaskedArray"),
        (np.array(["2020"], "M8[D]"), "a NumPy array of type datetime64[D]"),
        (np.zeros(1, [("a", int)]), "a NumPy array of type [('a', '<i8')]"),
        (np.longdouble(1), f"a NumPy number of type {np.dtype(np.longdouble)}"),
        ({torch.ones(1): 1}, "a dictionary or set with an object of type Tensor as a key"),
        ({object(): 1}, "a dictionary or set with an object of type object as a key"),
        ({frozenset([object()]): 1}, "a dictionary or set with an object of type object as a key"),
        (torch.ones(2).to_sparse(), "a tensor of type torch.float32 and layout torch.sparse_coo"),
        (torch.ones(2, device="meta"), "a tensor of type torch.float32 and layout torch.strided"),
        ("\ud800", "a text with half a character (a lone surrogate)"),
        (np.array(["\ud800"]), "an array of texts with half a character (a lone surrogate)"),
        (2**4096, "an integer of 4097 bits"),
        (np.broadcast_to(1.0, (10**6, 10**6)), "a value of more than 16 MB"),
        (np.broadcast_to(np.array(None), (10**6, 10**6)), "a value of more than 16 MB"),
        (torch.ones(1).expand(10**12), "a value of more than 16 MB"),
        ("a" * (17 << 20), "a value of more than 16 MB"),
        ([0] * 1_000_001, "a value of more than 1,000,000 parts"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 90 else "",
)
def test_what_is_not_plain_is_refused_by_name(value, name):
    with pytest.raises(plain.NotPlain) as error:
        plain.encode([value])
    assert error.value.type_name == name


def test_functions_travel_as_their_places():
    known: list = [len]
    with pytest.raises(plain.NotPlain, match="slice"):
        plain.encode([print, slice(3)], known)
    assert known == [len]
    code = plain.encode([print, len, print], known)
    assert known == [len, print]
    assert plain.decode(code, known.__getitem__) == [print, len, print]
    with pytest.raises(plain.WireError, match="received a function"):
        plain.decode(code)
    with pytest.raises(plain.WireError, match="known function, received 1"):
        plain.decode(code, [len].__getitem__)
    assert plain.encode(len, (len,)) == plain.encode(len, [len])
    with pytest.raises(plain.NotPlain, match="a function"):
        plain.encode(print, (len,))
    with pytest.raises(plain.NotPlain, match="the class int"):
        plain.encode(int, [])
    assert trip(np.float64(2)) == plain.decode(plain.encode(np.float64(2), []))
