"""Encoder, decoder and encoder–decoder: one stack of blocks, three masks."""

import math

import torch
from torch import Tensor, nn

from nlpcourse.transformer.attention import Maybe, causal
from nlpcourse.transformer.blocks import Block
from nlpcourse.transformer.cache import Cache
from nlpcourse.transformer.config import Config
from nlpcourse.transformer.norms import norm_of
from nlpcourse.transformer.positions import RelativeBias, sinusoidal, table


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
    """Token vectors, plus a vector for each position ("learned", "sinusoidal") and kind of segment, if there are any.

    A norm may follow, and a map to the width of the blocks.
    """

    def __init__(self, config: Config):
        super().__init__()
        dim = config.embedding_dim or config.dim
        self.tokens = table(config.vocab_size, dim)
        if config.positions == "learned":
            self.positions = table(config.length, dim).weight
        elif config.positions == "sinusoidal":
            self.register_buffer("positions", sinusoidal(config.length, dim), persistent=False)
        else:
            self.positions = None
        self.segments = table(config.segments, dim) if config.segments else None
        self.norm = norm_of(config, dim) if config.embedding_norm else nn.Identity()
        self.widen = nn.Identity() if config.embedding_dim is None else nn.Linear(dim, config.dim)

    def forward(self, ids: Tensor, segments: Maybe = None, start: int = 0) -> Tensor:
        """Return (B, T, D) for ids (B, T), the first at position `start`; all are of segment 0 unless told.

        Raises ValueError for a text longer than there are positions, for unknown ids and unknown segments.
        """
        vectors = self._look_up(self.tokens, ids, "ids")
        if self.positions is not None:
            end, longest = start + ids.shape[1], len(self.positions)
            if end > longest:
                raise ValueError(f"expected at most {longest} tokens, received {end}; raise Config.length")
            vectors = vectors + self.positions[start:end]
        if self.segments is not None:
            kinds = torch.zeros_like(ids) if segments is None else segments
            vectors = vectors + self._look_up(self.segments, kinds, "segments")
        elif segments is not None:
            raise ValueError("expected no segments, for Config.segments is 0, received some; set how many there are")
        return self.widen(self.norm(vectors))

    def _look_up(self, table: nn.Embedding, ids: Tensor, name: str) -> Tensor:
        try:
            return table(ids)
        except IndexError:
            wanted = f"{name} from 0 to {table.num_embeddings - 1}"
            raise ValueError(f"expected {wanted}, received others; take its vocabulary") from None


class Stack(nn.Module):
    """Embedding, blocks, and a last norm if the blocks are pre-norm; the mask decides what it is."""

    def __init__(self, config: Config, both_ways: bool, cross: bool = False):
        super().__init__()
        self.embedding = Embedding(config)
        relative = config.positions == "relative"
        self.bias = RelativeBias(config.heads, both_ways) if relative else None  # one for all blocks, as in T5
        blocks = [Block(config, cross) for _ in range(1 if config.share_layers else config.layers)]
        self.blocks = nn.ModuleList(blocks * config.layers if config.share_layers else blocks)
        self.norm = norm_of(config) if config.norm == "pre" else nn.Identity()
        self.dropout = nn.Dropout(config.dropout)

    def forward(
        self,
        ids: Tensor,
        mask: Maybe = None,
        memory: Maybe = None,
        memory_mask: Maybe = None,
        segments: Maybe = None,
        cache: Cache | None = None,
    ) -> Tensor:
        """Return the vectors h (B, T, D) of ids (B, T), with `segments` (B, T); ValueError for what are no such ids.

        With a `cache` these are the next ids after those that it has seen, and it remembers them.
        """
        if ids.dim() != 2 or ids.is_floating_point():
            received = f"{tuple(ids.shape)} of {ids.dtype}"
            raise ValueError(f"expected whole ids (B, T), a row for each text, received {received}; use ids[None]")
        T, start = ids.shape[1], 0 if cache is None else cache.length
        x = self.dropout(self.embedding(ids, segments, start))
        bias = None if self.bias is None else self.bias(T, start + T, start)
        for layer, block in enumerate(self.blocks):
            x = block(x, mask, bias, memory, memory_mask, None if cache is None else cache[layer])
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

    The output layer shares its matrix with the token vectors, or has its own (Config.output).

    >>> Decoder(Config(vocab_size=100, dim=8))(torch.tensor([[1, 2, 3]])).shape
    torch.Size([1, 3, 100])

    Source: Radford et al. (2019), Language models are unsupervised multitask learners, section 2.3.
    """

    def __init__(self, config: Config, cross: bool = False):
        super().__init__(config, both_ways=False, cross=cross)
        if config.output != "own" and config.embedding_dim is not None:
            raise ValueError("expected output 'own' of a decoder with embedding_dim, received 'tied'; widths differ")
        self.output = nn.Linear(config.dim, config.vocab_size, bias=False) if config.output == "own" else None
        self.scaled, self.window = config.output == "scaled", config.window

    def forward(
        self, ids: Tensor, memory: Maybe = None, memory_mask: Maybe = None, cache: Cache | None = None
    ) -> Tensor:
        """Return the logits (B, T, V) after each of ids (B, T), which with a `cache` follow those that it has seen."""
        T, start = ids.shape[-1], 0 if cache is None else cache.length
        sees_all = T == 1 and self.window is None  # the next token of a text: a mask would only cost time
        mask = None if sees_all else causal(T, start, self.window).to(ids.device)
        h = super().forward(ids, mask, memory, memory_mask, cache=cache)
        if self.output is not None:
            return self.output(h)
        return nn.functional.linear(h / math.sqrt(h.shape[-1]) if self.scaled else h, self.embedding.tokens.weight)


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
        if config.share_tokens:
            self.decoder.embedding.tokens = self.encoder.embedding.tokens

    def forward(self, source: Tensor, target: Tensor, source_mask: Maybe = None) -> Tensor:
        """Return the logits (B, T, V) after each of `target` (B, T), given `source` (B, S)."""
        return self.decoder(target, self.encoder(source, source_mask), source_mask)
