"""A Transformer's block: attention, then a small network for each token by itself, each added to what was there."""

from collections.abc import Callable

from torch import Tensor, nn

from nlpcourse.transformer.attention import Maybe, MultiHeadAttention
from nlpcourse.transformer.cache import Past
from nlpcourse.transformer.config import ACTIVATIONS, GATES, Config
from nlpcourse.transformer.norms import norm_of


class Gate(nn.Module):
    """The half of a network's numbers that goes on, each multiplied by f of one of the other half, the gate.

    >>> import torch
    >>> Gate(nn.ReLU())(torch.tensor([2.0, -2.0, 10.0, 10.0]))
    tensor([20.,  0.])

    Source: Shazeer (2020), GLU variants improve Transformer, equation 6.
    """

    def __init__(self, activation: nn.Module):
        super().__init__()
        self.activation = activation

    def forward(self, x: Tensor) -> Tensor:
        """Return (…, n) for x (…, 2n), whose first half is the gate."""
        gate, values = x.chunk(2, dim=-1)
        return self.activation(gate) * values


class Block(nn.Module):
    """One block; with `cross`, attention to an encoder's output stands between its two parts.

    Pre-norm: x + f(norm(x)). Post-norm: norm(x + f(x)). The same for each part f. A gated network's two first maps
    are one of twice the width: `network[0]` makes the gates, then what passes them.

    >>> import torch
    >>> Block(Config(vocab_size=100, dim=8))(torch.randn(3, 5, 8)).shape
    torch.Size([3, 5, 8])

    Source: Vaswani et al. (2017), Attention is all you need, section 3.1; Xiong et al. (2020), On layer normalization
    in the Transformer architecture, figure 1.
    """

    def __init__(self, config: Config, cross: bool = False):
        super().__init__()
        self.pre_norm = config.norm == "pre"
        self.attention = _attention(config, rotary=config.positions == "rotary")
        self.cross = _attention(config, rotary=False) if cross else None
        self.network = _network(config)
        self.norms = nn.ModuleList(norm_of(config) for _ in range(2 + cross))
        self.dropout = nn.Dropout(config.dropout)

    def forward(
        self,
        x: Tensor,
        mask: Maybe = None,
        bias: Maybe = None,
        memory: Maybe = None,
        memory_mask: Maybe = None,
        pasts: tuple[Past, Past] | None = None,
    ) -> Tensor:
        """Return (B, T, D) for x (B, T, D); `memory` (B, S, D) is what a block with `cross` looks at in between.

        `pasts` are what was read before, of the tokens and of the memory. Raises ValueError if one of `memory` and
        `cross` is there without the other.
        """
        if (memory is None) != (self.cross is None):
            raise ValueError("expected memory for a block with cross, and none for one without, received the opposite")
        own, read = pasts or (None, None)
        x = self._add(x, lambda y: self.attention(y, mask=mask, bias=bias, past=own), self.norms[0])
        if self.cross is not None:
            x = self._add(x, lambda y: self.cross(y, memory, memory_mask, past=read), self.norms[1])
        return self._add(x, self.network, self.norms[-1])

    def _add(self, x: Tensor, part: Callable[[Tensor], Tensor], norm: nn.Module) -> Tensor:
        if self.pre_norm:
            return x + self.dropout(part(norm(x)))
        return norm(x + self.dropout(part(x)))


def _attention(config: Config, rotary: bool) -> MultiHeadAttention:
    shape = (config.kv_heads, config.head_dim, config.bias, config.scaled, config.base)
    return MultiHeadAttention(config.dim, config.heads, rotary, *shape, config.stretch if rotary else None)


def _network(config: Config) -> nn.Sequential:
    activation, width = ACTIVATIONS[config.activation](), config.hidden
    if config.activation in GATES:
        activation, width = Gate(activation), 2 * width
    first, last = nn.Linear(config.dim, width, config.bias), nn.Linear(config.hidden, config.dim, config.bias)
    return nn.Sequential(first, activation, last)
