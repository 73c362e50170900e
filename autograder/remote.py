"""The trusted end of the conversation with a jailed child: run a cell, bind functions, call them.

Whatever comes back is bounded, decoded to exact plain types, and never believed: the worst that a
child can do is to lose its own exercise.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any, Protocol

from autograder import plain, wire
from autograder.child import LONGEST_TEXT, exception

LONGEST_NAME = 100  # characters
WHERE = ("returned", "put into an argument", "put into an earlier result")


@dataclass(frozen=True)
class Raised:
    """An exception in the student's code: its name, its message, and (cell id, line), outermost first."""

    name: str
    text: str
    frames: tuple[tuple[str, int], ...] = ()


class Lost(BaseException):
    """The child is of no more use: it hung, died or spoke nonsense. No test can catch this by `except Exception`."""

    def __init__(self, cause: str):
        self.cause = cause  # timeout, cpu, memory or crash
        super().__init__(cause)

    @property
    def may_be_anothers(self) -> bool:
        """Tell whether an earlier exercise may have spoilt the child: one that hangs does so by itself."""
        return self.cause != "timeout"


class Unplain(Exception):
    """A student's function gave something that is no plain data; its text names the type, as the child calls it."""


class Unplaceable(Exception):
    """Something that is no message of ours came from the child."""


class Process(Protocol):
    """A jailed process, as `sandbox.Child` is."""

    socket: Any

    def end(self) -> str:
        """Kill it; say how it had ended: running, exit, crash, memory or cpu."""


class Remote:
    """One child: all calls wait until `deadline` (of the monotonic clock) at the latest.

    `line_of` finds the student's line in which something happened, for the messages of checks.
    """

    def __init__(self, process: Process, deadline: float = 0.0, line_of: Callable[[Raised], str] = lambda raised: ""):
        self.deadline = deadline
        self._process, self._line_of = process, line_of
        self._channel = wire.Channel(process.socket)
        self._last: Any = None  # result, which the next call may change
        self._functions: list[Callable] = []  # that the child may call, by number

    def close(self) -> None:
        """Kill the child with all that it started."""
        self._process.end()
        self._channel.close()

    def run(self, cell_id: str, source: str) -> Raised | None:
        """Run one cell; return what it raised."""
        kind, *content = self._ask(["run", cell_id, source])
        if kind == "ran" and not content:
            return None
        return self._raised(kind, content)

    def bind(self, exercise: str, names: list[str]) -> list[str]:
        """Keep the functions of an exercise as they are now; return which of the names exist."""
        kind, *content = self._ask(["bind", exercise, names])
        if kind != "bound" or len(content) != 1 or type(content[0]) is not list:
            raise Lost("crash")
        found = {name for name in content[0] if type(name) is str}
        return [name for name in names if name in found]

    def call(self, exercise: str, name: str, args: list, kwargs: dict) -> Any:
        """Call a function of the student, and return its result; arguments it changed are changed here too."""
        failures: list[AssertionError] = []
        given = plain.encode([args, kwargs], self._functions)
        reply = self._ask(["call", exercise, name, given])
        while reply[0] == "callback":
            reply = self._reply_to(self._answer(reply[1:], failures))
        if failures:
            raise failures[0]
        kind, *content = reply
        if kind == "unplain" and len(content) == 2 and type(content[0]) is str and content[0] in WHERE:
            raise Unplain(f"`{name}` {content[0]} {str(content[1])[:LONGEST_NAME]}")
        if kind != "returned":
            raised = self._raised(kind, content)
            error = exception(raised.name, raised.text)
            error.students, error.students_line = raised, self._line_of(raised)
            raise error
        return self._returned(content, args, kwargs)

    def _returned(self, content: list, args: list, kwargs: dict) -> Any:
        with _only_messages():
            code, left, earlier = content
            result = plain.decode(_packed(code))
            if left is not None:
                new_args, new_kwargs = plain.decode(_packed(left), self._functions.__getitem__)
                plain.write_back(args, new_args)
                plain.write_back(kwargs, new_kwargs)
            if earlier is not None:
                plain.write_back(self._last, plain.decode(_packed(earlier)))
        self._expect_time()
        self._last = result
        return result

    def _reply_to(self, message: list) -> list:
        """Answer a callback, and return what the child says next; what cannot be sent is an error in the child."""
        try:
            return self._ask(message)
        except plain.NotPlain as error:
            return self._ask(["raise", "ValueError", str(error)])

    def _ask(self, message: list) -> list:
        """Send a message and return the reply; `Lost` if there is none in time."""
        try:
            self._channel.send(message, self._functions, self.deadline)
            reply = self._channel.receive(self.deadline, self._functions.__getitem__)
        except wire.TooLate as error:
            raise Lost("timeout") from error
        except wire.WireError as error:
            raise Lost(self._cause()) from error
        self._expect_time()
        if type(reply) is not list or not reply or type(reply[0]) is not str:
            raise Lost("crash")
        return reply

    def _expect_time(self) -> None:
        """Raise `Lost` after the deadline: decoding takes time, too."""
        if monotonic() > self.deadline:
            raise Lost("timeout")

    def _answer(self, content: list, failures: list[AssertionError]) -> list:
        """Call one of the functions that the child was given, and return the message with its result.

        A check that fails in it is no matter of the child's, which could swallow it: it is kept in `failures`.
        """
        with _only_messages():
            number, args, kwargs = content
            if type(number) is not int or not 0 <= number < len(self._functions) or type(args) is not list:
                raise Unplaceable
            if type(kwargs) is not dict or not all(type(key) is str for key in kwargs):
                raise Unplaceable
        try:
            return ["value", self._functions[number](*args, **kwargs)]
        except AssertionError as error:
            failures.append(error)
            return ["raise", "AssertionError", ""]
        except Exception as error:  # the student called it with something that does not fit
            return ["raise", type(error).__name__, str(error)[:LONGEST_TEXT]]

    def _cause(self) -> str:
        """Say why the child is gone."""
        ended = self._process.end()
        if ended == "running" and monotonic() > self.deadline:
            return "timeout"
        return ended if ended in ("memory", "cpu") else "crash"

    def _raised(self, kind: str, content: list) -> Raised:
        """Read the description of an exception; too little memory is the end of the child."""
        with _only_messages():
            name, text, frames = content
            if kind != "raised" or type(name) is not str or type(text) is not str:
                raise Unplaceable
            places = tuple((str(cell_id)[:LONGEST_NAME], int(line)) for cell_id, line in frames)
        if name == "MemoryError":
            raise Lost("memory")
        return Raised(name[:LONGEST_NAME], text[:LONGEST_TEXT], places)


def _packed(value: Any) -> bytes:
    """Return what must be the bytes of encoded data."""
    if type(value) is not bytes:
        raise Unplaceable
    return value


@contextlib.contextmanager
def _only_messages():
    """Take whatever does not fit our messages as the end of the child."""
    try:
        yield
    except (Unplaceable, plain.WireError, TypeError, ValueError, OverflowError) as error:
        raise Lost("crash") from error
