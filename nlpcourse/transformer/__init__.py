"""The Transformer in PyTorch: attention, positions, blocks, and what is built of them."""

from nlpcourse.transformer.attention import MultiHeadAttention, attend, causal, no_padding
from nlpcourse.transformer.blocks import Block, Config
from nlpcourse.transformer.models import Decoder, Encoder, EncoderDecoder, initialise
from nlpcourse.transformer.positions import RelativeBias, rotate, sinusoidal

__all__ = [
    "Block",
    "Config",
    "Decoder",
    "Encoder",
    "EncoderDecoder",
    "MultiHeadAttention",
    "RelativeBias",
    "attend",
    "causal",
    "initialise",
    "no_padding",
    "rotate",
    "sinusoidal",
]
