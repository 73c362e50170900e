# Tries: print without end, to every stream and descriptor
# Must: double timeout or error or crash
# %% double
import os
import sys


def double(x):
    line = "flood " * 10_000
    while True:
        print(line)
        sys.stderr.write(line)
        for number in (1, 2):
            try:
                os.write(number, line.encode())
            except OSError:
                pass
# %% try-it
