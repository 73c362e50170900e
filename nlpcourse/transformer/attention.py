"""Attention: each token asks all tokens that it may see, and takes the mean of their answers, weighted by fit."""

import math

import torch
from torch import Tensor, nn

from nlpcourse.transformer.positions import rotate

Maybe = Tensor | None  # of a mask, a bias, a memory


def attend(Q: Tensor, K: Tensor, V: Tensor, mask: Maybe = None, bias: Maybe = None) -> tuple[Tensor, Tensor]:
    """Return the attended values (…, T, D) and the weights A (…, T, S).

    A = softmax(QKᵀ/√d + bias), the softmax over what may be seen; the values are AV. Q is (…, T, d), K is (…, S, d), V
    is (…, S, D); `mask` (…, T, S) is True where row t may see column s, once at least; `bias` is added to the
    scores. Raises ValueError for a mask of anything but True and False.

    >>> Q, K, V = torch.zeros(1, 2), torch.zeros(3, 2), torch.tensor([[0.0], [3.0], [9.0]])
    >>> attend(Q, K, V)[0]
    tensor([[4.]])
    >>> attend(Q, K, V, mask=torch.tensor([[True, False, True]]))[1]
    tensor([[0.5000, 0.0000, 0.5000]])

    Source: Vaswani et al. (2017), Attention is all you need, equation 1.
    """
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])
    if bias is not None:
        scores = scores + bias
    if mask is not None:
        if mask.dtype != torch.bool:
            raise ValueError(f"expected a mask of True (may be seen) and False, received {mask.dtype}: give mask == 1")
        scores = scores.masked_fill(~mask, -math.inf)
    A = scores.softmax(dim=-1)
    return A @ V, A


def causal(length: int) -> Tensor:
    """Return the mask (T, T) of a decoder: each token sees itself and what stands before it.

    >>> causal(3).int()
    tensor([[1, 0, 0],
            [1, 1, 0],
            [1, 1, 1]], dtype=torch.int32)
    """
    return torch.ones(length, length, dtype=torch.bool).tril()


def no_padding(ids: Tensor, pad: int) -> Tensor:
    """Return the mask (B, 1, T) by which no token sees the padding in `ids` (B, T).

    Raises ValueError for a row of nothing but padding: its softmax would be over nothing.

    >>> no_padding(torch.tensor([[5, 7, 0]]), pad=0)
    tensor([[[ True,  True, False]]])
    """
    mask = ids != pad
    if not mask.any(dim=-1).all():
        raise ValueError(f"expected a token in each row, received a row of nothing but padding ({pad}); leave it out")
    return mask[..., None, :]


class MultiHeadAttention(nn.Module):
    """Several attentions side by side, each on its own d = D/H dimensions of learned questions, keys and values.

    `heads` must divide `dim`. With `rotary` questions and keys are turned by their positions before they meet.

    >>> _ = torch.manual_seed(0)
    >>> MultiHeadAttention(dim=8, heads=2)(torch.randn(3, 5, 8)).shape
    torch.Size([3, 5, 8])

    Source: Vaswani et al. (2017), section 3.2.2.
    """

    def __init__(self, dim: int, heads: int, rotary: bool = False):
        super().__init__()
        if heads < 1 or dim % heads:
            raise ValueError(f"expected heads to divide dim = {dim}, received {heads}")
        self.heads, self.rotary = heads, rotary
        self.query, self.key, self.value, self.output = (nn.Linear(dim, dim) for _ in range(4))

    def forward(self, x: Tensor, memory: Maybe = None, mask: Maybe = None, bias: Maybe = None) -> Tensor:
        """Return (B, T, D) for tokens x (B, T, D), which look at `memory` (B, S, D), or at themselves without one.

        `mask` is (T, S) or (B, T, S), `bias` (H, T, S). The weights of the last call stay in `weights` (B, H, T, S).
        """
        memory = x if memory is None else memory
        Q, K, V = self._split(self.query(x)), self._split(self.key(memory)), self._split(self.value(memory))
        if self.rotary:
            Q, K = rotate(Q), rotate(K)
        if mask is not None and mask.dim() == 3:
            mask = mask[:, None]  # the same for all heads
        values, A = attend(Q, K, V, mask, bias)
        self.weights = A.detach()
        return self.output(values.transpose(1, 2).flatten(2))  # the heads side by side: (B, T, D)

    def _split(self, x: Tensor) -> Tensor:
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)  # (B, T, D) → (B, H, T, d)
