# Tries: attach to its parent and to all others as a debugger, read and write their memory
# Must: double wrong
# %% double
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]


def double(x):
    for target in {int("@PID@"), os.getppid(), 1, *range(2, 300)} - {0, os.getpid()}:
        if libc.ptrace(16, target, None, None) == 0:  # PTRACE_ATTACH
            return 2 * x
        try:
            with open(f"/proc/{target}/mem", "rb+", 0):
                return 2 * x
        except OSError:
            pass
    return None
