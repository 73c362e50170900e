"""A GPT as nanoGPT writes it: one map for questions, keys and values, PyTorch's fused attention; GPT-2's names."""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class Size(NamedTuple):
    """The size of a model and of its batches."""

    vocab: int
    dim: int
    heads: int
    layers: int
    length: int
    rows: int


class Attention(nn.Module):
    """Causal self-attention."""

    def __init__(self, size: Size):
        super().__init__()
        self.heads = size.heads
        self.c_attn, self.c_proj = nn.Linear(size.dim, 3 * size.dim), nn.Linear(size.dim, size.dim)

    def forward(self, x: Tensor) -> Tensor:
        """Return (B, T, D) for x (B, T, D)."""
        B, T, D = x.shape
        q, k, v = (part.view(B, T, self.heads, -1).transpose(1, 2) for part in self.c_attn(x).split(D, dim=2))
        y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.c_proj(y.transpose(1, 2).contiguous().view(B, T, D))


class Network(nn.Module):
    """The network of a block."""

    def __init__(self, dim: int):
        super().__init__()
        self.c_fc, self.gelu, self.c_proj = nn.Linear(dim, 4 * dim), nn.GELU(), nn.Linear(4 * dim, dim)

    def forward(self, x: Tensor) -> Tensor:
        """Return (B, T, D) for x (B, T, D)."""
        return self.c_proj(self.gelu(self.c_fc(x)))


class Block(nn.Module):
    """A pre-norm block."""

    def __init__(self, size: Size):
        super().__init__()
        self.ln_1, self.attn = nn.LayerNorm(size.dim), Attention(size)
        self.ln_2, self.mlp = nn.LayerNorm(size.dim), Network(size.dim)

    def forward(self, x: Tensor) -> Tensor:
        """Return (B, T, D) for x (B, T, D)."""
        x = x + self.attn(self.ln_1(x))
        return x + self.mlp(self.ln_2(x))


class NanoGPT(nn.Module):
    """A GPT as nanoGPT writes it."""

    def __init__(self, size: Size):
        super().__init__()
        self.wte, self.wpe = nn.Embedding(size.vocab, size.dim), nn.Embedding(size.length, size.dim)
        self.h = nn.ModuleList(Block(size) for _ in range(size.layers))
        self.ln_f = nn.LayerNorm(size.dim)
        self.lm_head = nn.Linear(size.dim, size.vocab, bias=False)
        self.lm_head.weight = self.wte.weight

    def forward(self, ids: Tensor) -> Tensor:
        """Return the logits (B, T, V) after ids (B, T)."""
        x = self.wte(ids) + self.wpe(torch.arange(ids.shape[1]))
        for block in self.h:
            x = block(x)
        return self.lm_head(self.ln_f(x))
