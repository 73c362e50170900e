"""The Transformer in PyTorch: attention, positions, blocks, and what is built of them."""

from nlpcourse.transformer.attention import MultiHeadAttention, attend, causal, no_padding
from nlpcourse.transformer.blocks import Block
from nlpcourse.transformer.cache import Cache
from nlpcourse.transformer.config import Config
from nlpcourse.transformer.heads import MaskedWordHead, Pooler
from nlpcourse.transformer.models import Decoder, Encoder, EncoderDecoder, initialise
from nlpcourse.transformer.norms import RMSNorm
from nlpcourse.transformer.positions import RelativeBias, rotate, sinusoidal

__all__ = [
    "Block",
    "Cache",
    "Config",
    "Decoder",
    "Encoder",
    "EncoderDecoder",
    "MaskedWordHead",
    "MultiHeadAttention",
    "Pooler",
    "RMSNorm",
    "RelativeBias",
    "attend",
    "causal",
    "initialise",
    "no_padding",
    "rotate",
    "sinusoidal",
]
