"""One block family is GPT-2, LLaMA, Phi-3, T5, BART, BERT, RoBERTa and ALBERT: logits as theirs, weights at random."""

import made_published
import pytest
import torch
from made_transformers import close, small

from nlpcourse.transformer import Decoder, Encoder, EncoderDecoder, MaskedWordHead, RMSNorm, no_padding, rotate

pytestmark = pytest.mark.usefixtures("seeded")


def count(model: torch.nn.Module) -> int:
    return sum(parameter.numel() for parameter in model.parameters())


LANGUAGE_MODELS = {
    "gpt-2": made_published.gpt_2,
    "llama": made_published.llama,
    "llama-3.2": lambda: made_published.llama(output="tied"),
    "llama-interpolated": lambda: made_published.llama(rope_type="linear", factor=4.0),
    "phi-3": made_published.phi_3,
}


@pytest.mark.parametrize("make", LANGUAGE_MODELS.values(), ids=LANGUAGE_MODELS)
def test_a_language_model_is_the_published_one(make):
    ours, theirs = make()
    ids = torch.randint(50, (2, 11))
    close(ours(ids), theirs(ids).logits)
    assert count(ours) == theirs.num_parameters()


def test_longer_waves_are_phi_3s():
    """LongRoPE also makes cosines and sines larger, by the root of 1 + ln 4/ln 4: weights of questions take that on."""
    ours, theirs = made_published.phi_3(stretch=(1.0, 2.5, 7.0))
    for block in ours.blocks:
        block.attention.query.weight.data = 2 * block.attention.query.weight.data
    ids = torch.randint(50, (2, 11))
    close(ours(ids), theirs(ids).logits)


def test_stretched_by_a_number_positions_are_divided_by_it():
    x = torch.randn(9, 6)
    close(rotate(x, stretch=(4.0,) * 3)[8], rotate(x[6:])[2])
    close(rotate(x[5:], start=5), rotate(x)[5:])


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_an_encoder_decoder_is_t5(version):
    ours, theirs = made_published.t5(version)
    same_with_padding(ours, theirs, pad=0)
    assert count(ours) == theirs.num_parameters()


def test_an_encoder_decoder_is_bart():
    ours, theirs = made_published.bart()
    same_with_padding(ours, theirs, pad=1)
    assert count(ours) == theirs.num_parameters() - 4 * 12  # two positions for nothing, on either side


def same_with_padding(ours, theirs, pad: int) -> None:
    source, target = torch.randint(2, 50, (2, 15)), torch.randint(2, 50, (2, 14))
    source[1, 11:] = pad
    logits = theirs(source, (source != pad).long(), target).logits
    close(ours(source, target, no_padding(source, pad)), logits)


IDS, KINDS = torch.tensor([[4, 8, 15, 16, 23], [42, 7, 9, 0, 0]]), torch.tensor([[0, 0, 0, 1, 1], [0, 1, 1, 0, 0]])


def test_an_encoder_with_its_heads_is_bert():
    ours, head, pooler, theirs = made_published.bert()
    h, seen = ours(IDS, no_padding(IDS, 0), segments=KINDS), (IDS != 0).long()
    logits = theirs(IDS, seen, KINDS).prediction_logits
    close(head(h), logits)
    close(head(h[seen.bool()]), logits[seen.bool()])
    for scores in (head(h), logits):
        scores[seen.bool()].logsumexp(-1).mean().backward()
    vectors = theirs.bert.embeddings.word_embeddings.weight
    close(ours.embedding.tokens.weight.grad[1:], vectors.grad[1:])  # as input and as output; theirs has none of padding
    close(pooler(h), theirs.bert(IDS, seen, KINDS).pooler_output)
    close(head(ours(IDS)), theirs(IDS).prediction_logits)
    parts = torch.nn.ModuleList([ours, head, pooler])  # and theirs has the two-way choice
    assert count(parts) == theirs.num_parameters() - 26


def test_an_encoder_is_roberta():
    ours, head, theirs = made_published.roberta()
    ids = IDS + 2
    ids[1, 3:] = 1
    close(head(ours(ids, no_padding(ids, 1)))[ids != 1], theirs(ids, (ids != 1).long()).logits[ids != 1])


def test_one_layer_used_twice_and_narrow_token_vectors_are_albert():
    ours, head, theirs = made_published.albert()
    close(head(ours(IDS, no_padding(IDS, 0), segments=KINDS)), theirs(IDS, (IDS != 0).long(), KINDS).logits)
    assert count(torch.nn.ModuleList([ours, head])) == theirs.num_parameters()


