# Tries: put modules of its own in place of the course's, by sys.modules, sys.meta_path and sys.path
# Must: double wrong
# %% double
import os
import sys
from types import ModuleType


class Anything(ModuleType):
    def __getattr__(self, name):
        return lambda *_, **__: True


class Finder:
    def find_spec(self, name, path=None, target=None):
        sys.modules[name] = Anything(name)


for name in [name for name in sys.modules if name.startswith(("nlpcourse", "autograder"))]:
    sys.modules[name] = Anything(name)
sys.meta_path.insert(0, Finder())
for folder in {os.getcwd(), *sys.path}:
    try:
        open(os.path.join(folder, "numpy.py"), "w").write("raise SystemExit")
    except OSError:
        pass
sys.path.insert(0, os.getcwd())


def double(x):
    return 7.0
