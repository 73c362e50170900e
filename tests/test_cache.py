"""A decoder that remembers writes what one writes that reads everything again."""

import made_published
import pytest
import torch
from made_transformers import close, shaken, small

from nlpcourse.transformer import Cache, Decoder, EncoderDecoder, MultiHeadAttention, RelativeBias, causal, no_padding
from nlpcourse.transformer.config import POSITIONS

pytestmark = pytest.mark.usefixtures("seeded")

CHANGES = {
    **{positions: {"positions": positions} for positions in POSITIONS},
    "grouped": {"positions": "rotary", "heads": 6, "kv_heads": 2, "dim": 24},
    "stretched": {"positions": "rotary", "base": 500.0, "stretch": (3.0, 7.0)},
    "window": {"positions": "rotary", "window": 3},
    "post": {"norm": "post", "embedding_norm": True},
    "one layer": {"share_layers": True, "positions": "relative"},
}


def in_pieces(decoder: Decoder, ids: torch.Tensor, sizes: tuple[int, ...], *memory: torch.Tensor) -> torch.Tensor:
    cache = Cache()
    return torch.cat([decoder(part, *memory, cache=cache) for part in ids.split(sizes, dim=1)], dim=1)


@pytest.mark.parametrize("sizes", [(1,) * 11, (5, 4, 2), (8, 1, 1, 1)])
@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES)
def test_read_in_pieces_a_text_is_the_same(changes, sizes):
    decoder, ids = shaken(Decoder(small(**changes))), torch.randint(50, (2, 11))
    close(in_pieces(decoder, ids, sizes), decoder(ids))


@pytest.mark.parametrize("positions", POSITIONS)
def test_with_a_memory_too(positions):
    model, ids = shaken(EncoderDecoder(small(positions=positions))), torch.randint(1, 50, (2, 11))
    source = torch.tensor([[4, 8, 15, 16], [23, 42, 0, 0]])
    seen = no_padding(source, 0)
    memory = model.encoder(source, seen)
    close(in_pieces(model.decoder, ids, (3, 1, 7), memory, seen), model(source, ids, seen))


def test_keys_and_values_are_computed_once():
    model, read = EncoderDecoder(small()), []
    for part in ("attention", "cross"):
        key = getattr(model.decoder.blocks[1], part).key
        key.register_forward_pre_hook(lambda _, given, part=part: read.append((part, given[0].shape[1])))
    in_pieces(model.decoder, torch.randint(50, (1, 6)), (4, 1, 1), torch.randn(1, 9, 12))
    assert read == [("attention", 4), ("cross", 9), ("attention", 1), ("attention", 1)]


def test_the_cache_is_as_large_as_the_heads_of_keys_and_values():
    decoder, cache = Decoder(small(positions="rotary", heads=6, kv_heads=2, dim=24)), Cache()
    assert cache.length == 0
    for length in (3, 4):
        decoder(torch.randint(50, (5, length - cache.length)), cache=cache)
        assert cache.length == length
        own, memory = cache[1]
        assert own.keys.shape == own.values.shape == (5, 2, length, 4)
        assert memory.keys is None
    assert len(cache) == 2


def test_published_models_count_on_as_ours_do():
    """The logits of the last piece, after their cache and after ours."""
    for make in (made_published.gpt_2, made_published.llama, made_published.phi_3):
        ours, theirs = make()
        ids = torch.randint(50, (2, 9))
        their_cache = theirs(ids[:, :6], use_cache=True).past_key_values
        logits = theirs(ids[:, 6:], past_key_values=their_cache).logits
        close(in_pieces(ours, ids, (6, 3))[:, 6:], logits)


def test_rows_of_masks_and_biases_from_a_position_on():
    assert torch.equal(causal(2, start=3), causal(5)[3:])
    for both_ways in (True, False):
        bias = RelativeBias(3, both_ways)
        assert torch.equal(bias(2, 400, start=300), bias(400, 400)[:, 300:302])


def test_more_tokens_than_positions_are_refused_with_a_cache_too():
    decoder, cache = Decoder(small()), Cache()
    decoder(torch.zeros(1, 16, dtype=torch.long), cache=cache)
    with pytest.raises(ValueError, match=r"expected at most 16 tokens, received 17; raise Config\.length"):
        decoder(torch.zeros(1, 1, dtype=torch.long), cache=cache)


def test_another_batch_is_refused():
    decoder, cache = Decoder(small()), Cache()
    decoder(torch.zeros(2, 3, dtype=torch.long), cache=cache)
    with pytest.raises(ValueError, match="expected 2 texts, as before, received 1; begin a new Cache"):
        decoder(torch.zeros(1, 1, dtype=torch.long), cache=cache)


@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES)
def test_a_cache_lives_where_its_ids_are(changes):
    decoder, cache = Decoder(small(**changes)).to("meta"), Cache()
    for ids in torch.zeros(2, 5, dtype=torch.long, device="meta").split((3, 2), dim=1):
        assert decoder(ids, cache=cache).device.type == "meta"
    assert cache[0][0].keys.device.type == "meta" and cache.length == 5


def test_grouped_heads_look_at_their_groups_keys():
    attention = shaken(MultiHeadAttention(12, 4, kv_heads=2))
    attention.query.weight.data[3:6] = attention.query.weight.data[:3]
    attention.query.bias.data[3:6] = attention.query.bias.data[:3]
    attention(torch.randn(2, 5, 12))
    A = attention.weights
    assert torch.equal(A[:, 0], A[:, 1])
    assert not torch.allclose(A[:, 1], A[:, 2], atol=1e-3)
    assert attention.key.weight.shape == (6, 12)
