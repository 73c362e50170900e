"""Tests of writing back what a function of the other side did to its arguments."""

import collections
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import numpy as np
import torch
from grader.plain_values import MANY, trip
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder import plain

DIGITS = st.integers(0, 9)
DIGIT_ARRAYS = hnp.arrays(np.int64, st.integers(1, 3), elements=DIGITS)
PARTS = st.recursive(
    DIGITS | DIGIT_ARRAYS,
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.sampled_from("abc"), parts, max_size=3),
    max_leaves=8,
)
ARGUMENTS = st.lists(PARTS, max_size=3)


def swap(items: list, place: int, _: Any) -> None:
    """Swap two neighbours, of which the last and the first are two."""
    if items:
        items[place - 1], items[place] = items[place], items[place - 1]


CHANGES: dict[type, list[Callable[[Any, int, Any], object]]] = {  # of a container, at a place, with a new part
    np.ndarray: [lambda array, place, _: array.__setitem__(place, 10 + place)],
    list: [
        lambda items, _, new: items.append(new),
        lambda items, place, _: items.pop(place) if items else None,
        lambda items, _place, _new: items.clear(),
        lambda items, place, new: items.__setitem__(slice(place, place + 1), [new]),
        swap,
    ],
    dict: [
        lambda entries, place, new: entries.update({"abc"[place]: new}),
        lambda entries, place, _: entries.pop("abc"[place], None),
        lambda entries, place, _: entries.update({"abc"[place]: entries.pop("abc"[place], 0)}),
    ],
}
STEPS = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(0, 2), PARTS), min_size=1, max_size=3)


def containers(value: Any, path: tuple = ()) -> dict[tuple, Any]:
    """Return all containers in a value by their paths, itself included."""
    found = {path: value} if type(value) in CHANGES else {}
    entries = enumerate(value) if type(value) is list else value.items() if type(value) is dict else ()
    for key, part in entries:
        found |= containers(part, (*path, key))
    return found


def change(value: Any, steps: list[tuple[int, int, int, Any]]) -> None:
    """Change containers in a value, as a student's function may."""
    for which, how, place, new in steps:
        found = list(containers(value).values())
        container = found[which % len(found)]
        changes = CHANGES[type(container)]
        places = len("abc") if type(container) is dict else len(container) or 1
        changes[how % len(changes)](container, place % places, deepcopy(new))


def change_there(value: Any, steps: list[tuple[int, int, int, Any]]) -> None:
    """Change a value as a function of the other side does: by messages."""
    received = trip(value)
    change(received, steps)
    plain.write_back(value, trip(received))


@MANY
@given(ARGUMENTS, STEPS)
def test_a_change_on_the_other_side_is_the_change_made_here(value, steps):
    here = deepcopy(value)
    here_before, before = containers(here), containers(value)
    change(here, steps)
    change_there(value, steps)
    assert repr(value) == repr(here)
    after = containers(value)
    for path, container in containers(here).items():
        if container is here_before.get(path):
            assert after[path] is before[path]


@MANY
@given(ARGUMENTS.filter(bool), st.lists(DIGITS, max_size=4), STEPS)
def test_a_change_of_what_occurs_twice_is_the_change_made_here(parts, again, steps):
    value = [*parts, [parts[number % len(parts)] for number in again]]
    here = deepcopy(value)
    change(here, steps)
    change_there(value, steps)
    assert repr(value) == repr(here)


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
