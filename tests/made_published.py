"""Published models, made small, in our modules and in other people's, with the same large random weights."""

import torch
from made_transformers import (
    copy,
    copy_block,
    parts_of_albert,
    parts_of_bart,
    parts_of_bert,
    parts_of_gpt,
    parts_of_llama,
    parts_of_phi,
    parts_of_t5,
    shaken,
    small,
)
from torch import nn
from transformers import (
    AlbertConfig,
    AlbertForMaskedLM,
    BartConfig,
    BartForConditionalGeneration,
    BertConfig,
    BertForPreTraining,
    GPT2Config,
    GPT2LMHeadModel,
    LlamaConfig,
    LlamaForCausalLM,
    Phi3Config,
    Phi3ForCausalLM,
    RobertaConfig,
    RobertaForMaskedLM,
    T5Config,
    T5ForConditionalGeneration,
)

from nlpcourse.transformer import Decoder, Encoder, EncoderDecoder, MaskedWordHead, Pooler

SIZES = {"vocab_size": 50, "hidden_size": 12, "num_hidden_layers": 2, "num_attention_heads": 3, "intermediate_size": 20}
MODERN = {"positions": "rotary", "rms_norm": True, "eps": 1e-6, "bias": False, "activation": "swiglu", "output": "own"}

T5 = {"positions": "relative", "rms_norm": True, "eps": 1e-6, "bias": False, "scaled": False, "share_tokens": True}
T5 |= {"activation": "relu", "output": "scaled"}


def gpt_2() -> tuple[Decoder, GPT2LMHeadModel]:
    sizes = {"vocab_size": 50, "n_positions": 16, "n_embd": 12, "n_layer": 2, "n_head": 3}
    theirs = shaken(GPT2LMHeadModel(GPT2Config(**sizes, bos_token_id=None, eos_token_id=None)))
    ours, inner = Decoder(small(hidden=48, activation="gelu_tanh")).eval(), theirs.transformer
    copy(ours.norm, inner.ln_f)
    copy(ours.embedding.tokens, inner.wte)
    ours.embedding.positions.data = inner.wpe.weight.data
    for block, layer in zip(ours.blocks, inner.h, strict=True):
        copy_block(block, parts_of_gpt(layer))
    return ours, theirs


