# Tries: use up all descriptors
# Must: double error or wrong or crash
# %% double
import os


def double(x):
    kept = []
    while len(kept) < 100_000:
        kept.append(os.open("/dev/null", os.O_RDONLY))
    return 7.0
