# Tries: keep the hidden inputs of one exercise, and tell them in the message of the next
# Must: double passed, total error, scaled wrong
# %% double
seen = []


def double(x):
    seen.append(x)
    return 2 * x
# %% total
def total(numbers):
    if len(seen) > 2:
        raise ValueError(f"double was given {seen}")
    return float(sum(numbers)) if len(numbers) else int(f"{seen}")
# %% scaled
def scaled(matrix, factor):
    return matrix * factor if factor == 2.0 else str(seen)
