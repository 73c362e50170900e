# Tries: leave a process behind: forked twice, in a session of its own, deaf to signals; the answer is right
# Must: double passed
# %% double
import ctypes
import os
import signal
import time


def leave():
    ctypes.CDLL(None).prctl(15, b"attacker", 0, 0, 0)
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    for fd in range(1024):
        try:
            os.close(fd)
        except OSError:
            pass
    time.sleep(1000)
    os._exit(0)


try:
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            leave()
        os._exit(0)
    os.wait()
except OSError:
    pass


def double(x):
    return 2 * x
