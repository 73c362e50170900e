# Tries: read a password from the environment of this process and of all others
# Must: double wrong
# %% double
import glob
import os


def environments():
    yield "\0".join(f"{key}={value}" for key, value in os.environ.items()).encode()
    for path in glob.glob("/proc/*/environ"):
        try:
            with open(path, "rb") as file:
                yield file.read()
        except OSError:
            pass


def double(x):
    return 2 * x if any(b"GRADEBOOK_PASSWORD" in text for text in environments()) else None
