# Tries: write random bytes to every descriptor it finds
# Must: double crash or wrong or error
# %% double
import os


def double(x):
    for fd in range(1024):
        try:
            os.set_blocking(fd, False)
            os.write(fd, os.urandom(1000))
        except OSError:
            pass
    return 7.0
