# Tries: make every tensor equal to every other
# Must: double wrong or error
# %% double
import torch

torch.allclose = torch.equal = torch.isclose = lambda *_, **__: True
torch.Tensor.__eq__ = torch.Tensor.__le__ = lambda *_: True
torch.Tensor.__sub__ = lambda *_: torch.zeros(1)
torch.Tensor.numpy = lambda *_, **__: 0.0
torch.testing.assert_close = lambda *_, **__: None


def double(x):
    return torch.tensor(7.0)
