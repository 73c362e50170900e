"""Tests of plain data as bytes: what is plain arrives exactly, whatever else is refused by name."""

import collections
import enum
import struct

import numpy as np
import pytest
import torch
from grader.plain_values import ARRAYS, MANY, ORDERED, SETS, assert_exact, trip
from hypothesis import given

from autograder import plain, plain_format


@MANY
@given(ORDERED)
def test_a_value_arrives_as_the_same_value(value):
    code = plain.encode(value)
    received = plain.decode(code)
    assert_exact(received)
    assert type(received) is type(value)
    assert plain.encode(received) == code


@MANY
@given(SETS)
def test_a_set_arrives_as_the_same_set(value):
    for received in (trip(value), trip({"a": frozenset(value)})["a"]):
        assert_exact(received)
        assert received == value


@MANY
@given(ARRAYS)
def test_an_array_arrives_with_its_dtype_shape_and_bits(array):
    received = trip(array)
    assert (received.dtype.str, received.shape, received.tobytes()) == (array.dtype.str, array.shape, array.tobytes())
    assert (
        received.flags.writeable
        and received.flags.c_contiguous
        and received.flags.owndata == array[...].copy().flags.owndata
    )


@pytest.mark.parametrize(
    "array",
    [
        np.asfortranarray(np.arange(6.0).reshape(2, 3)),
        np.arange(24).reshape(2, 3, 4)[:, ::-2, 1:3],
        np.broadcast_to(np.float32(2), (3, 2)),
        np.zeros((0, 3)),
        np.array(3.5),
        np.arange(4, dtype=">i2"),
        np.array([1.5, np.nan, -0.0], np.float16),
        np.array([True, False]),
        np.array([["ä", "", "😀b"]]),
        np.array([1, 2], np.longlong),
    ],
    ids=lambda array: f"{array.dtype.str}{array.shape}",
)
def test_an_array_of_any_layout_arrives_in_c_order(array):
    received = trip(array)
    assert type(received) is np.ndarray and received.dtype == array.dtype and received.shape == array.shape
    assert received.tobytes() == array.tobytes()
    assert received.flags.writeable == array.flags.writeable


def test_nan_payloads_and_negative_zero_are_exact():
    odd = struct.unpack("<d", b"\x01\x02\x03\x04\x05\x06\xf8\x7f")[0]
    assert struct.pack("<dd", *trip([odd, -0.0])) == struct.pack("<dd", odd, -0.0)
    assert trip(np.array([odd, -0.0])).tobytes() == np.array([odd, -0.0]).tobytes()
    assert trip(np.float16(-0.0)).tobytes() == np.float16(-0.0).tobytes()


@pytest.mark.parametrize("name", plain_format.ARRAY_DTYPES[:3] + plain_format.ARRAY_DTYPES[3:-2:2])
def test_a_numpy_number_arrives_as_one(name):
    value = np.dtype(name).type(1)
    assert type(trip(value)) is type(value) and trip(value) == value
    assert trip({value: np.str_("ä")}) == {value: "ä"} and type(trip(np.str_(""))) is np.str_


@pytest.mark.parametrize("name", plain_format.TENSOR_DTYPES)
def test_a_tensor_arrives_with_its_dtype(name):
    tensor = torch.tensor([[0, 1, 2], [3, 4, 5]]).to(getattr(torch, name))
    for value in (tensor, tensor.T, tensor[0, 0], tensor[:, :0], tensor[:1].expand(3, 3)):
        received = trip(value)
        assert type(received) is torch.Tensor and received.dtype == value.dtype and torch.equal(received, value)
        assert not received.requires_grad


def test_only_a_leaf_keeps_that_it_requires_a_gradient():
    leaf = torch.ones(2, requires_grad=True)
    assert trip(leaf).requires_grad and trip(torch.nn.Parameter(torch.ones(2))).requires_grad
    assert type(trip(torch.nn.Parameter(torch.ones(2)))) is torch.Tensor
    assert not trip(leaf * 2).requires_grad
    trip(leaf).sum().backward()
    assert torch.equal(trip(torch.tensor([1j]).conj()), torch.tensor([-1j]))


def test_what_occurs_twice_arrives_as_one_object():
    for shared in ([1], {"a": 1}, {1}, np.zeros(2), torch.zeros(2), (1, [2])):
        first, second, (third,) = trip([shared, shared, (shared,)])
        assert first is second is third
    apart = trip([[1], [1]])
    assert apart[0] is not apart[1]


@pytest.mark.parametrize("kind", [list, dict])
def test_what_contains_itself_is_refused(kind):
    loop = kind()
    loop.append(loop) if kind is list else loop.update(a=(loop,))
    with pytest.raises(plain.NotPlain, match="contains itself"):
        plain.encode(loop)
    objects = np.empty(1, object)
    objects[0] = objects
    with pytest.raises(plain.NotPlain, match="contains itself"):
        plain.encode(objects)


def test_an_array_of_objects_arrives_as_lists_of_them():
    objects = np.empty((2, 2), object)
    objects[0, 0] = np.ones(2)
    shared, again = trip([objects, objects])
    assert shared is again and type(shared) is list and shared[1] == [None, None]
    assert shared[0][0].tolist() == [1.0, 1.0]
    with pytest.raises(plain.NotPlain, match="an array that holds an object of type list_iterator"):
        plain.encode(np.array(iter([])))


def test_arrays_of_objects_arrive_apart():
    arrays = [np.array([[number], [None]], object) for number in range(20)]
    assert trip(arrays) == [[[number], [None]] for number in range(20)]


class Colour(enum.IntEnum):
    """A subclass of int."""

    RED = 3


Point = collections.namedtuple("Point", "x y")


@pytest.mark.parametrize(
    "value, base",
    [
        (collections.OrderedDict(a=1), {"a": 1}),
        (range(3), [0, 1, 2]),
        (collections.Counter("aab"), {"a": 2, "b": 1}),
        (collections.defaultdict(list, a=1), {"a": 1}),
        (Point(1, 2), (1, 2)),
        (Colour.RED, 3),
        (torch.Size([2]), (2,)),
    ],
)
def test_a_subclass_arrives_as_its_base(value, base):
    received = trip(value)
    assert type(received) is type(base) and received == base


def test_a_matrix_arrives_as_an_array():
    matrix = np.ones((2, 2)).view(np.matrix)
    received = trip(matrix)
    assert type(received) is np.ndarray and received.shape == (2, 2)
