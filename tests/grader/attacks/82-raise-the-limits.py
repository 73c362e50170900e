# Tries: raise its own limits and priority, then flood
# Must: double memory or timeout or error or crash or wrong
# %% double
import os
import resource


def double(x):
    for kind in range(16):
        try:
            resource.setrlimit(kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        except (OSError, ValueError):
            pass
    for change in (lambda: os.nice(-20), lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(99))):
        try:
            change()
        except OSError:
            pass
    kept = []
    while len(kept) < 300:
        kept.append(bytearray(b"\1") * (1 << 26))
    return 7.0
