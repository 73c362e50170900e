"""Whole Transformers against PyTorch's and Hugging Face's with the same random weights; what each mask lets through."""

import pytest
import torch
from made_transformers import (
    close,
    copy,
    copy_block,
    parts_of,
    parts_of_bert,
    parts_of_gpt,
    parts_of_neox,
    parts_of_t5,
    shaken,
    small,
)
from torch import nn
from transformers import (
    BertConfig,
    BertModel,
    GPT2Config,
    GPT2LMHeadModel,
    GPTNeoXConfig,
    GPTNeoXForCausalLM,
    OpenAIGPTConfig,
    OpenAIGPTLMHeadModel,
    T5Config,
    T5ForConditionalGeneration,
)

from nlpcourse.transformer import Decoder, Encoder, EncoderDecoder, RelativeBias, initialise, no_padding
from nlpcourse.transformer.config import POSITIONS

pytestmark = pytest.mark.usefixtures("seeded")


def test_an_encoder_is_bert():
    """Post-norm and learned positions; BERT's segments are silenced, and the norm of its embedding."""
    sizes = {"vocab_size": 50, "hidden_size": 12, "num_hidden_layers": 2, "num_attention_heads": 3}
    config = BertConfig(**sizes, intermediate_size=20, max_position_embeddings=16, layer_norm_eps=1e-5)
    theirs, ours = shaken(BertModel(config, add_pooling_layer=False)), Encoder(small(norm="post"))
    theirs.embeddings.LayerNorm = nn.Identity()
    theirs.embeddings.token_type_embeddings.weight.data.zero_()
    copy(ours.embedding.tokens, theirs.embeddings.word_embeddings)
    ours.embedding.positions.data = theirs.embeddings.position_embeddings.weight.data
    for block, layer in zip(ours.blocks, theirs.encoder.layer, strict=True):
        copy_block(block, parts_of_bert(layer))
    ids = torch.tensor([[4, 8, 15, 16, 23], [42, 7, 9, 0, 0]])
    close(ours(ids, no_padding(ids, 0)), theirs(ids, (ids != 0).long()).last_hidden_state)


@pytest.mark.parametrize("norm", ["pre", "post"])
def test_a_decoder_is_gpt_2_and_with_post_norm_gpt_1(norm):
    sizes = {"vocab_size": 50, "n_positions": 16, "n_embd": 12, "n_layer": 2, "n_head": 3}
    if norm == "pre":
        theirs = shaken(GPT2LMHeadModel(GPT2Config(**sizes, activation_function="gelu")))
        inner, ours = theirs.transformer, Decoder(small(hidden=48))
        copy(ours.norm, inner.ln_f)
        tokens, positions = inner.wte, inner.wpe
    else:
        theirs = shaken(OpenAIGPTLMHeadModel(OpenAIGPTConfig(**sizes, afn="relu")))
        inner, ours = theirs.transformer, Decoder(small(hidden=48, norm="post", activation="relu"))
        tokens, positions = inner.tokens_embed, inner.positions_embed
    copy(ours.embedding.tokens, tokens)
    ours.embedding.positions.data = positions.weight.data
    for block, layer in zip(ours.blocks, inner.h, strict=True):
        copy_block(block, parts_of_gpt(layer))
    ids = torch.randint(50, (2, 9))
    close(ours(ids), theirs(ids).logits)
    for logits in (ours(ids), theirs(ids).logits):
        logits.logsumexp(dim=-1).mean().backward()
    close(ours.embedding.tokens.weight.grad, tokens.weight.grad)  # of input and output, whose matrix is one


