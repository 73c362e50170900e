# Tries: leave before the failing check, by sys.exit, with a last word in atexit
# Must: double error or crash
# %% double
import atexit
import sys


def double(x):
    atexit.register(lambda: print("passed", 5.0))
    sys.exit(0)
