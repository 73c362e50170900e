"""Tests of what the sender refuses, and of subclasses: what they hold is sent, whatever their methods say."""

import math
from typing import Any

import numpy as np
import pytest
import torch
from grader.plain_values import trip

from autograder import plain


class Corpus(list):
    """Sentences; who counts or walks it gets their words."""

    def __iter__(self):
        return iter(" ".join(super().__iter__()).split())

    def __len__(self):
        return len(list(iter(self)))


class Pair(tuple):
    """Two numbers; who counts or walks it gets their sum."""

    def __iter__(self):
        return iter([sum(super().__iter__())])

    def __len__(self):
        return 1


class Vocabulary(dict):
    """Counts of words; who looks at it gets one word more."""

    def items(self):
        """Return the counts, and that of the unknown word."""
        return [*super().items(), ("<unknown>", 0)]

    def __len__(self):
        return super().__len__() + 1


class Words(set):
    """Words; who looks at it gets one more."""

    def __iter__(self):
        return iter([*super().__iter__(), "<unknown>"])

    def __len__(self):
        return super().__len__() + 1


class Text(str):
    """A text that encodes as the numbers of its characters."""

    def encode(self, *_: Any) -> list[int]:
        """Return the numbers."""
        return [ord(character) for character in self]


class Number(int):
    """A subclass of a number."""


class Rate(float):
    """A subclass of a number."""


class Phase(complex):
    """A subclass of a number."""


class Packet(bytes):
    """A subclass of bytes."""


class Signal(np.ndarray):
    """An array that shows itself as one entry longer."""

    @property
    def shape(self) -> tuple[int]:
        """Return the shape with the entry."""
        return (self.size + 1,)

    def tobytes(self) -> bytes:
        """Return the content with the entry."""
        return super().tobytes() + bytes(8)


class Answering(torch.Tensor):
    """A tensor that answers all questions itself."""

    @classmethod
    def __torch_function__(cls, *_: Any) -> Any:
        """Answer with another tensor."""
        return torch.full((7,), 7.0)


@pytest.mark.parametrize(
    "value, held",
    [
        (Corpus(["a b", "c"]), ["a b", "c"]),
        (Pair((1, 2)), (1, 2)),
        (Vocabulary(a=1), {"a": 1}),
        (Words(["a"]), {"a"}),
        (Text("abc"), "abc"),
        (Number(7), 7),
        (Number(2**70), 2**70),
        (Rate(1.5), 1.5),
        (Phase(1, 2), 1 + 2j),
        (Packet(b"abc"), b"abc"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_of_a_subclass_arrives_as_the_data_that_it_holds(value, held):
    received = trip([value])[0]
    assert type(received) is type(held) and received == held


def test_an_array_or_a_tensor_of_a_subclass_arrives_as_the_data_that_it_holds():
    received = trip(np.ones(2).view(Signal))
    assert type(received) is np.ndarray and received.tolist() == [1.0, 1.0]
    received = trip(torch.ones(2).as_subclass(Answering))
    assert type(received) is torch.Tensor and received.tolist() == [1.0, 1.0]


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
