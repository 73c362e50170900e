# Tries: wait for ever, with every signal blocked and SIGTERM ignored
# Must: double timeout, total passed
# %% double
import signal
import threading


def double(x):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGXCPU, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
# %% total
def total(numbers):
    return float(sum(numbers))
# %% try-it
