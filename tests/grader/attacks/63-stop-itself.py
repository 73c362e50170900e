# Tries: stop its own process, so that it neither answers nor ends
# Must: double timeout
# %% double
import os
import signal


def double(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    while True:
        signal.pause()
# %% try-it
