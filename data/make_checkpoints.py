"""Train the models that lecture 15 loads: `make checkpoints`, some minutes of one thread, the same each time.

A mini T5 (its encoder first trained as a masked language model), and three decoders of growing width that have read
the facts of smallworld, each in eight wordings.
"""

import itertools
from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from nlpcourse import checkpoints
from nlpcourse.batches import mask_tokens, pad
from nlpcourse.data.smallworld import World
from nlpcourse.span_corruption import corrupt_spans
from nlpcourse.training import train
from nlpcourse.transformer import Config, Decoder, EncoderDecoder

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
PAD, UNK, CLS, SEP, MASK = range(5)
TOPICS = ("portrait", "friends", "family", "marriage", "work")
TASK_WORDS = (*TOPICS, "topic", "kind", ":", "person", "town", "river", "pet")
SENTINELS = ["<X>", "<Y>", "<Z>"]
RELATIONS = ("trade", "town", "food", "pet", "petname")
WINDOW, ROWS, RATE, MEAN = 32, 16, 0.15, 2.5  # 5 of 32 tokens are cut out, in 2 spans
MASKED_STEPS, SPAN_STEPS = 1500, 1200
COLD_STEPS = 2300  # three quarters of the computing of both together
FACT_STEPS, WORDINGS, WIDTHS = 1800, 8, (16, 32, 64)
LOOKS = 6  # how often a learning curve is measured


def draw(model: nn.Module, rng: torch.Generator) -> nn.Module:
    """Draw token vectors from N(0, 0.02²), other matrices evenly from ±1/√inputs, as PyTorch does; biases are 0."""
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "tokens" in name:
                parameter.normal_(std=0.02, generator=rng)
            elif parameter.dim() > 1:
                bound = parameter.shape[1] ** -0.5
                parameter.uniform_(-bound, bound, generator=rng)
            elif name.endswith("bias"):
                parameter.zero_()
    return model


# --- the mini T5 ---


def people_text(words: int, seed: int) -> list[list[str]]:
    """Return what is told of people, of a telling of so many words: documents as lists of tokens."""
    told = World(seed=0, people=60).documents(words, np.random.default_rng(seed))
    return [[token for sentence in one.sentences for token in sentence] for one in told if one.topic in TOPICS]


def stream(documents: list[list[str]], vocabulary: list[str]) -> np.ndarray:
    """Return all documents as one row of token numbers, [SEP] after each."""
    number = {word: n for n, word in enumerate(vocabulary)}
    return np.array([number.get(token, UNK) for one in documents for token in [*one, "[SEP]"]])


def windows(ids: np.ndarray, rows: int, length: int, rng: np.random.Generator) -> np.ndarray:
    """Return (rows, length): pieces of the text that begin anywhere."""
    return ids[rng.integers(len(ids) - length, size=(rows, 1)) + np.arange(length)]


def shifted(targets: np.ndarray) -> Tensor:
    """Return what a decoder reads while it writes the targets (B, T): [CLS], then all but the last."""
    return torch.from_numpy(np.pad(targets, ((0, 0), (1, 0)), constant_values=CLS)[:, :-1])


