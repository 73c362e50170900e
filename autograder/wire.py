"""Messages of plain data over a stream socket, each preceded by its length; nothing waits beyond its deadline."""

import struct
from collections.abc import Callable
from math import inf
from socket import socket
from time import monotonic
from typing import Any

from autograder import plain
from autograder.plain_format import LARGEST, WireError

__all__ = ["Channel", "Closed", "TooLate", "WireError"]

_LENGTH = struct.Struct("<I")


class Closed(WireError):
    """The connection is closed."""


class TooLate(WireError):
    """A message was not through by its deadline."""


class Channel:
    """One end of a connected stream socket."""

    def __init__(self, sock: socket):
        self._socket = sock

    def send(self, value: Any, callables: list | tuple | None = None, deadline: float = inf) -> None:
        """Send a value, whole by the deadline (of `time.monotonic`); `callables` as for `plain.encode`.

        Raises NotPlain, before anything is sent, Closed and TooLate.
        """
        data = plain.encode(value, callables)
        left = memoryview(_LENGTH.pack(len(data)) + data)
        while left:
            left = left[self._within(deadline, self._socket.send, left) :]

    def receive(self, deadline: float, callable_for: Callable[[int], Callable] | None = None) -> Any:
        """Return the next value, which must have arrived whole by the deadline (of `time.monotonic`).

        `callable_for` as for `plain.decode`. Raises WireError, of which Closed and TooLate are kinds.
        """
        (size,) = _LENGTH.unpack(self._read(_LENGTH.size, deadline))
        if size > LARGEST:
            raise WireError(f"expected a message of at most {LARGEST} bytes, received the announcement of {size}")
        return plain.decode(self._read(size, deadline), callable_for)

    def close(self) -> None:
        """Close this end."""
        self._socket.close()

    def _read(self, size: int, deadline: float) -> bytes:
        data = bytearray(size)
        left = memoryview(data)
        while left:
            count = self._within(deadline, self._socket.recv_into, left)
            if count == 0:
                raise Closed("expected a message, received the end of the connection")
            left = left[count:]
        return bytes(data)

    def _within(self, deadline: float, act: Callable[[memoryview], int], data: memoryview) -> int:
        """Send or receive a piece of the data."""
        wait = deadline - monotonic()
        try:
            if wait <= 0:
                raise TimeoutError
            self._socket.settimeout(None if wait == inf else wait)
            return act(data)
        except TimeoutError:
            raise TooLate("expected a whole message by its deadline, received none or a part") from None
        except OSError as error:
            raise Closed(f"expected an open connection, received: {error}") from None
