"""Writing with a language model: from logits to a distribution, from a distribution to the next token, and on."""

import torch
from torch import Tensor, nn

from nlpcourse.refusals import refuse_unless_finite, refuse_unless_whole
from nlpcourse.transformer import Cache, Decoder


def distribution(
    logits: Tensor, temperature: float = 1.0, top_k: int | None = None, top_p: float | None = None
) -> Tensor:
    """Return the probabilities (…, V) from which the next token is drawn, for logits (…, V).

    softmax(logits / temperature), of which only the `top_k` best stay, and of these the nucleus: the fewest, from the
    best on, that together have at least `top_p`. Temperature 0 gives all to the best. Where tokens are equally good,
    the one with the smaller id goes first. Raises ValueError for a temperature below 0, top_k below 1 or a top_p
    that is no share.

    >>> logits = torch.tensor([0.1, 0.4, 0.2, 0.3]).log()
    >>> distribution(logits, top_p=0.6)
    tensor([0.0000, 0.5714, 0.0000, 0.4286])
    >>> distribution(logits, temperature=0)
    tensor([0., 1., 0., 0.])

    Source: Holtzman et al. (2020), The curious case of neural text degeneration, section 3.
    """
    _refuse_odd(temperature, top_k, top_p)
    scores, V = logits.float(), logits.shape[-1]
    if temperature == 0:
        return nn.functional.one_hot(scores.argmax(dim=-1), V).float()
    scores = (scores - scores.amax(dim=-1, keepdim=True)) / temperature  # the best at 0: nothing overflows
    if top_k is None and top_p is None:
        return scores.softmax(dim=-1)
    best, ids = scores.sort(dim=-1, descending=True, stable=True)
    P = best.softmax(dim=-1)
    if top_k is not None:
        P = _share(P * (torch.arange(V, device=P.device) < top_k))
    if top_p is not None:
        P = _share(P * (P.cumsum(dim=-1) - P < top_p))  # those before it do not suffice
    return torch.zeros_like(P).scatter(-1, ids, P)


@torch.no_grad()
def generate(
    model: Decoder,
    ids: Tensor,
    steps: int,
    rng: torch.Generator,
    temperature: float = 1.0,
    top_k: int | None = None,
    top_p: float | None = None,
    stop: int | None = None,
    memory: Tensor | None = None,
    memory_mask: Tensor | None = None,
) -> Tensor:
    """Return what the model writes after ids (B, T): new ids (B, n), where n is `steps`, or less if all texts stop.

    Each step reads the last token only; the others are in a cache. A text that has written `stop` goes on with
    nothing else. The decoder of an `EncoderDecoder` needs its encoder's output as `memory`. `temperature`, `top_k` and
    `top_p` are of `distribution`, which refuses odd ones by ValueError; with temperature 0 nothing is left to chance.

    >>> from nlpcourse.transformer import Config
    >>> rng = torch.Generator().manual_seed(0)
    >>> generate(Decoder(Config(vocab_size=100)), torch.tensor([[5, 7, 9]]), 4, rng).shape
    torch.Size([1, 4])

    Source: as of `distribution`; the cache: see `nlpcourse.transformer.Cache`.
    """
    refuse_unless_whole("steps", steps, 1)
    cache, written, training = Cache(), [], model.training
    model.eval()
    try:
        for _ in range(steps):
            logits = model(ids, memory, memory_mask, cache)[:, -1]
            P = distribution(logits, temperature, top_k, top_p)
            ids = torch.multinomial(P.to(rng.device), 1, generator=rng).to(ids.device)  # (B, 1)
            if stop is not None and written:
                ids = ids.where(written[-1] != stop, stop)
            written.append(ids)
            if stop is not None and (ids == stop).all():
                break
    finally:
        model.train(training)
    return torch.cat(written, dim=1)


def _share(P: Tensor) -> Tensor:
    return P / P.sum(dim=-1, keepdim=True)


def _refuse_odd(temperature: float, top_k: int | None, top_p: float | None) -> None:
    """Raise ValueError unless these say how to draw."""
    refuse_unless_finite("temperature", temperature, 0)
    if top_k is not None:
        refuse_unless_whole("top_k", top_k, 1)
    if top_p is not None and not 0 < top_p <= 1:
        raise ValueError(f"expected top_p above 0 and at most 1, received {top_p!r}: give a share, or None for all")
