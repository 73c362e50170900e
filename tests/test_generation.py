"""Distributions against Hugging Face's warpers, and what a model writes against what theirs writes."""

import made_published
import pytest
import torch
from made_transformers import close, shaken, small
from transformers import TemperatureLogitsWarper, TopKLogitsWarper, TopPLogitsWarper

from nlpcourse.generation import distribution, generate
from nlpcourse.transformer import Decoder, no_padding

pytestmark = pytest.mark.usefixtures("seeded")


def rng() -> torch.Generator:
    return torch.Generator().manual_seed(0)


@pytest.mark.parametrize("temperature", [1.0, 0.3, 2.5])
@pytest.mark.parametrize("top_k", [None, 1, 7, 200])
@pytest.mark.parametrize("top_p", [None, 0.05, 0.6, 0.95, 1.0])
def test_distributions_are_hugging_faces(temperature, top_k, top_p):
    logits = 3 * torch.randn(20, 100)
    scores = TemperatureLogitsWarper(temperature)(None, logits)
    if top_k is not None:
        scores = TopKLogitsWarper(top_k)(None, scores)
    if top_p is not None and top_p < 1:
        scores = TopPLogitsWarper(top_p)(None, scores)
    close(distribution(logits, temperature, top_k, top_p), scores.softmax(dim=-1))


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, [0.25, 0.25, 0.125, 0.25, 0.125]),
        ({"temperature": 0}, [1, 0, 0, 0, 0]),
        ({"temperature": 0, "top_k": 3, "top_p": 0.9}, [1, 0, 0, 0, 0]),
        ({"top_k": 2}, [0.5, 0.5, 0, 0, 0]),
        ({"top_k": 4}, [2 / 7, 2 / 7, 1 / 7, 2 / 7, 0]),
        ({"top_p": 0.5}, [0.5, 0.5, 0, 0, 0]),  # at least half, no more than that needs
        ({"top_p": 0.51}, [1 / 3, 1 / 3, 0, 1 / 3, 0]),
        ({"top_p": 1e-9}, [1, 0, 0, 0, 0]),
        ({"top_k": 3, "top_p": 0.6}, [0.5, 0.5, 0, 0, 0]),  # two of three thirds
        ({"temperature": 0.5}, [2 / 7, 2 / 7, 1 / 14, 2 / 7, 1 / 14]),
        ({"temperature": 1e-30}, [1 / 3, 1 / 3, 0, 1 / 3, 0]),
    ],
)
def test_among_equals_the_first_stays(settings, expected):
    logits = torch.tensor([0.25, 0.25, 0.125, 0.25, 0.125]).log()
    close(distribution(logits, **settings), torch.tensor(expected, dtype=torch.float32))


def test_among_many_equals_too():
    """Short lists are sorted stably in any case."""
    P = distribution(torch.zeros(5000), top_k=100)
    assert P.nonzero().flatten().tolist() == list(range(100))
    assert distribution(torch.zeros(5000), top_p=0.01).nonzero().flatten()[-1] in (49, 50)


def test_a_token_that_cannot_be_is_not_drawn_and_half_precision_is_enough():
    logits = torch.tensor([[0.0, -torch.inf, 0.0]], dtype=torch.float16)
    close(distribution(logits, top_p=1.0), torch.tensor([[0.5, 0.0, 0.5]]))


def test_a_tiny_temperature_does_not_overflow():
    close(distribution(torch.tensor([40.0, 3.0, 40.0]), temperature=1e-38), torch.tensor([0.5, 0.0, 0.5]))


def greedy(theirs, ids, seen, **settings) -> torch.Tensor:
    settings |= {"do_sample": False, "max_new_tokens": 7, "pad_token_id": 0, "eos_token_id": None}
    return theirs.generate(ids, attention_mask=seen, **settings)


@pytest.mark.parametrize("make", [made_published.gpt_2, made_published.llama, made_published.phi_3])
def test_greedy_continuations_are_theirs(make):
    ours, theirs = make()
    ids = torch.randint(50, (4, 6))
    written = generate(ours, ids, 7, rng(), temperature=0)
    assert torch.equal(torch.cat([ids, written], dim=1), greedy(theirs, ids, torch.ones_like(ids)))
    assert len(written.unique()) > 3


