"""Attention, positions and blocks against PyTorch's own and Hugging Face's, with the same random weights."""

import math
from copy import deepcopy as copy_of

import pytest
import torch
from made_transformers import close, copy, copy_attention, copy_block, maps_of, parts_of, shaken, small
from torch import nn
from transformers import LlamaConfig, T5Config
from transformers.models.llama.modeling_llama import LlamaAttention, LlamaRotaryEmbedding, apply_rotary_pos_emb
from transformers.models.t5.modeling_t5 import T5Attention
from transformers.models.xlm.modeling_xlm import create_sinusoidal_embeddings

from nlpcourse.transformer import (
    Block,
    Config,
    MultiHeadAttention,
    RelativeBias,
    attend,
    causal,
    no_padding,
    rotate,
    sinusoidal,
)
from nlpcourse.transformer.config import POSITIONS

pytestmark = pytest.mark.usefixtures("seeded")


@pytest.mark.parametrize("hidden_part", ["none", "causal", "bias"])
def test_attention_is_pytorchs(hidden_part):
    Q, K, V = torch.randn(2, 3, 5, 4), torch.randn(2, 3, 7, 4), torch.randn(2, 3, 7, 6)
    mask = torch.ones(5, 7, dtype=torch.bool).tril() if hidden_part == "causal" else None
    bias = torch.randn(3, 5, 7) if hidden_part == "bias" else None
    theirs = nn.functional.scaled_dot_product_attention(Q, K, V, attn_mask=mask if bias is None else bias)
    values, A = attend(Q, K, V, mask, bias)
    close(values, theirs)
    close(A.sum(-1), torch.ones(2, 3, 5))


def test_a_mask_for_each_text_and_other_memory_than_oneself():
    theirs = shaken(nn.MultiheadAttention(12, 3, batch_first=True))
    ours = MultiHeadAttention(12, 3)
    copy_attention(ours, maps_of(theirs))
    x, memory = torch.randn(2, 4, 12), torch.randn(2, 6, 12)
    seen = no_padding(torch.tensor([[3, 1, 4, 1, 5, 0], [9, 2, 0, 0, 0, 0]]), pad=0)
    values, A = theirs(x, memory, memory, key_padding_mask=~seen[:, 0], average_attn_weights=False)
    close(ours(x, memory, seen), values)
    close(ours.weights, A)
    assert not ours.weights.requires_grad


def test_what_is_forbidden_has_no_weight_however_large_its_score():
    K = torch.tensor([[-3e9], [3e9], [0.0]])
    A = attend(torch.ones(1, 1), K, K, torch.tensor([[True, False, False]]))[1]
    assert A.tolist() == [[1, 0, 0]]
    attention, x, mask = MultiHeadAttention(12, 3), torch.randn(2, 5, 12), causal(5)
    close(attention(x, mask=mask, bias=1e6 * ~mask.expand(3, 5, 5)), attention(x, mask=mask))


def test_heads_may_be_of_any_width_and_a_used_module_be_copied():
    attention, x = MultiHeadAttention(10, 3, head_dim=4), torch.randn(2, 5, 10)
    assert attention(x).shape == (2, 5, 10)
    close(copy_of(attention)(x), attention(x))


@pytest.mark.parametrize("norm", ["pre", "post"])
@pytest.mark.parametrize("activation", ["relu", "gelu"])
def test_a_block_is_pytorchs_encoder_layer(norm, activation):
    theirs = shaken(nn.TransformerEncoderLayer(12, 3, 20, 0.0, activation, batch_first=True, norm_first=norm == "pre"))
    ours = Block(small(norm=norm, activation=activation))
    copy_block(ours, parts_of(theirs))
    x = torch.randn(2, 5, 12)
    close(ours(x, causal(5)), theirs(x, ~causal(5)))


@pytest.mark.parametrize("norm", ["pre", "post"])
def test_a_block_with_cross_attention_is_pytorchs_decoder_layer(norm):
    theirs = shaken(nn.TransformerDecoderLayer(12, 3, 20, 0.0, "gelu", batch_first=True, norm_first=norm == "pre"))
    ours = Block(small(norm=norm), cross=True)
    copy_block(ours, parts_of(theirs))
    x, memory, seen = torch.randn(2, 5, 12), torch.randn(2, 3, 12), torch.tensor([[1, 1, 1], [1, 1, 0]]).bool()
    theirs_out = theirs(x, memory, ~causal(5), memory_key_padding_mask=~seen)
    close(ours(x, causal(5), memory=memory, memory_mask=seen[:, None]), theirs_out)


@pytest.mark.parametrize("positions", POSITIONS)
def test_a_memory_has_no_order_but_its_own(positions):
    block, x, memory = Block(small(positions=positions), cross=True), torch.randn(2, 5, 12), torch.randn(2, 3, 12)
    close(block(x, memory=memory), block(x, memory=memory.flip(1)))


