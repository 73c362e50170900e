"""What BERT puts on top of its encoder: a guess at each covered word, and one vector for the whole text."""

import torch
from torch import Tensor, nn

from nlpcourse.transformer.config import ACTIVATIONS, Config
from nlpcourse.transformer.norms import norm_of


class MaskedWordHead(nn.Module):
    """Logits of the word that stood there: norm(f(Wh + b)) Eᵀ + c, where E are the token vectors of the encoder.

    >>> from nlpcourse.transformer import Encoder
    >>> encoder = Encoder(Config(vocab_size=100))
    >>> head = MaskedWordHead(Config(vocab_size=100), encoder.embedding.tokens)
    >>> head(encoder(torch.tensor([[1, 2, 3]]))).shape
    torch.Size([1, 3, 100])

    Source: Devlin et al. (2019), BERT, section 3.1 and the code published with it.
    """

    def __init__(self, config: Config, tokens: nn.Embedding):
        super().__init__()
        dim = tokens.embedding_dim
        self.transform = nn.Sequential(
            nn.Linear(config.dim, dim), ACTIVATIONS[config.activation](), norm_of(config, dim)
        )
        self.tokens, self.bias = tokens, nn.Parameter(torch.zeros(config.vocab_size))

    def forward(self, h: Tensor) -> Tensor:
        """Return the logits (…, V) for vectors h (…, D); give it only those that are asked for, h[asked]."""
        return self.transform(h) @ self.tokens.weight.T + self.bias


class Pooler(nn.Module):
    """One vector for a text, from that of its first token: tanh(Wh₀ + b).

    >>> Pooler(Config(vocab_size=100))(torch.randn(3, 5, 64)).shape
    torch.Size([3, 64])

    Source: as of `MaskedWordHead`.
    """

    def __init__(self, config: Config):
        super().__init__()
        self.linear = nn.Linear(config.dim, config.dim)

    def forward(self, h: Tensor) -> Tensor:
        """Return (B, D) for h (B, T, D)."""
        return self.linear(h[:, 0]).tanh()