def spans_right(model: EncoderDecoder, ids: np.ndarray, sentinels: list[int]) -> tuple[float, float]:
    """Return the shares of hidden tokens and of whole spans that are guessed, given the true ones before."""
    rows = ids[: len(ids) // WINDOW * WINDOW].reshape(-1, WINDOW)[:200]
    inputs, targets = corrupt_spans(rows, sentinels, np.random.default_rng(9), RATE, MEAN)
    with torch.no_grad():
        guessed = model(torch.from_numpy(inputs), shifted(targets)).argmax(dim=-1).numpy()
    marks = np.isin(targets, sentinels)
    right, span = (guessed == targets) & ~marks, marks.cumsum(axis=1)
    whole = [right[row][(span[row] == n) & ~marks[row]].all() for row in range(len(rows)) for n in (1, 2)]
    return float(right.sum() / (~marks).sum()), float(np.mean(whole))


def train_masked(encoder: nn.Module, ids: np.ndarray, vocab_size: int, rng: np.random.Generator) -> None:
    """Train an encoder to guess covered words; its output matrix is that of the tokens."""
    tokens, bias = encoder.embedding.tokens.weight, nn.Parameter(torch.zeros(vocab_size))
    learner = nn.ParameterList([bias])
    learner.encoder = encoder

    def next_loss() -> tuple[Tensor, int]:
        rows = windows(ids, 8, 64, rng)
        inputs, targets = mask_tokens(rows, MASK, range(5, vocab_size - 3), rng, rate=0.3, special=range(5))
        asked = targets >= 0
        logits = encoder(torch.from_numpy(inputs))[torch.from_numpy(asked)] @ tokens.T + bias
        return F.cross_entropy(logits, torch.from_numpy(targets[asked])), rows.size

    train(learner, next_loss, lr=3e-3, steps=MASKED_STEPS, progress=True)


def warm_up(model: EncoderDecoder, sentinels: list[int], rng: torch.Generator) -> None:
    """Give sentinels the vector of [MASK] and some noise, and the decoder what the encoder knows."""
    with torch.no_grad():
        table = model.encoder.embedding.tokens.weight
        noise = torch.randn(len(sentinels), table.shape[1], generator=rng)
        table[sentinels] = table[MASK] + table[5:].std() * noise
    for mine, theirs in zip(model.decoder.blocks, model.encoder.blocks, strict=True):
        mine.attention.load_state_dict(theirs.attention.state_dict())
        mine.network.load_state_dict(theirs.network.state_dict())
        mine.norms[0].load_state_dict(theirs.norms[0].state_dict())
        mine.norms[2].load_state_dict(theirs.norms[1].state_dict())
        mine.cross.key.load_state_dict(mine.cross.query.state_dict())  # each sentinel finds itself in the input


def train_spans(model: EncoderDecoder, ids: tuple, sentinels: list[int], steps: int, rng, lr: float) -> list:
    """Train by span corruption; return [step, tokens right, spans right] on held-out text, now and then."""
    text, held_out = ids
    curve, count = [], itertools.count()

    def next_loss() -> tuple[Tensor, int]:
        step = next(count)
        if step % (steps // LOOKS) == 0:
            curve.append([step, *spans_right(model, held_out, sentinels)])
        inputs, targets = corrupt_spans(windows(text, ROWS, WINDOW, rng), sentinels, rng, RATE, MEAN)
        logits = model(torch.from_numpy(inputs), shifted(targets))
        return F.cross_entropy(logits.flatten(0, 1), torch.from_numpy(targets).flatten()), inputs.size + targets.size

    train(model, next_loss, lr=lr, steps=steps, progress=True)
    return [*curve, [steps, *spans_right(model, held_out, sentinels)]]


def make_mini_t5() -> None:
    """Train the mini T5 from a cold start, for its curve, and from a warm one, which is kept."""
    text, held_out = people_text(2_000_000, seed=1), people_text(300_000, seed=2)
    words = sorted({token for one in text for token in one} | set(TASK_WORDS))
    vocabulary = SPECIAL + words + SENTINELS
    V, ids = len(vocabulary), (stream(text, vocabulary), stream(held_out, vocabulary))
    sentinels = [V - 3, V - 2, V - 1]
    config = Config(V, dim=96, hidden=384, length=64, positions="rotary", norm="post", share_tokens=True)
    drawn, rng = torch.Generator().manual_seed(0), np.random.default_rng(0)
    model, curves = draw(EncoderDecoder(config), drawn), {}
    train_masked(model.encoder, ids[0], V, rng)
    warm_up(model, sentinels, drawn)
    curves["warm"] = train_spans(model, ids, sentinels, SPAN_STEPS, rng, lr=2e-3)
    recipe = f"{MASKED_STEPS} steps of masked words (8 × 64, 30%), then {SPAN_STEPS} of spans ({ROWS} × {WINDOW})"
    about = {"recipe": recipe, "seed": 0, "curves": curves, "vocabulary": vocabulary}
    checkpoints.save("mini-t5", model, config, about)
    cold = draw(EncoderDecoder(config), torch.Generator().manual_seed(0))
    curves["cold"] = train_spans(cold, ids, sentinels, COLD_STEPS, np.random.default_rng(0), lr=1.5e-3)
    checkpoints.save("mini-t5", model, config, about)


# --- decoders that know facts ---


def told_facts(rng: np.random.Generator) -> list[list[str]]:
    """Return each fact about 60 people in eight wordings, drawn for each fact by itself."""
    world = World(seed=0, people=60)
    wordings = [world.wordings(fact) for fact in world.facts if fact.relation in RELATIONS]
    return [told[n] for told in wordings for n in rng.permutation(len(told))[:WORDINGS]]


def fact_vocabulary() -> list[str]:
    """Return the words of all wordings and questions."""
    world = World(seed=0, people=60)
    facts = [fact for fact in world.facts if fact.relation in RELATIONS]
    asked = {token for question, _ in world.questions() for token in words_of(question)}
    return SPECIAL + sorted({token for fact in facts for told in world.wordings(fact) for token in told} | asked)


def words_of(question: str) -> list[str]:
    """Return a question as tokens of the world's texts."""
    return question.lower().replace("'s", " 's").replace("?", " ?").split()


def make_facts(dim: int) -> None:
    """Train a decoder on the next word of sentences that tell facts."""
    vocabulary, rng = fact_vocabulary(), np.random.default_rng(0)
    number = {word: n for n, word in enumerate(vocabulary)}
    rows = [[CLS, *(number[token] for token in told), SEP] for told in told_facts(rng)]
    ids = torch.from_numpy(pad(rows, PAD))
    config = Config(len(vocabulary), dim=dim, hidden=4 * dim, length=32, positions="rotary")
    model = draw(Decoder(config), torch.Generator().manual_seed(0))
    train(model, next_word_loss(model, ids, rng), lr=3e-3, steps=FACT_STEPS, progress=True)
    recipe = f"{FACT_STEPS} steps of 32 sentences, {WORDINGS} wordings of each fact, next word"
    about = {"recipe": recipe, "seed": 0, "vocabulary": vocabulary}
    checkpoints.save(f"facts-{dim}", model, config, about)


def next_word_loss(model: Decoder, ids: Tensor, rng: np.random.Generator) -> Callable[[], tuple[Tensor, int]]:
    """Return what gives the loss of the next batch, 32 sentences drawn by chance."""

    def next_loss() -> tuple[Tensor, int]:
        batch = ids[torch.from_numpy(rng.integers(len(ids), size=32))]
        batch = batch[:, : int((batch != PAD).sum(dim=1).max())]
        loss = F.cross_entropy(model(batch[:, :-1]).flatten(0, 1), batch[:, 1:].flatten(), ignore_index=PAD)
        return loss, batch.numel()

    return next_loss


if __name__ == "__main__":
    torch.set_num_threads(1)
    for width in WIDTHS:
        make_facts(width)
    make_mini_t5()
