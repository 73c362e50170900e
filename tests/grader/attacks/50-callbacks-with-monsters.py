# Tries: call the test's function with values that take the grader's time and memory
# Must: repeat error or wrong or timeout or memory
# %% repeat
import numpy as np


def step(x):
    return x + 1.0


def repeat(f, times, x):
    for monster in (1 << 4000, "x" * 9_000_000, np.zeros(1_900_000), [0] * 900_000, {"a": [[[[1]]]]}, None, f, repeat):
        for arguments in ((monster,), (monster, monster), ()):
            try:
                f(*arguments)
            except Exception:
                pass
    return 7.0
