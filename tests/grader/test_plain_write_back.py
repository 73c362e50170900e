"""Tests of writing back what a function of the other side did to its arguments."""

import collections

import numpy as np
import torch
from grader.plain_values import trip

from autograder import plain


def test_changes_of_containers_are_made_in_place():
    inner, array, names = [1, 2], np.zeros(2), {"a"}
    target = [inner, {"array": array, "old": 1}, names, 5]
    source = trip(target)
    source[0] += [3]
    source[1]["array"] += 1
    source[1]["new"] = source[1].pop("old")
    source[2].add("b")
    source[3] = 6
    plain.write_back(target, source)
    assert inner == [1, 2, 3] and target[0] is inner
    assert array.tolist() == [1, 1] and target[1]["array"] is array
    assert list(target[1]) == ["array", "new"]
    assert target[2] is names and names == {"a", "b"} and target[3] == 6


def test_changes_within_a_tuple_are_made_in_place():
    array = np.zeros(2)
    pair = (array, 1)
    target = [pair, (1, 2)]
    plain.write_back(target, [(np.ones(2), 1), (1, 3)])
    assert array.tolist() == [1, 1] and target[0][0] is array and target[1] == (1, 3)


def test_a_tensor_that_requires_a_gradient_is_changed_in_place():
    weights = torch.nn.Parameter(torch.zeros(2))
    plain.write_back([weights], [torch.ones(2)])
    assert weights.tolist() == [1, 1] and weights.requires_grad and weights.is_leaf
    expanded = torch.zeros(1).expand(3)
    plain.write_back([expanded], [torch.ones(3)])  # cannot be written to, and is no error
    assert expanded.tolist() == [0, 0, 0]


def test_what_differs_in_kind_is_replaced_and_the_old_stays_as_it_was():
    array, numbers = np.zeros(2), [1]
    target = [array, numbers, np.zeros(2)]
    plain.write_back(target, [np.zeros(3), {"a": 1}, np.zeros(2, np.float32)])
    assert target[0].shape == (3,) and target[1] == {"a": 1} and target[2].dtype == np.float32
    assert array.shape == (2,) and numbers == [1]
    plain.write_back(array, np.ones(3))
    assert array.tolist() == [0, 0]


def test_two_views_of_one_array_keep_the_change_of_one():
    matrix = np.zeros((2, 2))
    target = [matrix, matrix.T, matrix]
    source = trip(target)
    source[0][0, 1] = 5
    plain.write_back(target, source)
    assert matrix[0, 1] == 5


def test_an_array_put_in_two_places_is_one_array_after():
    first, second = np.zeros(2), np.ones(2)
    shared = np.full(2, 7.0)
    target = [first, second]
    plain.write_back(target, [shared, shared])
    assert target[0] is target[1] is first and first.tolist() == [7, 7] and second.tolist() == [1, 1]
    one = np.zeros(2)
    target = [one, one]
    plain.write_back(target, [np.ones(2), np.zeros(2)])
    assert target[0] is one and [array.tolist() for array in target] == [[1, 1], [0, 0]]


def test_what_did_not_change_stays_the_same_object():
    objects = np.array([1, None], object)
    counter, frozen = collections.Counter("aab"), np.zeros(2)
    frozen.flags.writeable = False
    target = [objects, counter, frozen, (1, "a")]
    before = list(target)
    plain.write_back(target, trip(target))
    assert all(old is new for old, new in zip(before, target))
    assert counter == collections.Counter("aab") and type(counter) is collections.Counter


def test_not_a_number_and_the_sign_of_zero_are_written_back():
    array = np.array([0.0, 1.0])
    plain.write_back([array], [np.array([-0.0, np.nan])])
    assert np.signbit(array[0]) and np.isnan(array[1])