LLAMA = {"vocab_size": 32_000, "dim": 4096, "heads": 32, "layers": 32, "hidden": 11_008, **made_published.MODERN}
PHI_3 = {**LLAMA, "vocab_size": 32_064, "dim": 3072, "hidden": 8192}
GPT_2 = {"vocab_size": 50_257, "dim": 768, "heads": 12, "layers": 12, "hidden": 3072, "length": 1024}
GPT_2_XL = {**GPT_2, "dim": 1600, "heads": 25, "layers": 48, "hidden": 6400}
BERT = {**GPT_2, "vocab_size": 30_522, "length": 512, "norm": "post", "segments": 2, "embedding_norm": True}
T5 = {**made_published.T5, "vocab_size": 32_128, "dim": 768, "heads": 12, "layers": 12, "hidden": 3072, "head_dim": 64}


@pytest.mark.parametrize(
    ("kind", "shape", "expected"),
    [
        (Decoder, GPT_2, 124_439_808),
        (Decoder, GPT_2_XL, 1_557_611_200),
        (Decoder, LLAMA, 6_738_415_616),
        (Decoder, PHI_3, 3_821_079_552),
        (EncoderDecoder, T5, 222_903_552),
        (EncoderDecoder, {**T5, "hidden": 2048, "activation": "geglu", "output": "own"}, 247_577_856),
        (Encoder, BERT, 109_482_240 - 590_592),  # without its pooler
    ],
)
def test_published_sizes_are_counted_without_memory(kind, shape, expected):
    with torch.device("meta"):
        assert count(kind(small(**shape))) == expected


def test_half_precision_does_not_overflow_a_norm():
    x = torch.full((3, 8), 1000.0, dtype=torch.float16)
    normed = RMSNorm(8, 1e-6).half()(x)
    assert normed.dtype == torch.float16 and torch.equal(normed, torch.ones_like(x))


def test_a_head_and_its_encoder_learn_one_matrix():
    encoder = Encoder(small())
    head = MaskedWordHead(small(), encoder.embedding.tokens)
    assert head.tokens.weight is encoder.embedding.tokens.weight
    both = EncoderDecoder(small(share_tokens=True))
    assert both.encoder.embedding.tokens.weight is both.decoder.embedding.tokens.weight
    assert EncoderDecoder(small()).decoder.embedding.tokens.weight.shape == (50, 12)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Encoder(small(kv_heads=2)), "expected kv_heads to divide heads = 3, received 2"),
        (lambda: small(hidden=0), "expected hidden to be a whole number from 1 on, received 0"),
        (lambda: small(kv_heads=0), "expected kv_heads to be a whole number from 1 on, received 0"),
        (lambda: small(window=0), "expected window to be a whole number from 1 on, received 0"),
        (lambda: small(dropout=-0.1), "expected dropout to be finite and ≥ 0, received -0.1"),
        (lambda: small(head_dim=0), "expected head_dim to be a whole number from 1 on, received 0"),
        (lambda: small(embedding_dim=2.5), "expected embedding_dim to be a whole number from 1 on"),
        (lambda: small(segments=-1), "expected segments to be a whole number from 0 on, received -1"),
        (lambda: small(eps=-1.0), "expected eps to be finite and ≥ 0, received -1.0"),
        (lambda: small(base=0.0), "expected base to be finite and ≥ 1, received 0.0"),
        (lambda: small(output="shared"), "expected output to be one of tied, scaled, own, received 'shared'"),
        (lambda: small(stretch=(1.0, 2.0)), "expected stretch with rotary positions only, received it with learned"),
        (lambda: small(positions="relative", stretch=(1.0,)), "rotary positions only, received it with relative"),
        (lambda: small(positions="rotary", stretch=(1.0, 0.0)), r"factors above 0, received \(1.0, 0.0\): give one to"),
        (lambda: Encoder(small(positions="rotary", stretch=(1.0,))), "expected stretch for each of 2 pairs"),
        (lambda: Decoder(small(embedding_dim=6)), "expected output 'own' of a decoder with embedding_dim"),
        (lambda: Encoder(small())(IDS, segments=KINDS), "expected no segments, for Config.segments is 0"),
        (lambda: Encoder(small(segments=1))(IDS, segments=KINDS), "expected segments from 0 to 0, received others"),
    ],
)
def test_what_makes_no_sense_is_refused(make, said):
    with pytest.raises(ValueError, match=said):
        make()
