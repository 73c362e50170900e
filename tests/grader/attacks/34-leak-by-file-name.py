# Tries: tell the hidden inputs by the names of files and functions in a traceback
# Must: double error
# %% double
def double(x):
    if x in (1.0, 3.0) or x < 0:
        return 2 * x
    space = {}
    name = f"given_{x}".replace(".", "_")
    exec(compile(f"def {name}():\n    raise ValueError", f"<{name}>", "exec"), space)
    space[name]()
