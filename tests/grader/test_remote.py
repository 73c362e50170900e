"""Whatever a child says, the trusted end answers, or gives the child up."""

import socket
import struct
import threading
from collections.abc import Callable
from time import monotonic

import pytest

from autograder import plain, wire
from autograder.remote import Lost, Remote, Unplain


class Puppet:
    """A stand-in for a jailed process, which says what a test wants."""

    def __init__(self, ended: str = "running"):
        self.socket, self.theirs = socket.socketpair()
        self.ended = ended

    def end(self) -> str:
        return self.ended


def remote_to(say: Callable[[wire.Channel, socket.socket], None], ended: str = "running") -> Remote:
    """Return the trusted end of a conversation in which the other side does `say`, once asked."""
    puppet = Puppet(ended)

    def speak() -> None:
        channel = wire.Channel(puppet.theirs)
        channel.receive(monotonic() + 5, lambda number: print)
        say(channel, puppet.theirs)

    threading.Thread(target=speak, daemon=True).start()
    return Remote(puppet, deadline=monotonic() + 1)


def raw(content: bytes) -> Callable:
    return lambda channel, sock: sock.sendall(content)


def says(*message: object) -> Callable:
    return lambda channel, sock: channel.send(list(message))


ONE, SAME = plain.encode(1.0), None
NONSENSE = [
    says(),
    says("returned"),
    says("returned", ONE, SAME),
    says("returned", 1.0, SAME, SAME),
    says("returned", [1, 2], SAME, SAME),
    says("returned", b"?", SAME, SAME),
    says("returned", ONE, 5, SAME),
    says("returned", ONE, ONE, SAME),
    says("returned", ONE, plain.encode([[1.0]]), SAME),
    says("returned", ONE, SAME, 5),
    says("returned", ONE, SAME, b"?"),
    says("callback", 0, [], {}),
    says("callback", -1, [], {}),
    says("callback", 10**30, [], {}),
    says("callback", "0", [], {}),
    says("callback"),
    says("raised", 5, "text", []),
    says("raised", "ValueError", b"text", []),
    says("raised", "ValueError", "text", 5),
    says("raised", "ValueError", "text", [["cell"]]),
    says("raised", "ValueError", "text", [["cell", "x"]]),
    says("unplain"),
    says("unplain", "the secret is", "out"),
    says("ran"),
    says("no such thing"),
    lambda channel, sock: channel.send("returned"),
    lambda channel, sock: channel.send([["returned"]]),
    raw(b"\x01\x00\x00\x00?"),
    raw(struct.pack("<I", 0)),
    raw(struct.pack("<I", 0xFFFFFFFF)),
    lambda channel, sock: sock.close(),
]


@pytest.mark.parametrize("say", NONSENSE)
def test_nonsense_is_the_end_of_the_child(say: Callable):
    with pytest.raises(Lost) as caught:
        remote_to(say).call("f-tests", "f", [1.0], {})
    assert caught.value.cause == "crash"


def test_lost_is_no_exception_that_a_test_could_catch():
    assert not issubclass(Lost, Exception)


def test_silence_and_a_slow_drip_end_at_the_deadline():
    def drip(channel: wire.Channel, sock: socket.socket) -> None:
        message = plain.encode(["returned", ONE, SAME, SAME])
        for byte in struct.pack("<I", len(message)) + message:
            sock.sendall(bytes([byte]))
            threading.Event().wait(0.2)

    for say in (lambda channel, sock: None, drip):
        start = monotonic()
        with pytest.raises(Lost) as caught:
            remote_to(say).call("f-tests", "f", [1.0], {})
        assert caught.value.cause == "timeout" and monotonic() - start < 2


def test_a_reply_that_takes_too_long_to_read_comes_too_late(monkeypatch: pytest.MonkeyPatch):
    def slowly(data: bytes, callable_for: Callable | None = None) -> object:
        threading.Event().wait(1.2 if data == ONE else 0)
        return decode(data, callable_for)

    decode = plain.decode
    monkeypatch.setattr(plain, "decode", slowly)
    with pytest.raises(Lost) as caught:
        remote_to(says("returned", ONE, SAME, SAME)).call("f-tests", "f", [1.0], {})
    assert caught.value.cause == "timeout"


@pytest.mark.parametrize(
    ("ended", "cause"), [("memory", "memory"), ("cpu", "cpu"), ("crash", "crash"), ("exit", "crash")]
)
def test_a_child_that_is_gone_is_named_by_how_it_ended(ended: str, cause: str):
    with pytest.raises(Lost) as caught:
        remote_to(lambda channel, sock: sock.close(), ended).call("f-tests", "f", [], {})
    assert caught.value.cause == cause


def test_an_exception_is_built_again_and_keeps_what_it_says():
    with pytest.raises(ValueError, match="too long") as caught:
        remote_to(says("raised", "ValueError", "too long", [["f", 2]])).call("f-tests", "f", [], {})
    assert caught.value.students.frames == (("f", 2),)


@pytest.mark.parametrize(
    "name", ["KeyboardInterrupt", "SystemExit", "GeneratorExit", "Lost", "CheckFailure", "x" * 5000]
)
def test_other_exceptions_cannot_be_smuggled_in(name: str):
    with pytest.raises(RuntimeError) as caught:
        remote_to(says("raised", name, "y" * 1_000_000, [])).call("f-tests", "f", [], {})
    assert len(str(caught.value)) < 3000


def test_too_little_memory_is_the_end_of_the_child():
    with pytest.raises(Lost) as caught:
        remote_to(says("raised", "MemoryError", "", [])).call("f-tests", "f", [], {})
    assert caught.value.cause == "memory"


def test_what_is_no_plain_data_is_named():
    with pytest.raises(Unplain, match="`f` returned a generator"):
        remote_to(says("unplain", "returned", "a generator")).call("f-tests", "f", [], {})


def test_a_forged_reply_changes_arguments_in_place_at_most():
    argument = [1.0]
    left = plain.encode([[[9.0], "more"], {"x": 1}])
    say = says("returned", ONE, left, plain.encode(5.0))
    assert remote_to(say).call("f-tests", "f", [argument], {}) == 1.0
    assert argument == [9.0]
