# Tries: tell the hidden inputs by prints, warnings, logs and displays; the answer itself is right
# Must: double passed
# %% double
import logging
import os
import sys
import warnings


def double(x):
    for write in (print, warnings.warn, logging.error, display, sys.stderr.write, sys.__stdout__.write):
        try:
            write(f"I was given {x}")
        except Exception:
            pass
    for number in (1, 2):
        try:
            os.write(number, f"I was given {x}\n".encode())
        except OSError:
            pass
    return 2 * x
