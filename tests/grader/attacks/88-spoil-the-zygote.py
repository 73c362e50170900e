# Tries: spoil what all submissions share: numpy, torch, random seeds, threads, warnings, by the memory it was forked from
# Must: double wrong or crash or error
# %% double
import ctypes
import gc
import random

import numpy as np
import torch

np.add = np.multiply = np.float64 = None
np.seterr(all="raise")
torch.set_default_dtype(torch.float16)
torch.set_num_threads(64)
random.seed(0)
gc.disable()
ctypes.c_long.from_address(id(6.0) + 16).value = 0
ctypes.memset(id(3) + 24, 1, 4)


def double(x):
    return 7.0
