"""Plain data between the grader and a student's process, as bytes: numbers, texts, containers, arrays, tensors.

Nothing else crosses, so that whatever the other side holds, this side holds exact types of Python, NumPy
and PyTorch. Subclasses are sent as their base: an OrderedDict as a dict, a namedtuple as a tuple, a
np.matrix as an array; a range, and an array of objects, as a list. A masked array is refused: its mask
would be lost.
"""

import contextlib
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.plain_decoder import decode
from autograder.plain_encoder import encode
from autograder.plain_format import NotPlain, WireError, is_tensor

__all__ = ["NotPlain", "WireError", "decode", "encode", "write_back"]

_SIMPLE = (type(None), bool, int, float, complex, str, bytes)


def write_back(target: Any, source: Any) -> None:
    """Change `target` in place to what `source` holds, wherever both are the same kind of container.

    These are lists, dictionaries, sets, arrays of one shape and dtype, and tensors, at any depth. What differs
    in kind, or cannot be written to, stays as it is at the top and is replaced below.

    >>> target = [np.zeros(2), 1]
    >>> array = target[0]
    >>> write_back(target, [np.ones(2), 2])
    >>> array, target[1]
    (array([1., 1.]), 2)
    """
    merging = _Merging()
    merging.merge(target, source)
    for write in merging.writes:
        write()


class _Merging:
    """All is compared before anything is written: two arrays may share memory, and only one have changed."""

    def __init__(self) -> None:
        self.writes: list[Callable[[], object]] = []
        self._merged: dict[int, Any] = {}  # by the id of the source
        self._taken: set[int] = set()  # ids of targets: each stands for one source

    def merge(self, target: Any, source: Any) -> Any:
        """Return what is to stand in the place of `target`."""
        if type(source) in _SIMPLE and type(source) is type(target):
            return source
        if id(source) in self._merged:
            return self._merged[id(source)]
        merge = self._merge_of(target, source)
        if id(target) in self._taken:
            return source
        if merge is None:
            return target if _is_same(target, source) else source
        self._taken.add(id(target))
        self._merged[id(source)] = merged = merge(target, source)
        return merged

    def _merge_of(self, target: Any, source: Any) -> Callable[[Any, Any], Any] | None:
        """Return how to write the source to the target, or None if they are of different kinds."""
        merges = {list: self._list, tuple: self._tuple, dict: self._dict, set: self._set, np.ndarray: self._array}
        kind = type(source)
        if is_tensor(type(source)):
            return self._tensor if is_tensor(type(target)) and _fits(target, source) else None
        if kind not in merges or not isinstance(target, kind):
            return None
        return None if kind is np.ndarray and not _fits(target, source) else merges[kind]

    def _items(self, target: list | tuple, source: list | tuple) -> list:
        merged = [self.merge(old, new) for old, new in zip(target, source)]
        return merged + list(source[len(merged) :])

    def _list(self, target: list, source: list) -> list:
        merged = self._items(target, source)
        self.writes.append(lambda: target.__setitem__(slice(None), merged))
        return target

    def _tuple(self, target: tuple, source: tuple) -> tuple:
        merged = self._items(target, source)
        unchanged = len(target) == len(merged) and all(map(_is_same, target, merged))
        return target if unchanged else tuple(merged)

    def _dict(self, target: dict, source: dict) -> dict:
        merged = {key: self.merge(target[key], new) if key in target else new for key, new in source.items()}

        def write() -> None:
            if list(target) != list(merged):
                dict.clear(target)
            dict.update(target, merged)  # the update of a Counter adds

        self.writes.append(write)
        return target

    def _set(self, target: set, source: set) -> set:
        self.writes += [target.clear, lambda: target.update(source)]
        return target

    def _array(self, target: np.ndarray, source: np.ndarray) -> np.ndarray:
        if target.flags.writeable and target.tobytes() != source.tobytes():
            self.writes.append(lambda: np.copyto(target, source))
        return target

    def _tensor(self, target: Any, source: Any) -> Any:
        def write() -> None:
            with sys.modules["torch"].no_grad(), contextlib.suppress(RuntimeError):  # of one that was expanded
                target.copy_(source)

        if not _is_same(target.detach(), source.detach()):
            self.writes.append(write)
        return target


def _fits(target: Any, source: Any) -> bool:
    """Say whether two arrays or two tensors have one dtype and shape."""
    return target.dtype == source.dtype and target.shape == source.shape


def _is_same(one: Any, other: Any) -> bool:
    """Say whether both are the same when sent."""
    try:
        return one is other or encode(one) == encode(other)
    except NotPlain:
        return False
