# Tries: end the test's own loop early, before it compares anything
# Must: repeat error
# %% repeat
def step(x):
    if x in (0.0, 1.0, 2.0):
        return x + 1.0
    raise StopIteration


def repeat(f, times, x):
    for _ in range(times):
        x = f(x)
    return x
