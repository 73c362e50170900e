# Tries: return tensors of strange kinds: subclasses, meta, sparse, expanded to 8 TB
# Must: double wrong or error or memory, total wrong or error or memory, scaled wrong or error or memory
# %% double
import torch


class Lie(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, kinds, arguments=(), named=None):
        return True


def double(x):
    return torch.zeros(()).as_subclass(Lie)
# %% total
def total(numbers):
    return torch.zeros(1).expand(1 << 40)
# %% scaled
KINDS = [torch.empty(2, 2, device="meta"), torch.eye(2).to_sparse(), torch.nested.nested_tensor([torch.ones(2)])]


def scaled(matrix, factor):
    KINDS.append(KINDS.pop(0))
    return KINDS[0]
