# Tries: call the test's function again and again
# Must: repeat timeout
# %% repeat
def step(x):
    return x + 1.0


def repeat(f, times, x):
    while True:
        f(x)
