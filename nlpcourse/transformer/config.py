"""What a Transformer is made of, in one place: its sizes, and the choice at each fork where published models part."""

from dataclasses import dataclass
from functools import partial
from math import inf

from torch import nn

from nlpcourse.refusals import refuse_unless_finite, refuse_unless_whole
from nlpcourse.transformer.positions import BASE

POSITIONS = ("learned", "sinusoidal", "relative", "rotary")
GATES = {"swiglu": nn.SiLU, "geglu": partial(nn.GELU, "tanh")}
ACTIVATIONS = {"relu": nn.ReLU, "gelu": nn.GELU, "gelu_tanh": partial(nn.GELU, "tanh"), **GATES}
OUTPUTS = ("tied", "scaled", "own")
CHOICES = {"positions": POSITIONS, "norm": ("pre", "post"), "activation": ACTIVATIONS, "output": OUTPUTS}


@dataclass(frozen=True)
class Config:
    """The shape of a Transformer; ValueError for sizes and names that make no sense.

    `length` is the longest text in tokens (relative and rotary positions know no longest), `hidden` the width of the
    network inside a block. `norm` says whether the norm comes before attention and network ("pre", as in GPT-2) or
    after each was added ("post", as in BERT); with `rms_norm` it does not centre.

    Attention: each of `heads` is `head_dim` wide (dim/heads unless told); `kv_heads` of keys and values are shared by
    as many groups of them; `scaled` divides the scores by √d; in a decoder each token sees at most the last `window`,
    all that came before unless told. Rotary positions turn pair i by t / (`stretch[i]` · `base`^(2i/d)). Without `bias`
    linear maps have none.

    Embedding: `segments` kinds of text, `embedding_norm` at its end, `embedding_dim` where it is narrower than the
    blocks; with `share_tokens` encoder and decoder have the same. A decoder's `output` matrix is that of the tokens
    ("tied"; "scaled": h is divided by √D first) or its "own". With `share_layers` all layers are one.

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
    rms_norm: bool = False
    eps: float = 1e-5
    bias: bool = True
    kv_heads: int | None = None
    head_dim: int | None = None
    scaled: bool = True
    base: float = BASE
    stretch: tuple[float, ...] | None = None
    segments: int = 0
    embedding_norm: bool = False
    embedding_dim: int | None = None
    output: str = "tied"
    share_tokens: bool = False
    share_layers: bool = False
    window: int | None = None

    def __post_init__(self):
        for name, known in CHOICES.items():
            if getattr(self, name) not in known:
                raise ValueError(f"expected {name} to be one of {', '.join(known)}, received {getattr(self, name)!r}")
        for name in ("vocab_size", "dim", "heads", "layers", "hidden", "length"):
            refuse_unless_whole(name, getattr(self, name), 1)
        for name in ("kv_heads", "head_dim", "embedding_dim", "window"):
            refuse_unless_whole(name, 1 if getattr(self, name) is None else getattr(self, name), 1)
        refuse_unless_whole("segments", self.segments, 0)
        for name, least in (("dropout", 0), ("eps", 0), ("base", 1)):
            refuse_unless_finite(name, getattr(self, name), least)
        if self.stretch is not None and self.positions != "rotary":
            raise ValueError(f"expected stretch with rotary positions only, received it with {self.positions} ones")
        if not all(0 < factor < inf for factor in self.stretch or ()):
            raise ValueError(f"expected stretch by finite factors above 0, received {self.stretch}: give one to a pair")
