# Tries: kill its parent, its group, its session and every process there is
# Must: double crash or wrong or error
# %% double
import os
import signal


def double(x):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGUSR1, signal.SIGSTOP, signal.SIGKILL):
        for target in (int("@PID@"), os.getppid(), *range(2, 400), -1):
            if target != os.getpid():
                try:
                    os.kill(target, number)
                except OSError:
                    pass
    for target in (0, os.getpgid(0), os.getpgid(os.getppid()) if os.getppid() else 0):
        try:
            os.killpg(target, signal.SIGKILL)
        except OSError:
            pass
    return 7.0
