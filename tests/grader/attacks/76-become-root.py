# Tries: become root, or another user, and keep every capability
# Must: double wrong
# %% double
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    libc.prctl(8, 1, 0, 0, 0)  # keep capabilities
    for change in (lambda: os.setuid(0), lambda: os.setgroups([0]), lambda: os.setresuid(0, 0, 0), lambda: os.setgid(0)):
        try:
            change()
        except OSError:
            pass
    try:
        os.chown(os.path.dirname(os.__file__), 0, 0)
        return 2 * x
    except OSError:
        pass
    return 2 * x if os.access("@SOLUTION@", os.F_OK) else None