def llama(output: str = "own", **waves: object) -> tuple[Decoder, LlamaForCausalLM]:
    """Make heads that are not dim/heads wide, two to each of keys and values; `waves` are rope_parameters."""
    sizes = {**SIZES, "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 6, "rms_norm_eps": 1e-3}
    tied = output == "tied"
    config = LlamaConfig(**sizes, tie_word_embeddings=tied, rope_parameters={"rope_theta": 500.0, **waves})
    theirs = shaken(LlamaForCausalLM(config))
    shape = {**MODERN, "output": output, "eps": 1e-3, "heads": 4, "kv_heads": 2, "head_dim": 6, "base": 500.0}
    stretch = (waves["factor"],) * 3 if "factor" in waves else None
    ours = Decoder(small(**shape, stretch=stretch)).eval()
    _copy_modern(ours, theirs, [parts_of_llama(layer) for layer in theirs.model.layers])
    return ours, theirs


def phi_3(stretch: tuple[float, ...] | None = None) -> tuple[Decoder, Phi3ForCausalLM]:
    """Make Phi-3, with the longer waves of LongRoPE if `stretch` says how much longer; then all texts count as long."""
    waves = {"rope_type": "default", "rope_theta": 500.0}
    if stretch is not None:
        waves |= {"rope_type": "longrope", "long_factor": list(stretch), "short_factor": [1.0] * len(stretch)}
        waves |= {"original_max_position_embeddings": 4}
    config = Phi3Config(
        **{**SIZES, "hidden_size": 24, "num_attention_heads": 4, "num_key_value_heads": 1},
        **{"rope_parameters": waves, "rms_norm_eps": 1e-6, "pad_token_id": 0, "eos_token_id": None},
        max_position_embeddings=16,
        original_max_position_embeddings=4 if stretch else 16,
    )
    theirs = shaken(Phi3ForCausalLM(config))
    ours = Decoder(small(**MODERN, dim=24, heads=4, kv_heads=1, base=500.0, stretch=stretch)).eval()
    _copy_modern(ours, theirs, [parts_of_phi(layer, 4, 1) for layer in theirs.model.layers])
    return ours, theirs


def _copy_modern(ours: Decoder, theirs: nn.Module, parts: list) -> None:
    copy(ours.embedding.tokens, theirs.model.embed_tokens)
    copy(ours.norm, theirs.model.norm)
    if ours.output is not None:
        copy(ours.output, theirs.lm_head)
    for block, layer in zip(ours.blocks, parts, strict=True):
        copy_block(block, layer)


def t5(version: str) -> tuple[EncoderDecoder, T5ForConditionalGeneration]:
    """Make T5 as first published, "1.0", or "1.1"; its heads together are 15 wide, where the model is 12."""
    first = version == "1.0"
    sizes = {"vocab_size": 50, "d_model": 12, "d_kv": 5, "d_ff": 20, "num_layers": 2, "num_heads": 3}
    kind = {"feed_forward_proj": "relu" if first else "gated-gelu", "tie_word_embeddings": first}
    theirs = shaken(T5ForConditionalGeneration(T5Config(**sizes, **kind)))
    changes = {} if first else {"activation": "geglu", "output": "own"}
    ours = EncoderDecoder(small(**{**T5, **changes}, head_dim=5)).eval()
    copy(ours.encoder.embedding.tokens, theirs.shared)
    if not first:
        theirs.lm_head.weight = nn.Parameter(torch.randn(50, 12))  # the published one is its own, too
        copy(ours.decoder.output, theirs.lm_head)
    for stack, other in ((ours.encoder, theirs.encoder), (ours.decoder, theirs.decoder)):
        copy(stack.bias.table, other.block[0].layer[0].SelfAttention.relative_attention_bias)
        copy(stack.norm, other.final_layer_norm)
        for block, layer in zip(stack.blocks, other.block, strict=True):
            copy_block(block, parts_of_t5(layer))
    return ours, theirs


def bart() -> tuple[EncoderDecoder, BartForConditionalGeneration]:
    sizes = {f"{side}_{size}": n for side in ("encoder", "decoder") for size, n in (("layers", 2), ("ffn_dim", 20))}
    heads = {"encoder_attention_heads": 3, "decoder_attention_heads": 3}
    config = BartConfig(vocab_size=50, d_model=12, max_position_embeddings=16, **sizes, **heads)
    theirs = shaken(BartForConditionalGeneration(config))
    ours = EncoderDecoder(small(norm="post", embedding_norm=True, share_tokens=True)).eval()
    copy(ours.encoder.embedding.tokens, theirs.model.shared)
    for stack, other in ((ours.encoder, theirs.model.encoder), (ours.decoder, theirs.model.decoder)):
        stack.embedding.positions.data = other.embed_positions.weight.data[2:]  # its table begins with two for nothing
        copy(stack.embedding.norm, other.layernorm_embedding)
        for block, layer in zip(stack.blocks, other.layers, strict=True):
            copy_block(block, parts_of_bart(layer))
    return ours, theirs


def bert() -> tuple[Encoder, MaskedWordHead, Pooler, BertForPreTraining]:
    config = small(norm="post", eps=1e-12, segments=2, embedding_norm=True)
    theirs, ours = shaken(BertForPreTraining(BertConfig(**SIZES, max_position_embeddings=16))), Encoder(config).eval()
    head, pooler, top = MaskedWordHead(config, ours.embedding.tokens), Pooler(config), theirs.cls.predictions
    copy_embedding(ours, theirs.bert.embeddings)
    _copy_head(head, top.transform.dense, top.transform.LayerNorm, top.bias)
    copy(pooler.linear, theirs.bert.pooler.dense)
    for block, layer in zip(ours.blocks, theirs.bert.encoder.layer, strict=True):
        copy_block(block, parts_of_bert(layer))
    return ours, head, pooler, theirs


def roberta() -> tuple[Encoder, MaskedWordHead, RobertaForMaskedLM]:
    config = small(norm="post", eps=1e-12, segments=1, embedding_norm=True)
    their_config = RobertaConfig(**SIZES, max_position_embeddings=18, type_vocab_size=1, pad_token_id=1)
    theirs, ours = shaken(RobertaForMaskedLM(their_config)), Encoder(config).eval()
    copy_embedding(ours, theirs.roberta.embeddings, offset=2)
    head = MaskedWordHead(config, ours.embedding.tokens)
    _copy_head(head, theirs.lm_head.dense, theirs.lm_head.layer_norm, theirs.lm_head.bias)
    for block, layer in zip(ours.blocks, theirs.roberta.encoder.layer, strict=True):
        copy_block(block, parts_of_bert(layer))
    return ours, head, theirs


def albert() -> tuple[Encoder, MaskedWordHead, AlbertForMaskedLM]:
    shape = {"activation": "gelu_tanh", "segments": 2, "embedding_norm": True, "embedding_dim": 6}
    config = small(**shape, norm="post", eps=1e-12, share_layers=True)
    theirs = shaken(AlbertForMaskedLM(AlbertConfig(**SIZES, embedding_size=6, max_position_embeddings=16)))
    ours, top, inner = Encoder(config).eval(), theirs.predictions, theirs.albert
    head = MaskedWordHead(config, ours.embedding.tokens)
    copy_embedding(ours, inner.embeddings)
    copy(ours.embedding.widen, inner.encoder.embedding_hidden_mapping_in)
    _copy_head(head, top.dense, top.LayerNorm, top.bias)
    copy_block(ours.blocks[0], parts_of_albert(inner.encoder.albert_layer_groups[0].albert_layers[0]))
    return ours, head, theirs


def copy_embedding(ours: Encoder, theirs: nn.Module, offset: int = 0) -> None:
    copy(ours.embedding.tokens, theirs.word_embeddings)
    ours.embedding.positions.data = theirs.position_embeddings.weight.data[offset:]
    copy(ours.embedding.segments, theirs.token_type_embeddings)
    copy(ours.embedding.norm, theirs.LayerNorm)


def _copy_head(head: MaskedWordHead, linear: nn.Linear, norm: nn.LayerNorm, bias: nn.Parameter) -> None:
    copy(head.transform[0], linear)
    copy(head.transform[2], norm)
    head.bias.data = bias.data
