# Tries: fill the memory by many processes and by shared memory, each within its limit
# Must: double memory or crash or error or timeout or wrong
# %% double
import ctypes
import mmap
import os
import time


def double(x):
    ctypes.CDLL(None).prctl(15, b"attacker", 0, 0, 0)
    for _ in range(8):
        try:
            if os.fork():
                continue
        except OSError:
            continue
        kept = mmap.mmap(-1, 1 << 29)
        for place in range(0, 1 << 29, 4096):
            kept[place] = 1
        time.sleep(1000)
    time.sleep(1.0)
    return 7.0
