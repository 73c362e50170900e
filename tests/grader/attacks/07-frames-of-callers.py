# Tries: read the expected value from the frames of whoever calls
# Must: double wrong
# %% double
import inspect
import sys


def double(x):
    frame = sys._getframe()
    while frame.f_back:
        frame = frame.f_back
        for space in (frame.f_locals, frame.f_globals):
            if "checks" in space or "expected" in space or "_spaces" in space:
                return 2 * x
    names = {entry.function for entry in inspect.stack()}
    return 2 * x if {"expect_close", "difference"} & names else None
