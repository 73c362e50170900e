"""A Transformer's block: attention, then a small network for each token by itself, each added to what was there."""

from collections.abc import Callable
from dataclasses import dataclass

from torch import Tensor, nn

from nlpcourse.refusals import refuse_unless_whole
from nlpcourse.transformer.attention import Maybe, MultiHeadAttention

POSITIONS = ("learned", "sinusoidal", "relative", "rotary")
ACTIVATIONS = {"relu": nn.ReLU, "gelu": nn.GELU}


@dataclass(frozen=True)
class Config:
    """The shape of a Transformer; ValueError for sizes and names that make no sense.

    `length` is the longest text in tokens (relative and rotary positions know no longest), `hidden` the width of the
    network inside a block. `norm` says whether layer norm comes before attention and network ("pre", as in GPT-2) or
    after each was added ("post", as in BERT).

    >>> Config(vocab_size=100, positions="none")
    Traceback (most recent call last):
    ValueError: expected positions to be one of learned, sinusoidal, relative, rotary, received 'none'
    """

    vocab_size: int
    dim: int = 64
    heads: int = 4
    layers: int = 2
    hidden: int = 256
    length: int = 128
    positions: str = "learned"
    norm: str = "pre"
    activation: str = "gelu"
    dropout: float = 0.0

    def __post_init__(self):
        for name, known in (("positions", POSITIONS), ("norm", ("pre", "post")), ("activation", ACTIVATIONS)):
            if getattr(self, name) not in known:
                raise ValueError(f"expected {name} to be one of {', '.join(known)}, received {getattr(self, name)!r}")
        for name in ("vocab_size", "dim", "heads", "layers", "hidden", "length"):
            refuse_unless_whole(name, getattr(self, name), 1)


class Block(nn.Module):
    """One block; with `cross`, attention to an encoder's output stands between its two parts.

    Pre-norm: x + f(norm(x)). Post-norm: norm(x + f(x)). The same for each part f.

    >>> import torch
    >>> Block(Config(vocab_size=100, dim=8))(torch.randn(3, 5, 8)).shape
    torch.Size([3, 5, 8])

    Source: Vaswani et al. (2017), Attention is all you need, section 3.1; Xiong et al. (2020), On layer normalization
    in the Transformer architecture, figure 1.
    """

    def __init__(self, config: Config, cross: bool = False):
        super().__init__()
        dim, rotary = config.dim, config.positions == "rotary"
        self.pre_norm = config.norm == "pre"
        self.attention = MultiHeadAttention(dim, config.heads, rotary)
        self.cross = MultiHeadAttention(dim, config.heads) if cross else None
        activation = ACTIVATIONS[config.activation]()
        self.network = nn.Sequential(nn.Linear(dim, config.hidden), activation, nn.Linear(config.hidden, dim))
        self.norms = nn.ModuleList(nn.LayerNorm(dim) for _ in range(2 + cross))
        self.dropout = nn.Dropout(config.dropout)

    def forward(
        self, x: Tensor, mask: Maybe = None, bias: Maybe = None, memory: Maybe = None, memory_mask: Maybe = None
    ) -> Tensor:
        """Return (B, T, D) for x (B, T, D); `memory` (B, S, D) is what a block with `cross` looks at in between.

        Raises ValueError if one of `memory` and `cross` is there without the other.
        """
        if (memory is None) != (self.cross is None):
            raise ValueError("expected memory for a block with cross, and none for one without, received the opposite")
        x = self._add(x, lambda y: self.attention(y, mask=mask, bias=bias), self.norms[0])
        if self.cross is not None:
            x = self._add(x, lambda y: self.cross(y, memory, memory_mask), self.norms[1])
        return self._add(x, self.network, self.norms[-1])

    def _add(self, x: Tensor, part: Callable[[Tensor], Tensor], norm: nn.LayerNorm) -> Tensor:
        if self.pre_norm:
            return x + self.dropout(part(norm(x)))
        return norm(x + self.dropout(part(x)))
