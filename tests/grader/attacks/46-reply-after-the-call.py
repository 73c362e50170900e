# Tries: send several replies to each call, and changed versions of earlier results
# Must: double wrong or crash or error, total blank or crash, scaled blank or crash, repeat blank or crash
# %% double
import os
import socket

from autograder.plain import encode
from autograder.wire import Channel


def double(x):
    for fd in range(3, 1024):
        try:
            channel = Channel(socket.socket(fileno=os.dup(fd)))
            for answer in (6.0, -4.0, 0.0):
                channel.send(["returned", encode(answer), encode([[x], {}]), encode(7.0)])
        except Exception:
            pass
    return 7.0
