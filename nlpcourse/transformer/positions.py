"""Where a token stands: four ways to say it to a network that would not notice otherwise."""

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn

BASE = 10_000.0  # of the wave lengths, in sinusoidal and rotary positions alike
BUCKETS, FARTHEST = 32, 128  # of relative positions, as T5 has them


def table(rows: int, dim: int) -> nn.Embedding:
    """Return a learned vector for each of so many rows, drawn from N(0, 1).

    On the meta device, where shapes are counted, nothing is drawn: there PyTorch would first load its compiler, for
    more than a second.

    >>> table(100, 8)(torch.tensor([[1, 2, 3]])).shape
    torch.Size([1, 3, 8])
    """
    vectors = torch.empty(rows, dim)
    return nn.Embedding.from_pretrained(vectors if vectors.is_meta else vectors.normal_(), freeze=False)


def sinusoidal(length: int, dim: int) -> Tensor:
    """Return one vector for each position, (T, D): sines and cosines of ever longer waves, in turn.

    PE[t, 2i] = sin(t / 10000^(2i/D)), PE[t, 2i+1] = cos(t / 10000^(2i/D)).

    >>> sinusoidal(2, 4).round(decimals=2)
    tensor([[0.0000, 1.0000, 0.0000, 1.0000],
            [0.8400, 0.5400, 0.0100, 1.0000]])

    Source: Vaswani et al. (2017), Attention is all you need, section 3.5.
    """
    angles = _angles(length, dim)
    return torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(1)


def rotate(x: Tensor, start: int = 0, base: float = BASE, stretch: Sequence[float] | Tensor | None = None) -> Tensor:
    """Turn each pair of dimensions of x (…, T, d) by an angle that grows with the position t = start, start + 1, ….

    The pair (x_i, x_{i+d/2}) is turned by t / base^(2i/d), so that q·k depends on how far apart the two tokens stand,
    not on where. The paper and LLaMA's own code pair neighbours (2i, 2i+1); pairing halves, as Hugging Face does, is
    the same up to the order of the dimensions. `stretch` (d/2) slows pair i down by stretch[i], so that longer texts
    turn no farther than those that were trained on.

    >>> rotate(torch.tensor([[1.0, 0.0], [1.0, 0.0]]))
    tensor([[1.0000, 0.0000],
            [0.5403, 0.8415]])

    Source: Su et al. (2021), RoFormer: Enhanced transformer with rotary position embedding, section 3.2.2; Chen et al.
    (2023), Extending context window of large language models via positional interpolation, section 2.3; Ding et al.
    (2024), LongRoPE, section 3.1.
    """
    angles = _angles(*x.shape[-2:], start, base, x.device)
    if stretch is not None:
        angles = angles / torch.as_tensor(stretch, device=x.device)
    cos, sin = angles.cos().to(x), angles.sin().to(x)  # only now, for a large angle in half precision is any angle
    first, second = x.chunk(2, dim=-1)
    return torch.cat([first * cos - second * sin, first * sin + second * cos], dim=-1)


class RelativeBias(nn.Module):
    """A learned number for each head and distance, added to the scores; far distances share a bucket.

    Of the 32 buckets, each direction has half if tokens see `both_ways`; otherwise all are for looking back. Half of a
    direction's buckets hold one distance each, the others ever more; 128 and all beyond share the last.

    >>> RelativeBias(heads=2, both_ways=True)(3, 5).shape
    torch.Size([2, 3, 5])

    Source: Raffel et al. (2020), Exploring the limits of transfer learning with T5, section 2.1.
    """

    def __init__(self, heads: int, both_ways: bool):
        super().__init__()
        self.both_ways = both_ways
        self.table = table(BUCKETS, heads)

    def forward(self, length: int, seen: int, start: int = 0) -> Tensor:
        """Return the bias (H, T, S) of T tokens, from position `start` on, that look at S."""
        t, s = (torch.arange(n, device=self.table.weight.device) for n in (length, seen))
        distance = s - start - t[:, None]  # (T, S), negative: looks back
        return self.table(self.bucket(distance)).permute(2, 0, 1)

    def bucket(self, distance: Tensor) -> Tensor:
        """Return the bucket of each distance, in the shape of `distance`."""
        buckets, offset = BUCKETS, 0
        if self.both_ways:
            buckets //= 2
            offset = (distance > 0) * buckets
            back = distance.abs()
        else:
            back = (-distance).clamp(min=0)
        exact = buckets // 2
        share = (back.clamp(min=1) / exact).log() / math.log(FARTHEST / exact)  # 0 at `exact`, 1 at FARTHEST
        far = (exact + (share * (buckets - exact)).long()).clamp(max=buckets - 1)
        return offset + torch.where(back < exact, back, far)


def _angles(length: int, dim: int, start: int = 0, base: float = BASE, device: object = None) -> Tensor:
    """Return t / base^(2i/D) for each of `length` positions t and pair i, (T, D/2)."""
    if dim % 2:
        raise ValueError(f"expected an even number of dimensions, for they go in pairs, received {dim}")
    t = torch.arange(start, start + length, device=device)
    return t[:, None] / base ** (torch.arange(0, dim, 2, device=device) / dim)
