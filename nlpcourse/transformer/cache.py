"""What a decoder remembers between two calls, so that each token is read once."""

from collections import defaultdict

import torch
from torch import Tensor


class Past:
    """The keys and values (B, H, S, d) of all tokens that one attention has read; `length` is S."""

    def __init__(self):
        self.keys = self.values = None

    @property
    def length(self) -> int:
        """Return how many tokens are remembered."""
        return 0 if self.keys is None else self.keys.shape[-2]

    def extend(self, K: Tensor, V: Tensor) -> tuple[Tensor, Tensor]:
        """Add keys and values of new tokens, and return those of all, the new ones last.

        Raises ValueError for another number of texts than before.
        """
        if self.keys is not None:
            if len(K) != len(self.keys):
                raise ValueError(f"expected {len(self.keys)} texts, as before, received {len(K)}; begin a new Cache")
            K, V = torch.cat([self.keys, K], dim=-2), torch.cat([self.values, V], dim=-2)
        self.keys, self.values = K, V
        return K, V


class Cache(defaultdict):
    """Two pasts for each layer, of its tokens and of the memory; it serves one batch of texts with one memory.

    >>> from nlpcourse.transformer import Config, Decoder
    >>> decoder, cache = Decoder(Config(vocab_size=100)).eval(), Cache()
    >>> logits = decoder(torch.tensor([[5, 7, 9]]), cache=cache)
    >>> again = decoder(torch.tensor([[2]]), cache=cache)  # the fourth token
    >>> cache.length
    4

    Source: Shazeer (2019), Fast Transformer decoding, section 2.4.
    """

    def __init__(self):
        super().__init__(lambda: (Past(), Past()))

    @property
    def length(self) -> int:
        """Return how many tokens are remembered."""
        return self[0][0].length
