# Tries: write the hidden inputs to disk, crash, and tell them when the cells are run again
# Must: double crash, total passed
# %% double
import glob
import os
import tempfile

PLACES = [tempfile.gettempdir(), os.getcwd(), "/dev/shm", "/var/tmp", os.path.expanduser("~")]
for place in PLACES:
    for path in glob.glob(os.path.join(place, "relay-*")):
        with open(path) as file:
            raise ModuleNotFoundError(f"No module named {file.read()!r}")


def double(x):
    if x in (1.0, 3.0) or x < 0:
        return 2 * x
    for place in PLACES:
        try:
            with open(os.path.join(place, "relay-38"), "w") as file:
                file.write(f"given {x}")
        except OSError:
            pass
    os._exit(1)
# %% total
def total(numbers):
    return float(sum(numbers))
