# Tries: send gigabytes on the wire
# Must: double crash or wrong or error or timeout
# %% double
import os
import socket


def double(x):
    chunk = b"\x7f" * (1 << 20)
    for fd in range(3, 1024):
        try:
            sock = socket.socket(fileno=os.dup(fd))
        except OSError:
            continue
        try:
            for _ in range(4000):
                sock.sendall(chunk)
        except OSError:
            pass
    return 7.0
