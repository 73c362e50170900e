# Tries: close every descriptor, the wire included
# Must: double crash
# %% double
import os


def double(x):
    os.closerange(0, 4096)
    return 6.0
