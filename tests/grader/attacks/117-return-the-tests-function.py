# Tries: return the test's own functions, and call those of other exercises by their numbers
# Must: repeat wrong or error or crash, double wrong
# %% double
def double(x):
    return kept[0](x) if kept else 7.0


kept = []
# %% repeat
def step(x):
    return kept[0] if kept else 7.0


def repeat(f, times, x):
    kept.append(f)
    return {"f": f, "again": [f, f, repeat]} if x == 0.0 else f
