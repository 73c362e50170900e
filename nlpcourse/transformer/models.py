"""Encoder, decoder and encoder–decoder: one stack of blocks, three masks."""

import torch
from torch import Tensor, nn

from nlpcourse.transformer.attention import Maybe, causal
from nlpcourse.transformer.blocks import Block, Config
from nlpcourse.transformer.positions import RelativeBias, sinusoidal


def initialise(model: nn.Module, rng: torch.Generator) -> nn.Module:
    """Draw all matrices of a model from N(0, 0.02²), set its biases to zero, and return it.

    >>> model = initialise(Encoder(Config(vocab_size=100)), torch.Generator().manual_seed(0))
    >>> round(float(model.embedding.tokens.weight.std().detach()), 2)
    0.02

    Source: Radford et al. (2018), Improving language understanding by generative pre-training, section 4.1.
    """
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.dim() > 1:
                parameter.normal_(std=0.02, generator=rng)
            elif name.endswith("bias"):
                parameter.zero_()
    return model


class Embedding(nn.Module):
    """Token vectors, plus a vector for each position if `positions` is "learned" or "sinusoidal"."""

    def __init__(self, config: Config):
        super().__init__()
        self.tokens = nn.Embedding(config.vocab_size, config.dim)
        if config.positions == "learned":
            self.positions = nn.Parameter(torch.randn(config.length, config.dim))
        elif config.positions == "sinusoidal":
            self.register_buffer("positions", sinusoidal(config.length, config.dim), persistent=False)
        else:
            self.positions = None

    def forward(self, ids: Tensor) -> Tensor:
        """Return (B, T, D) for ids (B, T); ValueError for a text longer than there are positions, and unknown ids."""
        try:
            vectors = self.tokens(ids)
        except IndexError:
            wanted = f"ids from 0 to {self.tokens.num_embeddings - 1}"
            raise ValueError(f"expected {wanted}, received others; take its vocabulary") from None
        if self.positions is None:
            return vectors
        length, longest = ids.shape[1], len(self.positions)
        if length > longest:
            raise ValueError(f"expected at most {longest} tokens, received {length}; raise Config.length")
        return vectors + self.positions[:length]


class Stack(nn.Module):
    """Embedding, blocks, and a last layer norm if the blocks are pre-norm; the mask decides what it is."""

    def __init__(self, config: Config, both_ways: bool, cross: bool = False):
        super().__init__()
        self.embedding = Embedding(config)
        relative = config.positions == "relative"
        self.bias = RelativeBias(config.heads, both_ways) if relative else None  # one for all blocks, as in T5
        self.blocks = nn.ModuleList(Block(config, cross) for _ in range(config.layers))
        self.norm = nn.LayerNorm(config.dim) if config.norm == "pre" else nn.Identity()
        self.dropout = nn.Dropout(config.dropout)

    def forward(self, ids: Tensor, mask: Maybe = None, memory: Maybe = None, memory_mask: Maybe = None) -> Tensor:
        """Return the vectors h (B, T, D) of ids (B, T); ValueError for ids of another shape."""
        if ids.dim() != 2:
            raise ValueError(f"expected ids (B, T), a row for each text, received {tuple(ids.shape)}; use ids[None]")
        x = self.dropout(self.embedding(ids))
        bias = None if self.bias is None else self.bias(ids.shape[1], ids.shape[1])
        for block in self.blocks:
            x = block(x, mask, bias, memory, memory_mask)
        return self.norm(x)


class Encoder(Stack):
    """Each token sees all: ids (B, T) → h (B, T, D); pass `no_padding(ids, pad)` as the mask of a padded batch.

    >>> Encoder(Config(vocab_size=100, dim=8))(torch.tensor([[1, 2, 3]])).shape
    torch.Size([1, 3, 8])

    Source: Devlin et al. (2019), BERT, section 3.
    """

    def __init__(self, config: Config):
        super().__init__(config, both_ways=True)


class Decoder(Stack):
    """Each token sees itself and what stands before it: ids (B, T) → logits of the next token (B, T, V).

    The output layer shares its matrix with the token vectors.

    >>> Decoder(Config(vocab_size=100, dim=8))(torch.tensor([[1, 2, 3]])).shape
    torch.Size([1, 3, 100])

    Source: Radford et al. (2019), Language models are unsupervised multitask learners, section 2.3.
    """

    def __init__(self, config: Config, cross: bool = False):
        super().__init__(config, both_ways=False, cross=cross)

    def forward(self, ids: Tensor, memory: Maybe = None, memory_mask: Maybe = None) -> Tensor:
        """Return the logits (B, T, V) after each of ids (B, T)."""
        h = super().forward(ids, causal(ids.shape[-1]).to(ids.device), memory, memory_mask)
        return h @ self.embedding.tokens.weight.T


class EncoderDecoder(nn.Module):
    """A decoder that looks, in each block, at an encoder's output: ids (B, S), (B, T) → logits (B, T, V).

    >>> model = EncoderDecoder(Config(vocab_size=100, dim=8))
    >>> model(torch.tensor([[1, 2, 3, 4]]), torch.tensor([[5, 6]])).shape
    torch.Size([1, 2, 100])

    Source: Vaswani et al. (2017), Attention is all you need, section 3.
    """

    def __init__(self, config: Config):
        super().__init__()
        self.encoder, self.decoder = Encoder(config), Decoder(config, cross=True)

    def forward(self, source: Tensor, target: Tensor, source_mask: Maybe = None) -> Tensor:
        """Return the logits (B, T, V) after each of `target` (B, T), given `source` (B, S)."""
        return self.decoder(target, self.encoder(source, source_mask), source_mask)
