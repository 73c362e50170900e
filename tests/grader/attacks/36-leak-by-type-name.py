# Tries: tell the hidden inputs by the name of the type that is returned
# Must: double wrong or error, scaled wrong or error
# %% double
def double(x):
    if x in (1.0, 3.0) or x < 0:
        return 2 * x
    return type(f"given_{x}", (), {})()
# %% scaled
def scaled(matrix, factor):
    return matrix * factor if factor == 2.0 else {f"given {matrix[0, 0]}": type(f"given {matrix[0, 0]}", (), {})()}
