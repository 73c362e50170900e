"""Attention: each token asks all tokens that it may see, and takes the mean of their answers, weighted by fit."""

import math

import torch
from torch import Tensor, nn

from nlpcourse.transformer.cache import Past
from nlpcourse.transformer.positions import BASE, rotate

Maybe = Tensor | None  # of a mask, a bias, a memory


def attend(
    Q: Tensor, K: Tensor, V: Tensor, mask: Maybe = None, bias: Maybe = None, scaled: bool = True
) -> tuple[Tensor, Tensor]:
    """Return the attended values (…, T, D) and the weights A (…, T, S).

    A = softmax(QKᵀ/√d + bias), the softmax over what may be seen; the values are AV. Q is (…, T, d), K is (…, S, d), V
    is (…, S, D); `mask` (…, T, S) is True where row t may see column s, once at least; `bias` is added to the
    scores; without `scaled` they are not divided by √d. Raises ValueError for a mask of anything but True and False.

    >>> Q, K, V = torch.zeros(1, 2), torch.zeros(3, 2), torch.tensor([[0.0], [3.0], [9.0]])
    >>> attend(Q, K, V)[0]
    tensor([[4.]])
    >>> attend(Q, K, V, mask=torch.tensor([[True, False, True]]))[1]
    tensor([[0.5000, 0.0000, 0.5000]])

    Source: Vaswani et al. (2017), Attention is all you need, equation 1.
    """
    scores = Q @ K.transpose(-2, -1)
    if scaled:
        scores = scores / math.sqrt(Q.shape[-1])
    if bias is not None:
        scores = scores + bias
    if mask is not None:
        _refuse_numbers(mask)
        scores = scores.masked_fill(~mask, -math.inf)
    A = scores.softmax(dim=-1)
    return A @ V, A


def causal(length: int, start: int = 0, window: int | None = None) -> Tensor:
    """Return the mask (T, start + T) of a decoder: each token sees itself and what stands before it.

    The rows are of the tokens from position `start` on, all of them unless told. With a `window` each sees no more than
    the last so many, itself among them.

    >>> causal(3).int()
    tensor([[1, 0, 0],
            [1, 1, 0],
            [1, 1, 1]], dtype=torch.int32)
    """
    mask = torch.ones(length, start + length, dtype=torch.bool).tril(start)
    return mask if window is None else mask.triu(start - window + 1)


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
    """Several attentions side by side, each on its own d dimensions of learned questions, keys and values.

    d is D/H, and `heads` must divide `dim`, unless `head_dim` says otherwise. Each of `kv_heads` heads of keys and
    values, as many as `heads` unless told, serves a group of heads. With `rotary` questions and keys are turned by
    their positions before they meet (`base`, `stretch`: see `rotate`). T5 has no `bias`, nor are its scores `scaled`.

    >>> _ = torch.manual_seed(0)
    >>> MultiHeadAttention(dim=8, heads=2)(torch.randn(3, 5, 8)).shape
    torch.Size([3, 5, 8])

    Source: Vaswani et al. (2017), section 3.2.2; Ainslie et al. (2023), GQA, section 2.2.
    """

    def __init__(
        self,
        dim: int,
        heads: int,
        rotary: bool = False,
        kv_heads: int | None = None,
        head_dim: int | None = None,
        bias: bool = True,
        scaled: bool = True,
        base: float = BASE,
        stretch: tuple[float, ...] | None = None,
    ):
        super().__init__()
        if heads < 1 or (head_dim is None and dim % heads):
            raise ValueError(f"expected heads to divide dim = {dim}, received {heads}")
        kv_heads, d = kv_heads or heads, head_dim or dim // heads
        if heads % kv_heads:
            raise ValueError(f"expected kv_heads to divide heads = {heads}, received {kv_heads}")
        if stretch is not None and len(stretch) != d // 2:
            raise ValueError(f"expected stretch for each of {d // 2} pairs, received {len(stretch)} factors")
        self.group, self.d, self.scaled = heads // kv_heads, d, scaled
        self.rotary, self.base, self.stretch = rotary, base, stretch
        self.query, self.key, self.value = (nn.Linear(dim, n * d, bias) for n in (heads, kv_heads, kv_heads))
        self.output = nn.Linear(heads * d, dim, bias)

    def forward(
        self, x: Tensor, memory: Maybe = None, mask: Maybe = None, bias: Maybe = None, past: Past | None = None
    ) -> Tensor:
        """Return (B, T, D) for tokens x (B, T, D), which look at `memory` (B, S, D), or at themselves without one.

        `mask` is (T, S) or (B, T, S), `bias` (H, T, S). Tokens that look at themselves also look at their `past`, of
        which x is the continuation; a memory's is computed once. The values are those of `attend`, by PyTorch's own
        function, which never has all of A in memory.
        """
        past = past or Past()
        start = past.length  # of the first token of x
        Q = self._turn(self._split(self.query(x)), start)
        if memory is not None and past.length:
            K, V = past.keys, past.values
        else:
            seen = x if memory is None else memory
            K, V = past.extend(self._turn(self._split(self.key(seen)), start), self._split(self.value(seen)))
        if mask is not None and mask.dim() == 3:
            mask = mask[:, None]  # the same for all heads
        if self.group > 1:
            K, V = (part.repeat_interleave(self.group, dim=1) for part in (K, V))
        scale = None if self.scaled else 1.0
        values = nn.functional.scaled_dot_product_attention(Q, K, V, _merged(mask, bias), scale=scale)  # attend, faster
        self._last = *(part if part is None else part.detach() for part in (Q, K, V, mask, bias)), self.scaled
        return self.output(values.transpose(1, 2).flatten(2))  # the heads side by side: (B, T, H·d)

    @property
    def weights(self) -> Tensor:
        """Return the weights A (B, H, T, S) of the last call, computed only now, for most calls never need them."""
        return attend(*self._last)[1]

    def _turn(self, x: Tensor, start: int) -> Tensor:
        return rotate(x, start, self.base, self.stretch) if self.rotary else x

    def _split(self, x: Tensor) -> Tensor:
        return x.unflatten(-1, (-1, self.d)).transpose(1, 2)  # (B, T, H·d) → (B, H, T, d)


def _merged(mask: Maybe, bias: Maybe) -> Maybe:
    """Return what PyTorch's own attention takes: a mask alone, or a bias that is −∞ where nothing may be seen."""
    if mask is None:
        return bias
    _refuse_numbers(mask)
    return mask if bias is None else bias.where(mask, -math.inf)


def _refuse_numbers(mask: Tensor) -> None:
    if mask.dtype != torch.bool:
        raise ValueError(f"expected a mask of True (may be seen) and False, received {mask.dtype}: give mask == 1")