@pytest.mark.parametrize("norm", ["pre", "post"])
def test_dropout_thins_what_each_part_adds_and_nothing_that_was_there(norm):
    block, x, memory = Block(small(norm=norm, dropout=0.5), cross=True), torch.randn(2, 5, 12), torch.randn(2, 3, 12)
    ends = [block.attention.output, block.cross.output, block.network[2]]
    for end in ends:
        end.weight.data.zero_(), end.bias.data.zero_()
    silent = block(x, memory=memory)
    for end in ends:  # one speaks at a time
        nn.init.normal_(end.bias)
        assert not torch.equal(block(x, memory=memory), block(x, memory=memory))
        end.bias.data.zero_()
    assert torch.equal(silent, block.eval()(x, memory=memory))


def test_rotary_attention_is_llamas():
    config = LlamaConfig(hidden_size=12, num_attention_heads=3, attention_bias=True, attn_implementation="eager")
    theirs, ours = shaken(LlamaAttention(config, layer_idx=0)), MultiHeadAttention(12, 3, rotary=True)
    copy_attention(ours, (theirs.q_proj, theirs.k_proj, theirs.v_proj, theirs.o_proj))
    x = torch.randn(2, 5, 12)
    waves = LlamaRotaryEmbedding(config)(x, torch.arange(5)[None])
    hidden = torch.zeros(5, 5).masked_fill(~causal(5), -math.inf)[None, None]
    close(ours(x, mask=causal(5)), theirs(x, waves, hidden)[0])
    Q = torch.randn(2, 3, 5, 4)
    close(rotate(Q), apply_rotary_pos_emb(Q, Q, *waves)[0])


def test_half_precision_turns_far_tokens_as_far():
    Q = torch.randn(4000, 8)
    turned = rotate(Q.bfloat16())
    assert turned.dtype == torch.bfloat16
    torch.testing.assert_close(turned.float(), rotate(Q), rtol=0, atol=0.05)


def test_after_turning_only_the_distance_counts():
    q, k = torch.randn(1, 8), torch.randn(1, 8)
    Q, K = rotate(q.expand(20, 8)), rotate(k.expand(20, 8))
    scores = Q @ K.T
    for distance in (-7, 0, 4):
        along = scores.diagonal(distance)
        close(along, along[:1].expand_as(along))
    assert scores[5, 2] != pytest.approx(float(scores[2, 5]), abs=1e-3)


@pytest.mark.parametrize("both_ways", [True, False])
def test_relative_positions_are_t5s(both_ways):
    config = T5Config(d_model=12, d_kv=4, num_heads=3, is_decoder=not both_ways)
    theirs = shaken(T5Attention(config, has_relative_attention_bias=True, layer_idx=0))
    ours, bias = MultiHeadAttention(12, 3), RelativeBias(3, both_ways)
    copy(bias.table, theirs.relative_attention_bias)
    copy_attention(ours, (theirs.q, theirs.k, theirs.v, theirs.o))
    ours.query.weight.data *= 2  # T5 does not divide by √d, d = 4
    x = torch.randn(2, 300, 12)
    close(ours(x, bias=bias(300, 300)), theirs(x)[0])
    plain = MultiHeadAttention(12, 3, bias=False, scaled=False)
    copy_attention(plain, (theirs.q, theirs.k, theirs.v, theirs.o))
    close(plain(x, bias=bias(300, 300)), theirs(x)[0])
    close(plain.weights, theirs(x, output_attentions=True)[-1])
    close(bias(2, 9), theirs.compute_bias(2, 9)[0])


def test_sinusoidal_positions_are_xlms():
    close(sinusoidal(500, 6), create_sinusoidal_embeddings(500, 6, torch.empty(500, 6)))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: MultiHeadAttention(8, 3), "expected heads to divide dim = 8, received 3"),
        (lambda: rotate(torch.zeros(2, 3)), "expected an even number of dimensions"),
        (lambda: no_padding(torch.tensor([[1, 0], [0, 0]]), 0), "nothing but padding"),
        (lambda: Config(10, norm="no"), "expected norm to be one of pre, post, received 'no'"),
        (lambda: MultiHeadAttention(8, 0), "expected heads to divide dim = 8, received 0"),
        (lambda: Config(10, layers=0), "expected layers to be a whole number from 1 on, received 0"),
        (lambda: Block(Config(10), cross=True)(torch.zeros(1, 2, 64)), "expected memory for a block with cross"),
        (lambda: Block(Config(10))(torch.zeros(1, 2, 64), memory=torch.zeros(1, 2, 64)), "and none for one without"),
        (lambda: MultiHeadAttention(8, 2)(torch.zeros(1, 2, 8), mask=torch.ones(2, 2)), "received torch.float32: give"),
        (lambda: attend(*torch.zeros(3, 1, 2), torch.tensor([[1]])), r"received torch\.int64: give mask == 1"),
        (
            lambda: Config(10, activation="tanh"),
            "expected activation to be one of relu, gelu, gelu_tanh, swiglu, geglu, received 'tanh'",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(make, said):
    with pytest.raises(ValueError, match=said):
        make()
