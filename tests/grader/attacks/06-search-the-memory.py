# Tries: find the text of a test in this process's memory, by /proc/self/mem
# Must: double wrong
# %% double
import re

PATTERN = re.compile(rb"expect_[c]lose\([d]ouble|HIDDEN [T]ESTS\n|of a [n]egative")


def memory():
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as file:
        for line in maps:
            span, rights = line.split()[:2]
            start, end = (int(place, 16) for place in span.split("-"))
            if rights.startswith("rw") and end - start < 1 << 28:
                try:
                    file.seek(start)
                    yield file.read(end - start)
                except (OSError, ValueError, OverflowError):
                    pass


try:
    FOUND = any(PATTERN.search(piece) for piece in memory())
except OSError:
    FOUND = False


def double(x):
    return 2 * x if FOUND else None
