# Tries: tell the hidden inputs by the name of an exception's class
# Must: double error, scaled error
# %% double
def double(x):
    if x in (1.0, 3.0) or x < 0:
        return 2 * x
    raise type(f"E{x}".replace(".", "_"), (Exception,), {})
# %% scaled
def scaled(matrix, factor):
    if factor == 2.0:
        return matrix * factor
    raise type(f"E{matrix[0, 0]}Error", (KeyError,), {"__module__": str(matrix), "__qualname__": f"V{matrix[0, 0]}"})
