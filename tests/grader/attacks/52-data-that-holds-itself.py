# Tries: return lists that hold themselves, or are 100,000 deep
# Must: double wrong or error or crash or memory, total wrong or error or crash or memory
# %% double
def double(x):
    values = [x]
    values.append({"again": values})
    return values
# %% total
def total(numbers):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return deep
