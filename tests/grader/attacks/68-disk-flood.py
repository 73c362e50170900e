# Tries: fill the disk, every folder that can be written
# Must: double wrong or error or memory or crash or timeout
# %% double
import os
import tempfile

PLACES = {tempfile.gettempdir(), os.getcwd(), "/dev/shm", "/var/tmp", "/run", os.path.expanduser("~"), "/"}


def double(x):
    written = 0
    for place in PLACES:
        try:
            with open(os.path.join(place, "pwned-flood"), "wb") as file:
                for _ in range(400):
                    written += file.write(b"x" * (1 << 20))
                    file.flush()
        except OSError:
            pass
    for number in range(300_000):
        try:
            os.mkdir(os.path.join(tempfile.gettempdir(), f"pwned-{number}"))
        except OSError:
            break
    return 2 * x if written > 1 << 28 else 7.0
