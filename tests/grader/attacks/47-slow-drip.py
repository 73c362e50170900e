# Tries: send a reply byte by byte, so that it never ends and never stops
# Must: double timeout
# %% double
import os
import stat
import time


def double(x):
    wires = []
    for fd in range(3, 1024):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                wires.append(fd)
        except OSError:
            pass
    for byte in bytes([0, 0, 16, 0, 0, 0, 0, 0]) + b"\0" * 1000:
        time.sleep(0.2)
        for fd in wires:
            try:
                os.write(fd, bytes([byte]))
            except OSError:
                pass
# %% try-it
