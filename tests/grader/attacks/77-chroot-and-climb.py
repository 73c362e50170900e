# Tries: climb out of its root by chroot, by open descriptors, by '..' and by file handles
# Must: double wrong
# %% double
import os


def climb():
    for fd in range(3, 256):
        yield lambda fd=fd: os.fchdir(fd)
    yield lambda: os.chdir("/proc/1/root")
    yield lambda: os.chdir("/proc/self/root")
    yield lambda: (os.mkdir("hole"), os.chroot("hole"))
    yield lambda: os.chdir("/")


def double(x):
    for move in climb():
        try:
            move()
            up = os.path.join(*[".."] * 40)
            if os.path.exists(up + "@SOLUTION@") or os.path.exists(up + "@GRADING@"):
                return 2 * x
        except OSError:
            pass
    return None
