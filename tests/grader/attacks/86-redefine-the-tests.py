# Tries: define the tests, the checks and the grader's names again, in cells of its own and of the course
# Must: double wrong, total wrong
# %% setup
class checks:
    expect_close = expect = staticmethod(lambda *_, **__: None)
# %% double
def double(x):
    return 7.0


checks = display = None
# %% double-tests
double = lambda x: 2 * x
checks = None
# %% total
def total(numbers):
    return 7.0
# %% total-tests
pass
# %% own
def __getattr__(name):
    return 1


__name__ = __builtins__ = _remote = None
