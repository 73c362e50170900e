# Tries: write to descriptors that the zygote left open, in the zygote's own words
# Must: double wrong or crash or error
# %% double
import os
import socket

from autograder.wire import Channel


def double(x):
    for fd in range(3, 1024):
        for words in (b"fork\n", b"f", b"\0", b"end\n", b"exit\n", b"q"):
            try:
                if not os.get_inheritable(fd):
                    os.set_inheritable(fd, True)
                os.set_blocking(fd, False)
                os.write(fd, words)
            except OSError:
                pass
        try:
            Channel(socket.socket(fileno=fd)).send(["fork", 1, "serve"])
        except Exception:
            pass
    return 7.0
