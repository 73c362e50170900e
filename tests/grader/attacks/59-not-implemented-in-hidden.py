# Tries: raise AssertionError, NotImplementedError and CheckFailure with words of its own
# Must: double wrong or error, total blank or error, scaled error or wrong
# %% double
def double(x):
    if x in (1.0, 3.0) or x < 0:
        return 2 * x
    raise AssertionError(f"double: {x}")
# %% total
def total(numbers):
    if len(numbers):
        return 3.0
    raise NotImplementedError(f"given {numbers}")
# %% scaled
from nlpcourse.classroom.checks import CheckFailure


def scaled(matrix, factor):
    if factor == 2.0:
        return matrix * factor
    raise CheckFailure("scaled", f"given {matrix}", f"given {matrix}")
