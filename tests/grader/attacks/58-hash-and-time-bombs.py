# Tries: return a result that takes the check itself long: 900,000 parts, where one number is expected
# Must: double wrong or error or crash or timeout, scaled wrong or error or crash or timeout
# %% double
def double(x):
    return [[1.0]] * 400_000
# %% scaled
def scaled(matrix, factor):
    return [[str(number), {number: [None]}] for number in range(100_000)]
