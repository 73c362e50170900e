# Tries: call functions of the grader that it was not given, with arguments that do not fit
# Must: repeat crash or error or wrong
# %% repeat
import os
import socket

from autograder.wire import Channel


def step(x):
    return x + 1.0


def repeat(f, times, x):
    for fd in range(3, 1024):
        try:
            channel = Channel(socket.socket(fileno=os.dup(fd)))
            for content in ([999, [], {}], [-1, [1.0], {}], [0, "no list", 3], [True, [], {1: 2}], [0, [[]] * 999, {}], []):
                channel.send(["callback", *content])
        except Exception:
            pass
    return 7.0
