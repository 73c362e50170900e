# Tries: send descriptions of exceptions that name hidden lines, or have a million frames
# Must: double error or crash or wrong, total error or crash or wrong, scaled error or crash or wrong, repeat blank or crash
# %% double
import os
import socket

from autograder.wire import Channel


def send(*messages):
    for fd in range(3, 1024):
        try:
            channel = Channel(socket.socket(fileno=os.dup(fd)))
            for message in messages:
                channel.send(message)
        except Exception:
            pass


def double(x):
    send(["raised", "ValueError", "hello", [["double-tests", number] for number in range(1, 9)]])
# %% total
def total(numbers):
    send(["raised", "<script>alert('pwned')</script>" * 999, "x" * 9_000_000, [["total", -1], ["total", 1 << 4000]]])
# %% scaled
def scaled(matrix, factor):
    send(["raised", "CheckFailure", "scaled: hello", [["scaled", 1]] * 200_000])
