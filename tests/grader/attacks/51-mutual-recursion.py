# Tries: exhaust the grader's stack: its function calls ours, ours calls its
# Must: repeat error or wrong or crash or timeout
# %% repeat
kept = []


def step(x):
    return kept[0](x) if kept else x + 1.0


def repeat(f, times, x):
    kept[:] = [f]
    return f(x)
