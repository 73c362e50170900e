"""The user ids of the children, where root grades: ids that no account has, in the ranges that exist here."""

from collections.abc import Iterable

from autograder import GraderError

IDS = 256  # of one zygote: so many children in a row have different ones
_END = 1 << 31  # from half of this on, where there are so many, no account has an id
_SPREAD = 2654435761  # prime: the zygotes of one process are far apart, where other processes' seldom are


def first_id(maps: Iterable[str], process: int, started: int) -> int:
    """Return the first of the `IDS` user ids of a zygote, which is also the first of its group ids.

    `maps` are the texts of the kernel's `uid_map` and `gid_map`, `process` is the grader's process id,
    `started` how many zygotes it had started before. GraderError if there are too few ids.

    >>> first_id(["0 0 4294967295"], 1, 0) - (1 << 30)
    256
    >>> first_id(["0 100000 65536"], 1, 0)
    33024
    """
    spare = [_spare(text) for text in maps]
    first, end = max(ids.start for ids in spare), min(ids.stop for ids in spare)
    blocks = (end - first) // IDS
    if blocks < 1:
        raise GraderError(
            f"root needs {IDS} user and group ids here that no account has, and found {max(0, end - first)}; "
            "start the container with more, or grade as an ordinary account"
        )
    return first + (process + started * _SPREAD) % blocks * IDS


def _spare(text: str) -> range:
    """Return the ids of the highest range that exists here, without its lower half: there the accounts are."""
    ranges = [(int(start), int(start) + int(count)) for start, _, count in map(str.split, text.splitlines())]
    start, end = max(ranges, key=lambda ends: ends[1])
    end = min(end, _END)
    return range(max(start, end // 2), end)
