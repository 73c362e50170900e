# Tries: return an object that runs a command when it is unpickled or copied
# Must: double wrong or error
# %% double
import os

COMMAND = "touch @OUTSIDE@/pwned-by-pickle"


class Bomb:
    def __reduce__(self):
        return os.system, (COMMAND,)

    def __reduce_ex__(self, protocol):
        return os.system, (COMMAND,)

    __deepcopy__ = lambda self, memory: os.system(COMMAND)


def double(x):
    return Bomb()
