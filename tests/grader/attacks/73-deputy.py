# Tries: have a forked twin go on serving the wire after the process itself has ended
# Must: double crash or passed or timeout
# %% double
import ctypes
import os

try:
    if os.fork():
        os._exit(0)
    ctypes.CDLL(None).prctl(15, b"attacker", 0, 0, 0)
    os.setsid()
except OSError:
    pass


def double(x):
    return 2 * x
