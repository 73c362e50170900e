"""The sizes of published Transformers, and how many parameters they amount to, counted without memory."""

from dataclasses import replace

import torch
from torch import nn

from nlpcourse.transformer import Config, Decoder, Encoder, EncoderDecoder, Pooler


class PooledEncoder(nn.Module):
    """An encoder and the pooler that was published with it."""

    def __init__(self, config: Config):
        super().__init__()
        self.encoder, self.pooler = Encoder(config), Pooler(config)


_BASE = {"dim": 768, "heads": 12, "layers": 12, "hidden": 3072}
_LARGE = {"dim": 1024, "heads": 16, "layers": 24, "hidden": 4096}
_AFTER = {"norm": "post", "embedding_norm": True}
_BERT = Config(30_522, **_BASE, **_AFTER, length=512, segments=2, eps=1e-12)
_RMS = {"rms_norm": True, "eps": 1e-6, "bias": False}
_RELATIVE = {"positions": "relative", "activation": "relu", "scaled": False, "output": "scaled", "share_tokens": True}
_T5 = Config(32_128, **_BASE, **_RMS, **_RELATIVE, head_dim=64)
_T5_11 = replace(_T5, hidden=2048, activation="geglu", output="own")
_GPT_2 = Config(50_257, **_BASE, length=1024, activation="gelu_tanh")
_ROTARY = {"positions": "rotary", "activation": "swiglu", "output": "own"}
_LLAMA = Config(32_000, dim=4096, heads=32, layers=32, hidden=11_008, length=2048, **_RMS, **_ROTARY)
_PHI_3 = {"vocab_size": 32_064, "dim": 3072, "hidden": 8192}
_ALBERT = {"activation": "gelu_tanh", "embedding_dim": 128, "share_layers": True}

PUBLISHED = {  # what is counted, and its shape; of encoders without the heads they were trained with
    "BERT-base": (PooledEncoder, _BERT),
    "BERT-large": (PooledEncoder, replace(_BERT, **_LARGE)),
    "RoBERTa-base": (PooledEncoder, replace(_BERT, vocab_size=50_265, length=514, segments=1, eps=1e-5)),
    "ALBERT-base": (PooledEncoder, replace(_BERT, vocab_size=30_000, **_ALBERT)),
    "ELECTRA-small": (Encoder, replace(_BERT, dim=256, heads=4, hidden=1024, embedding_dim=128)),
    "T5-base": (EncoderDecoder, _T5),
    "T5-large": (EncoderDecoder, replace(_T5, **_LARGE)),
    "T5-3B": (EncoderDecoder, replace(_T5, **{**_LARGE, "heads": 32, "head_dim": 128, "hidden": 16_384})),
    "T5-11B": (EncoderDecoder, replace(_T5, **{**_LARGE, "heads": 128, "head_dim": 128, "hidden": 65_536})),
    "T5.1.1-base": (EncoderDecoder, _T5_11),
    "T5.1.1-large": (EncoderDecoder, replace(_T5_11, **{**_LARGE, "hidden": 2816})),
    "T5.1.1-XL": (EncoderDecoder, replace(_T5_11, dim=2048, heads=32, layers=24, hidden=5120)),
    "T5.1.1-XXL": (EncoderDecoder, replace(_T5_11, dim=4096, heads=64, layers=24, hidden=10_240)),
    "BART-base": (EncoderDecoder, Config(50_265, **{**_BASE, "layers": 6}, **_AFTER, length=1026, share_tokens=True)),
    "GPT": (Decoder, replace(_GPT_2, vocab_size=40_478, length=512, norm="post")),
    "GPT-2": (Decoder, _GPT_2),
    "GPT-2 XL": (Decoder, replace(_GPT_2, dim=1600, heads=25, layers=48, hidden=6400)),
    "GPT-3": (Decoder, replace(_GPT_2, dim=12_288, heads=96, layers=96, hidden=49_152, length=2048)),
    "LLaMA-7B": (Decoder, _LLAMA),
    "Phi-3-mini": (Decoder, replace(_LLAMA, **_PHI_3, length=4096, eps=1e-5, window=2047)),
}


def outline(name: str) -> nn.Module:
    """Return a published model whose parameters have shapes and no numbers: it takes no memory and cannot compute.

    GPT-3's sparse attention is not ours, but needs no other parameters. Raises ValueError for a name that is not in
    PUBLISHED.

    >>> outline("BERT-base").pooler.linear.weight.shape
    torch.Size([768, 768])

    Source: the papers of these models, and the configurations published with their checkpoints.
    """
    if name not in PUBLISHED:
        raise ValueError(f"expected one of {', '.join(PUBLISHED)}, received {name!r}: choose one")
    kind, config = PUBLISHED[name]
    with torch.device("meta"):
        return kind(config)


def count(name: str) -> int:
    """Return how many parameters a published model has, each once; ValueError as of `outline`.

    >>> f"{count('GPT-2'):,}"
    '124,439,808'
    """
    return sum(parameter.numel() for parameter in outline(name).parameters())
