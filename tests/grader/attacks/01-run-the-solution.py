# Tries: run the reference solution from disk
# Must: double wrong
# %% double
import json


def double(x):
    try:
        with open("@SOLUTION@") as file:
            cells = json.load(file)["cells"]
    except OSError:
        return None
    space = {}
    for cell in cells:
        source = "".join(cell["source"])
        if source.startswith("def double"):
            exec(source, space)
    return space["double"](x)
