"""Ctrl-C while many processes work: it reaches the one that writes, and there a line where nothing is half done."""

import contextlib
import signal
from collections.abc import Callable, Iterator
from multiprocessing import resource_tracker
from threading import current_thread, main_thread
from typing import Any


@contextlib.contextmanager
def ctrl_c_calls(stop: Callable[[], None]) -> Iterator[None]:
    """Let the first Ctrl-C call `stop`: raised at any line, it could be raised in a `__del__`, which swallows it."""
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler or current_thread() is not main_thread():
        yield
        return

    def handle(signal_number: int, frame: Any) -> None:
        signal.signal(signal.SIGINT, before)
        stop()

    signal.signal(signal.SIGINT, handle)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextlib.contextmanager
def ctrl_c_blocked() -> Iterator[None]:
    """Hold Ctrl-C back until the end: the whole group of processes gets it, and it is for this one alone."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # started later, it would let the signal through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
