# Tries: take an hour by many cells, each of which stays just within its time
# Must: double passed or timeout or crash, total timeout or blank or crash, scaled timeout or blank or crash, repeat timeout or blank or crash
# %% double
def double(x):
    return 2 * x
# %% many 40
import time

time.sleep(1.6)
