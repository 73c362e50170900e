"""Ctrl-C is heard wherever it comes, once; and again, as usual, by whoever is in a hurry."""

import signal
from collections.abc import Iterator

import pytest

from autograder.interrupts import ctrl_c_calls


@pytest.fixture(autouse=True)
def ctrl_c_as_usual() -> Iterator[None]:
    """Handle Ctrl-C as Python does, also where tests run in the background of a shell, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class Interrupted:
    """Has Ctrl-C come while it is destroyed: Python prints an exception there, and goes on."""

    def __del__(self):
        signal.raise_signal(signal.SIGINT)


def test_ctrl_c_in_a_destructor_is_heard():
    calls = []
    with ctrl_c_calls(lambda: calls.append(1)):
        Interrupted()
        assert calls == [1]
        with pytest.raises(KeyboardInterrupt):  # the second is not held back
            signal.raise_signal(signal.SIGINT)
    assert calls == [1]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_where_ctrl_c_is_ignored_it_stays_ignored():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    calls = []
    with ctrl_c_calls(lambda: calls.append(1)):
        signal.raise_signal(signal.SIGINT)
    assert calls == []