def test_a_rotary_decoder_is_gpt_neox():
    sizes = {
        "vocab_size": 50,
        "hidden_size": 12,
        "num_hidden_layers": 2,
        "num_attention_heads": 3,
        "intermediate_size": 20,
    }
    waves = {"rope_type": "default", "rope_theta": 10_000.0, "partial_rotary_factor": 1.0}
    kind = {"use_parallel_residual": False, "tie_word_embeddings": True, "rope_parameters": waves}
    config = GPTNeoXConfig(**sizes, **kind)
    theirs, ours = shaken(GPTNeoXForCausalLM(config)), Decoder(small(positions="rotary"))
    copy(ours.embedding.tokens, theirs.gpt_neox.embed_in)
    copy(ours.norm, theirs.gpt_neox.final_layer_norm)
    for block, layer in zip(ours.blocks, theirs.gpt_neox.layers, strict=True):
        copy_block(block, parts_of_neox(layer, heads=3))
    ids = torch.randint(50, (2, 9))
    close(ours(ids), theirs(ids).logits)


def test_a_relative_encoder_decoder_is_t5():
    """Layer norm stands in for T5's own; T5 does not divide the scores by √d, but the logits by √D."""
    sizes = {"vocab_size": 50, "d_model": 12, "d_kv": 4, "d_ff": 20, "num_layers": 2, "num_heads": 3}
    theirs = T5ForConditionalGeneration(T5Config(**sizes))
    for stack in (theirs.encoder, theirs.decoder):
        stack.final_layer_norm = nn.LayerNorm(12)
        for layer in (layer for block in stack.block for layer in block.layer):
            layer.layer_norm = nn.LayerNorm(12)
    shaken(theirs)
    ours = EncoderDecoder(small(positions="relative", activation="relu"))
    for stack, other in ((ours.encoder, theirs.encoder), (ours.decoder, theirs.decoder)):
        copy(stack.embedding.tokens, theirs.shared)
        copy(stack.bias.table, other.block[0].layer[0].SelfAttention.relative_attention_bias)
        copy(stack.norm, other.final_layer_norm)
        for block, layer in zip(stack.blocks, other.block, strict=True):
            copy_block(block, parts_of_t5(layer))
            for attention in filter(None, (block.attention, block.cross)):
                attention.query.weight.data *= 2
    source, target = torch.randint(1, 50, (2, 15)), torch.randint(1, 50, (2, 14))
    source[1, 11:] = 0
    logits = theirs(source, (source != 0).long(), target).logits
    close(ours(source, target, no_padding(source, 0)) / 12**0.5, logits)


@pytest.mark.parametrize("norm", ["pre", "post"])
def test_an_encoder_decoder_is_pytorchs_transformer(norm):
    theirs = shaken(nn.Transformer(12, 3, 2, 2, 20, 0.0, "gelu", batch_first=True, norm_first=norm == "pre"))
    ours = EncoderDecoder(small(positions="sinusoidal", norm=norm))
    for stack, other in ((ours.encoder, theirs.encoder), (ours.decoder, theirs.decoder)):
        if norm == "pre":
            copy(stack.norm, other.norm)
        else:
            other.norm = None  # PyTorch's has one more
        for block, layer in zip(stack.blocks, other.layers, strict=True):
            copy_block(block, parts_of(layer))
    source, target = torch.tensor([[4, 8, 15, 16], [23, 42, 0, 0]]), torch.tensor([[3, 1, 4], [1, 5, 9]])
    padding = source == 0
    h = theirs(
        ours.encoder.embedding(source),
        ours.decoder.embedding(target),
        tgt_mask=~torch.ones(3, 3).tril().bool(),
        src_key_padding_mask=padding,
        memory_key_padding_mask=padding,
    )
    close(ours(source, target, no_padding(source, 0)), h @ ours.decoder.embedding.tokens.weight.T)


@pytest.mark.parametrize("norm", ["pre", "post"])
@pytest.mark.parametrize("positions", POSITIONS)
def test_a_decoder_sees_nothing_that_comes_later_and_all_that_came_before(positions, norm):
    model, ids = Decoder(small(positions=positions, norm=norm)), torch.randint(50, (1, 8))
    other = ids.clone()
    other[0, 4] = (ids[0, 4] + 1) % 50
    moved = (model(ids) != model(other)).any(dim=-1)[0]
    assert moved.tolist() == [False] * 4 + [True] * 4


