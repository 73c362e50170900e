"""Weights carried from other people's modules into ours, so that both must compute the same."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from transformers.pytorch_utils import Conv1D

from nlpcourse.transformer import Block, Config, MultiHeadAttention


def small(**changes) -> Config:
    return Config(**{"vocab_size": 50, "dim": 12, "heads": 3, "hidden": 20, "length": 16, **changes})


def close(ours, theirs):
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-5)


def shaken(module: nn.Module) -> nn.Module:
    """Return the module at rest, all its weights random and large: norms begin with ones, biases often with zeros."""
    for parameter in module.parameters():
        nn.init.normal_(parameter, std=0.5)
    return module.eval()


def copy(ours: nn.Module, theirs: nn.Module) -> None:
    """Give the module `ours` the weights of `theirs`; GPT's stand transposed, T5's have no biases."""
    weights = dict(theirs.state_dict())
    if isinstance(theirs, Conv1D):
        weights["weight"] = weights["weight"].T
    if isinstance(ours, nn.Linear) and ours.bias is not None:
        weights.setdefault("bias", torch.zeros(ours.out_features))
    ours.load_state_dict(weights)


def three(weight: Tensor, bias: Tensor) -> list[nn.Linear]:
    """Return the maps to questions, keys and values that a fused one, (3D, D), holds."""
    maps = [nn.Linear(weight.shape[1], len(bias) // 3) for _ in range(3)]
    for linear, W, b in zip(maps, weight.chunk(3), bias.chunk(3)):
        linear.load_state_dict({"weight": W, "bias": b})
    return maps


def copy_attention(ours: MultiHeadAttention, theirs: Sequence[nn.Module]) -> None:
    """Copy the maps to questions, keys, values and output."""
    for part, other in zip((ours.query, ours.key, ours.value, ours.output), theirs, strict=True):
        copy(part, other)


def copy_block(ours: Block, theirs: Sequence[nn.Module]) -> None:
    """Copy the parts of a block: attention's four maps, the network's two, the norms, and cross-attention's four."""
    places = 6 + len(ours.norms)
    copy_attention(ours.attention, theirs[:4])
    for part, other in zip([ours.network[0], ours.network[2], *ours.norms], theirs[4:places], strict=True):
        copy(part, other)
    if ours.cross is not None:
        copy_attention(ours.cross, theirs[places:])


def maps_of(attention: nn.MultiheadAttention) -> list[nn.Module]:
    return [*three(attention.in_proj_weight, attention.in_proj_bias), attention.out_proj]


def parts_of(layer: nn.Module) -> list[nn.Module]:
    """Return the parts of PyTorch's encoder or decoder layer, in the order of `copy_block`."""
    parts = [*maps_of(layer.self_attn), layer.linear1, layer.linear2, layer.norm1, layer.norm2]
    return [*parts, layer.norm3, *maps_of(layer.multihead_attn)] if hasattr(layer, "norm3") else parts


def parts_of_gpt(layer: nn.Module) -> list[nn.Module]:
    attention, network = layer.attn, layer.mlp
    maps = three(attention.c_attn.weight.T, attention.c_attn.bias)
    return [*maps, attention.c_proj, network.c_fc, network.c_proj, layer.ln_1, layer.ln_2]


def parts_of_neox(layer: nn.Module, heads: int) -> list[nn.Module]:
    attention, network = layer.attention, layer.mlp
    fused = attention.query_key_value  # in it question, key and value of a head stand together
    apart = (part.unflatten(0, (heads, 3, -1)).transpose(0, 1).flatten(0, 2) for part in (fused.weight, fused.bias))
    parts = [*three(*apart), attention.dense, network.dense_h_to_4h, network.dense_4h_to_h]
    return [*parts, layer.input_layernorm, layer.post_attention_layernorm]


def parts_of_bert(layer: nn.Module) -> list[nn.Module]:
    attention, looks = layer.attention.output, layer.attention.self
    parts = [looks.query, looks.key, looks.value, attention.dense, layer.intermediate.dense, layer.output.dense]
    return [*parts, attention.LayerNorm, layer.output.LayerNorm]


def parts_of_t5(block: nn.Module) -> list[nn.Module]:
    first, *cross, last = block.layer
    looks = [first.SelfAttention, *(part.EncDecAttention for part in cross)]
    own, *across = ([look.q, look.k, look.v, look.o] for look in looks)
    norms = [part.layer_norm for part in block.layer]
    network = last.DenseReluDense
    first = beside(network.wi_0, network.wi_1) if hasattr(network, "wi_0") else network.wi
    return [*own, first, network.wo, *norms, *(across[0] if across else [])]


def parts_of_llama(layer: nn.Module) -> list[nn.Module]:
    looks, network = layer.self_attn, layer.mlp
    parts = [looks.q_proj, looks.k_proj, looks.v_proj, looks.o_proj, beside(network.gate_proj, network.up_proj)]
    return [*parts, network.down_proj, layer.input_layernorm, layer.post_attention_layernorm]


def parts_of_phi(layer: nn.Module, heads: int, kv_heads: int) -> list[nn.Module]:
    looks, network = layer.self_attn, layer.mlp
    sizes = [n * looks.head_dim for n in (heads, kv_heads, kv_heads)]
    maps = [without_bias(W) for W in looks.qkv_proj.weight.split(sizes)]
    norms = [layer.input_layernorm, layer.post_attention_layernorm]
    return [*maps, looks.o_proj, network.gate_up_proj, network.down_proj, *norms]


def parts_of_bart(layer: nn.Module) -> list[nn.Module]:
    looks = [layer.self_attn, *([layer.encoder_attn] if hasattr(layer, "encoder_attn") else [])]
    own, *across = ([look.q_proj, look.k_proj, look.v_proj, look.out_proj] for look in looks)
    norms = [layer.self_attn_layer_norm, *([layer.encoder_attn_layer_norm] if across else []), layer.final_layer_norm]
    return [*own, layer.fc1, layer.fc2, *norms, *(across[0] if across else [])]


def parts_of_albert(layer: nn.Module) -> list[nn.Module]:
    looks = layer.attention
    parts = [looks.query, looks.key, looks.value, looks.dense, layer.ffn, layer.ffn_output]
    return [*parts, looks.LayerNorm, layer.full_layer_layer_norm]


def without_bias(W: Tensor) -> nn.Linear:
    linear = nn.Linear(*W.T.shape, bias=False)
    linear.weight.data = W.data
    return linear


def beside(*maps: nn.Linear) -> nn.Linear:
    """Return one map that gives the outputs of all, one after the other."""
    return without_bias(torch.cat([linear.weight for linear in maps]))
