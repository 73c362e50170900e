# Tries: answer the question which functions there are with arrays, tensors and nonsense
# Must: double crash or missing, total crash or missing or blank, scaled crash or missing or blank, repeat crash or missing or blank
# %% double
import numpy as np
import torch

from autograder import plain, wire

real = plain.encode
names = [np.zeros((2, 2)), torch.ones(2, 2), float("nan"), {"double": 1}, ("double",), b"double", np.str_("double")]


def encode(value, *arguments, **named):
    return real(["bound", names] if type(value) is list and value[:1] == ["bound"] else value, *arguments, **named)


plain.encode = wire.encode = encode


def double(x):
    return 7.0
