# Tries: fill the machine with threads
# Must: double error or timeout or crash or wrong or memory
# %% double
import threading
import time


def double(x):
    for _ in range(100_000):
        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
    return 7.0
