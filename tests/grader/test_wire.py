"""Tests of messages over a socket: whole by the deadline, bounded, and nothing read beyond them."""

import socket
import struct
import threading
import time
from collections.abc import Iterator
from math import inf

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder import plain
from autograder.wire import Channel, Closed, TooLate, WireError

EXAMPLE = (np.zeros((4, 3)), [None, np.zeros((3, 2))], {"a": 1.5})


@pytest.fixture
def ends() -> Iterator[tuple[Channel, socket.socket]]:
    """Return a channel, and the socket at its other end."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield Channel(ours), theirs


def soon(seconds: float = 5) -> float:
    """Return a deadline."""
    return time.monotonic() + seconds


def framed(data: bytes) -> bytes:
    """Return a message with its length."""
    return struct.pack("<I", len(data)) + data


def test_messages_arrive_in_their_order(ends):
    channel, theirs = ends
    other = Channel(theirs)
    for number in range(3):
        other.send([number, EXAMPLE])
    for number in range(3):
        received, example = channel.receive(soon())
        assert received == number and example[1][1].shape == (3, 2)


def test_a_large_message_arrives_while_it_is_sent(ends):
    channel, theirs = ends
    array = np.random.default_rng(0).random(1_500_000)
    sender = threading.Thread(target=Channel(theirs).send, args=(array,))
    sender.start()
    assert np.array_equal(channel.receive(soon(20)), array)
    sender.join()


def test_functions_are_called_by_their_places(ends):
    channel, theirs = ends
    known: list = []
    channel.send([len, print], known)
    assert Channel(theirs).receive(soon(), known.__getitem__) == [len, print]
    with pytest.raises(plain.NotPlain):
        channel.send(len)


def test_a_refused_value_sends_nothing(ends):
    channel, theirs = ends
    with pytest.raises(plain.NotPlain, match="an object of type object"):
        channel.send([1, object()])
    channel.send("next")
    assert Channel(theirs).receive(soon()) == "next"


def test_no_answer_is_too_late(ends):
    channel, _ = ends
    start = time.monotonic()
    with pytest.raises(TooLate):
        channel.receive(start + 0.1)
    assert 0.09 < time.monotonic() - start < 2
    with pytest.raises(TooLate):
        channel.receive(start)


def test_a_slow_drip_is_too_late_although_each_byte_comes_soon(ends):
    channel, theirs = ends
    stop = threading.Event()

    def drip() -> None:
        for byte in framed(plain.encode("a" * 1000)):
            if stop.wait(0.01):
                return
            theirs.send(bytes([byte]))

    dripping = threading.Thread(target=drip)
    dripping.start()
    start = time.monotonic()
    with pytest.raises(TooLate):
        channel.receive(start + 0.3)
    assert time.monotonic() - start < 2
    stop.set()
    dripping.join()


def test_whoever_does_not_read_cannot_hold_the_sender(ends):
    channel, _ = ends
    start = time.monotonic()
    with pytest.raises(TooLate):
        channel.send(np.ones(1_500_000), deadline=start + 0.1)
    assert time.monotonic() - start < 2


@pytest.mark.parametrize("sent", [b"", b"\1\0", framed(b"NNNN")[:-1]])
def test_the_end_of_the_connection_is_closed_and_not_late(ends, sent):
    channel, theirs = ends
    theirs.sendall(sent)
    theirs.close()
    with pytest.raises(Closed):
        channel.receive(soon())
    with pytest.raises(Closed):
        channel.send("a")
    channel.close()
    with pytest.raises(Closed):
        channel.receive(soon())


@pytest.mark.parametrize("size", [(16 << 20) + 1, 0xFFFFFFFF])
def test_an_enormous_message_is_refused_before_it_is_read(ends, size):
    channel, theirs = ends
    theirs.sendall(struct.pack("<I", size) + b"rest")
    with pytest.raises(WireError, match=f"announcement of {size}"):
        channel.receive(soon())
    assert channel._socket.recv(100) == b"rest"


def test_no_byte_beyond_the_message_is_read(ends):
    channel, theirs = ends
    theirs.sendall(framed(b"T") + b"rest")
    assert channel.receive(soon()) is True
    assert channel._socket.recv(100) == b"rest"


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60), st.booleans())
def test_whatever_is_sent_gives_plain_values_or_an_error(data, frame):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(framed(data) if frame else data)
        theirs.close()
        try:
            Channel(ours).receive(soon())
        except WireError as error:
            assert str(error)


def test_an_endless_deadline_waits(ends):
    channel, theirs = ends
    later = threading.Timer(0.05, Channel(theirs).send, args=("late",))
    later.start()
    assert channel.receive(inf) == "late"
    later.join()


def test_many_small_calls_are_fast(ends):
    channel, theirs = ends
    other = Channel(theirs)

    def echo() -> None:
        for _ in range(600):
            other.send(other.receive(inf))

    answering = threading.Thread(target=echo)
    answering.start()
    start = time.process_time()
    for _ in range(600):
        channel.send(EXAMPLE)
        channel.receive(soon())
    assert time.process_time() - start < 2  # both ends; 0.1 s where nothing else runs
    answering.join()