@pytest.mark.parametrize("positions", POSITIONS)
def test_an_encoder_tells_orders_apart_and_no_token_sees_padding(positions):
    model, ids = Encoder(small(positions=positions)), torch.tensor([[7, 8, 9, 0, 0], [1, 2, 3, 4, 5]])
    h = model(ids, no_padding(ids, 0))
    close(h[:1, :3], model(ids[:1, :3]))
    turned = model(torch.tensor([[8, 7, 9]]))[0, [1, 0, 2]]
    assert not torch.allclose(turned, h[0, :3], atol=1e-4)


def test_longer_texts_than_there_are_positions_are_refused():
    ids = torch.zeros(1, 17, dtype=torch.long)
    for positions in POSITIONS[:2]:
        with pytest.raises(ValueError, match=r"expected at most 16 tokens, received 17; raise Config\.length"):
            Encoder(small(positions=positions))(ids)
        assert Encoder(small(positions=positions))(ids[:, :16]).shape == (1, 16, 12)
    for positions in POSITIONS[2:]:
        assert Encoder(small(positions=positions))(ids).shape == (1, 17, 12)


def test_only_learned_positions_are_learned():
    learned = [
        name for name in POSITIONS if "embedding.positions" in dict(Encoder(small(positions=name)).named_parameters())
    ]
    assert learned == ["learned"]


def test_one_generator_one_model():
    models = [initialise(Decoder(small(positions=name)), torch.Generator().manual_seed(1)) for name in 2 * POSITIONS]
    for model, again in zip(models, models[4:]):
        assert all(torch.equal(a, b) for a, b in zip(model.parameters(), again.parameters(), strict=True))
        assert all(part.abs().max() < 6 * 0.02 for part in model.parameters() if part.dim() > 1)
    linear = models[0].blocks[0].network[0]
    assert float(linear.weight.detach().std()) == pytest.approx(0.02, rel=0.2)
    assert (linear.bias == 0).all() and (models[0].norm.weight == 1).all()


@pytest.mark.parametrize("norm", ["pre", "post"])
@pytest.mark.parametrize("place", ["embedding", "block"])
def test_each_dropout_acts_alone_and_only_while_training(norm, place):
    model, ids = Encoder(small(dropout=0.5, norm=norm)), torch.randint(50, (1, 8))
    silent = [block.dropout for block in model.blocks] if place == "embedding" else [model.dropout]
    for dropout in silent:
        dropout.p = 0.0
    assert not torch.equal(model(ids), model(ids))
    model.eval()
    assert torch.equal(model(ids), model(ids))


@pytest.mark.parametrize("positions", POSITIONS)
def test_a_model_computes_where_its_ids_are(positions):
    decoder, ids = Decoder(small(positions=positions)), torch.randint(50, (2, 5))
    assert decoder.to("meta")(ids.to("meta")).device.type == "meta"
    bias, places = RelativeBias(3, True).to("meta"), []
    bias.table.register_forward_pre_hook(lambda _, given: places.append(given[0].device.type))
    bias(2, 3)
    assert places == ["meta"]


@pytest.mark.parametrize("kind", [Encoder, Decoder])
@pytest.mark.parametrize(
    ("ids", "said"),
    [
        (
            [1, 2, 3],
            r"expected whole ids \(B, T\), a row for each text, received \(3,\) of torch.int64; use ids\[None\]",
        ),
        ([[]], r"expected whole ids \(B, T\), a row for each text, received \(1, 0\) of torch.float32"),
        ([[1, 50]], "expected ids from 0 to 49, received others; take its vocabulary"),
        ([[1, -1]], "expected ids from 0 to 49, received others; take its vocabulary"),
    ],
)
def test_ids_that_no_model_can_read_are_refused(kind, ids, said):
    with pytest.raises(ValueError, match=said):
        kind(small())(torch.tensor(ids))
