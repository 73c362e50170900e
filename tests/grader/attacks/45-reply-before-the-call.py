# Tries: put forged replies on the wire before anything was asked
# Must: double wrong or crash or error, total passed or crash, scaled blank or crash, repeat blank or crash
# %% double
import os
import socket

from autograder.plain import encode
from autograder.wire import Channel

for fd in range(3, 1024):
    try:
        channel = Channel(socket.socket(fileno=os.dup(fd)))
        for reply in (["ran"], ["bound", ["double"]], ["ran"], ["returned", encode(6.0), None, None]):
            channel.send(reply)
    except Exception:
        pass


def double(x):
    return 7.0
# %% total
def total(numbers):
    return float(sum(numbers))
