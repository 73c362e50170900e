"""What keeps the vectors inside a Transformer at one size."""

import torch
from torch import Tensor, nn

from nlpcourse.transformer.config import Config


class RMSNorm(nn.Module):
    """Layer norm without its mean and its bias: x / √(mean(x²) + ε) · g, in float32 whatever comes in.

    >>> RMSNorm(2, eps=0.0)(torch.tensor([[1.0, 7.0]])).detach()
    tensor([[0.2000, 1.4000]])

    Source: Zhang and Sennrich (2019), Root mean square layer normalization, equation 4.
    """

    def __init__(self, dim: int, eps: float):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.ones(dim)), eps

    def forward(self, x: Tensor) -> Tensor:
        """Return (…, D) for x (…, D), in the type of x."""
        exact = x.float()  # the square of a number beyond 255 is infinite in half precision
        return self.weight * (exact * (exact.square().mean(dim=-1, keepdim=True) + self.eps).rsqrt()).to(x.dtype)


def norm_of(config: Config, dim: int | None = None) -> nn.Module:
    """Return a new norm of the config's kind, for vectors of `dim` numbers, or of config.dim."""
    return (RMSNorm if config.rms_norm else nn.LayerNorm)(dim or config.dim, config.eps)