@pytest.mark.parametrize(
    "make", [lambda: made_published.t5("1.0"), lambda: made_published.t5("1.1"), made_published.bart]
)
def test_what_is_written_for_a_source_is_theirs(make):
    ours, theirs = make()
    theirs.generation_config.forced_eos_token_id = None
    source = torch.randint(2, 50, (4, 9))
    source[1, 5:] = 0
    seen = no_padding(source, 0)
    first = torch.zeros(4, 1, dtype=torch.long)
    written = generate(ours.decoder, first, 7, rng(), 0, memory=ours.encoder(source, seen), memory_mask=seen)
    expected = greedy(theirs, source, seen[:, 0].long(), decoder_start_token_id=0)
    assert torch.equal(torch.cat([first, written], dim=1), expected)


def test_drawing_follows_the_distribution():
    decoder, ids = shaken(Decoder(small())), torch.tensor([[5, 7, 9]]).expand(20_000, 3)
    settings = {"temperature": 2.0, "top_k": 8, "top_p": 0.9}
    P = distribution(decoder(ids[:1])[0, -1], **settings)
    drawn = generate(decoder, ids, 1, rng(), **settings)[:, 0].bincount(minlength=50) / 20_000
    torch.testing.assert_close(drawn, P, rtol=0, atol=0.015)
    assert 1 < (P > 0).sum() < 9 and (drawn[P == 0] == 0).all()


def test_one_generator_one_text():
    decoder, ids = Decoder(small()), torch.tensor([[5, 7, 9]])
    texts = [generate(decoder, ids, 12, torch.Generator().manual_seed(seed)).tolist() for seed in (1, 1, 2)]
    assert texts[0] == texts[1] != texts[2]


def test_what_has_stopped_stays_stopped_and_when_all_have_it_ends():
    ours, _ = made_published.gpt_2()
    ids = torch.randint(50, (4, 6))
    free = generate(ours, ids, 9, rng(), temperature=0)
    stop = int(free[0, 2])
    first = [row.index(stop) if stop in row else 9 for row in free.tolist()]
    written = generate(ours, ids, 9, rng(), temperature=0, stop=stop)
    assert written.shape == (4, min(9, max(first) + 1))
    for row, whole, end in zip(written.tolist(), free.tolist(), first):
        assert row == (whole[:end] + [stop] * 9)[: len(row)]
    alone = generate(ours, ids[:1], 9, rng(), temperature=0, stop=stop)
    assert alone.tolist() == [free[0, : first[0] + 1].tolist()]


def test_a_prompt_that_ends_with_the_stop_does_not_stop():
    ours, _ = made_published.gpt_2()
    ids = torch.randint(50, (1, 6))
    free = generate(ours, ids, 3, rng(), temperature=0)
    stop = next(n for n in range(50) if n not in free)
    ids = torch.cat([ids[:, :5], torch.tensor([[stop]])], dim=1)
    free = generate(ours, ids, 3, rng(), temperature=0)
    assert torch.equal(generate(ours, ids, 3, rng(), temperature=0, stop=stop), free) or stop in free


def test_each_token_is_read_once_without_dropout_and_without_gradients():
    decoder, read = Decoder(small(dropout=0.5)), []

    def see(_, given):
        read.append((given[0].shape[1], decoder.training, torch.is_grad_enabled()))

    decoder.embedding.register_forward_pre_hook(see)
    ids = torch.randint(50, (2, 6))
    written = generate(decoder, ids, 4, rng())
    assert read == [(6, False, False)] + 3 * [(1, False, False)] and written.shape == (2, 4)
    assert decoder.training
    with pytest.raises(ValueError, match="expected at most 16 tokens"):
        generate(decoder, ids, 12, rng())
    assert decoder.training
    generate(decoder.eval(), ids, 1, rng())
    assert not decoder.training


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"temperature": -0.1}, "expected temperature to be finite and ≥ 0, received -0.1"),
        ({"temperature": float("nan")}, "expected temperature to be finite"),
        ({"top_k": 0}, "expected top_k to be a whole number from 1 on, received 0"),
        ({"top_p": 0.0}, "expected top_p above 0 and at most 1, received 0.0: give a share, or None for all"),
        ({"top_p": 1.1}, "expected top_p above 0 and at most 1, received 1.1"),
    ],
)
def test_odd_settings_are_refused(settings, said):
    with pytest.raises(ValueError, match=said):
        distribution(torch.zeros(3), **settings)
    with pytest.raises(ValueError, match=said):
        generate(Decoder(small()), torch.tensor([[1]]), 1, rng(), **settings)


def test_no_steps_are_refused():
    with pytest.raises(ValueError, match="expected steps to be a whole number from 1 on, received 0"):
        generate(Decoder(small()), torch.tensor([[1]]), 0, rng())
