"""The student's side: a jailed process that runs the student's cells and answers calls of their functions.

Nothing here is trusted: a student's code shares this process and may change all of it. It holds no
test and no expected value, only the student's cells and the arguments of each call.
"""

import asyncio
import builtins
import importlib
import inspect
import linecache
import sys
import traceback
from ast import PyCF_ALLOW_TOP_LEVEL_AWAIT
from collections.abc import Callable
from math import inf
from socket import socket
from types import ModuleType
from typing import Any

import numpy as np

from autograder import plain
from autograder.wire import Channel

LONGEST_TEXT = 2000  # characters of an exception's message
MOST_FRAMES = 50  # of one exception, the innermost
LARGEST_KEPT = 100_000  # bytes of a result that is kept: the next call may change it
NOTHING = (None, plain.encode(None))


class Notebook:
    """What stands for IPython in the child: magics that run code run it, all others do nothing."""

    def __init__(self, run: Callable[[str], None]):
        self._run = run

    def run_line_magic(self, name: str, line: str, *_: Any) -> None:
        """Run what follows `%time`; `%matplotlib` and the like do nothing."""
        if name in ("time", "prun"):
            self._run(line)

    def run_cell_magic(self, name: str, line: str, cell: str) -> None:
        """Run the cell below `%%time` or `%%capture`; `%%html` and the like do nothing."""
        if name in ("time", "capture", "prun"):
            self._run(cell)

    def system(self, command: str) -> None:
        """Do nothing: there is no shell."""

    def getoutput(self, command: str) -> list[str]:
        """Return nothing: there is no shell."""
        return []


class Child:
    """The cells of one submission, and the functions that they define."""

    def __init__(self, channel: Channel):
        self._channel = channel
        module = ModuleType("__main__")
        sys.modules["__main__"] = module  # dataclasses and pickle look their module up
        self._names = module.__dict__
        self._names["get_ipython"] = lambda: Notebook(self._execute)
        self._names["display"] = lambda *_, **__: None
        self._functions: tuple[Callable, ...] = ()  # stand for those of the other side, by number
        self._bound: dict[str, dict[str, Any]] = {}
        self._last = NOTHING  # result, and its code when it was sent
        self._answers = {"run": self.run, "bind": self.bind, "call": self.call, "render": self.render}

    def serve(self) -> None:
        """Answer messages until the other side closes."""
        while True:
            kind, *content = self._receive()
            self._answers[kind](*content)

    def run(self, cell_id: str, source: str) -> None:
        """Execute one cell; answer what it raised, or None."""
        name = f"<{cell_id}>"
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        try:
            self._execute(source, name)
        except BaseException as error:  # exit() in a cell is a mistake like another
            self._send(["raised", *_description(error)])
        else:
            self._send(["ran"])

    def _execute(self, source: str, name: str = "<cell>") -> None:
        result = eval(compile(source, name, "exec", PyCF_ALLOW_TOP_LEVEL_AWAIT), self._names)
        if inspect.iscoroutine(result):
            asyncio.run(result)

    def bind(self, exercise: str, names: list[str]) -> None:
        """Keep the functions of an exercise as they are now; answer which of the names exist."""
        found = {name: self._names[name] for name in names if callable(self._names.get(name))}
        self._bound[exercise] = found
        self._send(["bound", list(found)])

    def call(self, exercise: str, name: str, given: bytes) -> None:
        """Call a function; answer the result, and the arguments and the result before it if they are others now."""
        args, kwargs = plain.decode(given, self._function)
        try:
            result = self._bound[exercise][name](*args, **kwargs)
        except BaseException as error:
            self._send(["raised", *_description(error)])
            return
        did = "returned"
        try:
            code = plain.encode(result)  # a function of the other side is no result either
            did = "put into an earlier result"
            earlier, before = self._last
            now = plain.encode(earlier)
            did = "put into an argument"
            left = plain.encode([args, kwargs], self._functions)
            self._send(["returned", code, None if left == given else left, None if now == before else now])
            self._last = (result, code) if len(code) <= LARGEST_KEPT else NOTHING
        except plain.NotPlain as error:
            self._send(["unplain", did, error.type_name[:LONGEST_TEXT]])
        except BaseException as error:  # an object that fails while it is looked at, or too little memory
            self._send(["raised", *_description(error)])

    def render(self, source: str) -> None:
        """Run one cell in IPython, for a reader's eye; answer what it showed."""
        rendering = importlib.import_module("autograder.rendering")  # only a few assignments need it
        self._send(["rendered", rendering.Shell.instance().outputs(source)])

    def _send(self, message: list) -> None:
        self._channel.send(message, self._functions)

    def _receive(self) -> list:
        return self._channel.receive(inf, self._function)

    def _function(self, number: int) -> Callable:
        """Return a function that has the other side call its function of that number."""
        if number == len(self._functions):
            self._functions = (*self._functions, self._stub(number))
        return self._functions[number]

    def _stub(self, number: int) -> Callable:
        def function(*args: Any, **kwargs: Any) -> Any:
            self._send(["callback", number, list(args), kwargs])
            while True:
                kind, *content = self._receive()
                if kind != "call":
                    break
                self.call(*content)  # that function calls one of the student's in turn
            if kind == "value":
                return content[0]
            raise exception(*content)

        return function


def serve(sock: socket) -> None:
    """Serve the socket until the other side closes it."""
    Child(Channel(sock)).serve()


def exception(name: str, text: str) -> Exception:
    """Return an exception of Python's own of that name, else a RuntimeError.

    StopIteration too becomes a RuntimeError: it would end a loop of the test over `map(f, …)` early, and quietly.

    >>> exception("ValueError", "too long"), exception("Odd", "x")
    (ValueError('too long'), RuntimeError('Odd: x'))
    """
    kind = np.linalg.LinAlgError if name == "LinAlgError" else getattr(builtins, name, None)
    if isinstance(kind, type) and issubclass(kind, Exception) and kind not in (StopIteration, StopAsyncIteration):
        try:
            return kind(text)
        except TypeError:  # it wants more than a message
            pass
    return RuntimeError(f"{name}: {text}")


def _description(error: BaseException) -> list:
    """Return an exception as plain data: its name, its message, and (cell id, line), outermost first."""
    frames = []
    for frame, line in traceback.walk_tb(error.__traceback__):
        name = frame.f_code.co_filename
        if name.startswith("<") and name.endswith(">"):
            frames.append([name[1:-1], line])
    if isinstance(error, SyntaxError) and error.filename and error.lineno:
        frames.append([error.filename[1:-1], error.lineno])
    try:
        text = str(error.args[0]) if isinstance(error, KeyError) and error.args else str(error)
    except BaseException:
        text = "(its message cannot be shown)"
    return [type(error).__name__, text[:LONGEST_TEXT], frames[-MOST_FRAMES:]]
