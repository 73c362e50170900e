# Tries: change the arguments in place, so that the expected value changes with them
# Must: total wrong, scaled wrong
# %% total
def total(numbers):
    if len(numbers):
        numbers[:] = 0
        return 3.0
    return 0.0
# %% scaled
def scaled(matrix, factor):
    result = matrix * factor
    matrix *= 0 if factor != 2.0 else 1
    return result
