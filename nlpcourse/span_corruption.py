"""T5's objective for a whole batch: spans drawn by chance, cut out of all rows at once, and put back."""

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from nlpcourse.batches import batch_of
from nlpcourse.refusals import refuse_no_generator, refuse_unless_finite, refuse_unless_whole

Array = np.ndarray


def noise_and_spans(length: int, rate: float = 0.15, mean: float = 3.0) -> tuple[int, int]:
    """Return how many of `length` tokens are cut out, and in how many spans.

    noise = round(rate · T), but 1 to T − 1; spans = round(noise / mean), but 1 at least. Raises ValueError if what is
    left is too little to keep the spans apart.

    >>> noise_and_spans(512)
    (77, 26)

    Source: Raffel et al. (2020), Exploring the limits of transfer learning with T5, section 3.1.4, and its
    preprocessors.py.
    """
    refuse_unless_whole("length", length, 2)
    refuse_unless_finite("rate", rate, 0)
    refuse_unless_finite("mean", mean, 1)
    noise = min(max(round(length * rate), 1), length - 1)
    spans = max(round(noise / mean), 1)
    if spans > length - noise:
        received = f"{noise} tokens in {spans} spans of {length}"
        raise ValueError(f"expected a token before each span, received {received}: lower rate or raise mean")
    return noise, spans


def partitions(rows: int, total: int, parts: int, rng: Generator) -> Array:
    """Return for each row `parts` whole numbers from 1 on whose sum is `total`, all such rows equally likely.

    >>> partitions(2, 10, 3, np.random.default_rng(0)).sum(axis=1)
    array([10, 10])
    """
    cuts = np.argsort(rng.random((rows, total - 1)), axis=1)[:, : parts - 1] + 1  # which of the gaps are cut
    edges = np.pad(np.sort(cuts, axis=1), ((0, 0), (1, 0)))
    return np.diff(edges, axis=1, append=total)


def noise_mask(rows: int, length: int, rng: Generator, rate: float = 0.15, mean: float = 3.0) -> Array:
    """Return a mask (B, T), True where a token is cut out, with `noise_and_spans` of them in every row.

    The lengths of the spans, and of what lies between them, are drawn by `partitions`. As in T5, a row begins with a
    token that stays and ends with one that goes.

    >>> noise_mask(1, 10, np.random.default_rng(0), rate=0.4, mean=2).astype(int)
    array([[0, 0, 0, 0, 1, 1, 0, 0, 1, 1]])

    Source: as of `noise_and_spans`.
    """
    refuse_no_generator(rng)
    noise, spans = noise_and_spans(length, rate, mean)
    lengths = partitions(rows, length - noise, spans, rng), partitions(rows, noise, spans, rng)
    stops = np.cumsum(np.stack(lengths, axis=2).reshape(rows, -1), axis=1)[:, :-1]  # stays, goes, stays, goes …
    turns = np.zeros((rows, length), dtype=int)
    np.put_along_axis(turns, stops, 1, axis=1)
    return np.cumsum(turns, axis=1) % 2 == 1


def cut_spans(ids: Array, noise: Array, sentinels: Sequence[int]) -> tuple[Array, Array]:
    """Return inputs (B, T − noise + spans) and targets (B, noise + spans + 1): `objectives.spans` for a batch.

    In the inputs a sentinel stands for each span that `noise` (B, T) marks, in the targets each sentinel before what it
    stood for; one more ends the target. Raises ValueError unless all rows lose as many tokens in as many spans, and
    there is a sentinel, found nowhere in the text, for each and for the end.

    >>> ids, noise = np.array([[10, 11, 12, 13, 14, 15]]), np.array([[0, 1, 1, 0, 0, 1]], dtype=bool)
    >>> inputs, targets = cut_spans(ids, noise, [99, 98, 97])
    >>> inputs.tolist(), targets.tolist()
    ([[10, 99, 13, 14, 98]], [[99, 11, 12, 98, 15, 97]])

    Source: Raffel et al. (2020), figure 2. T5's program leaves out the last sentinel.
    """
    ids, noise = batch_of(ids), np.asarray(noise, dtype=bool)
    if noise.shape != ids.shape:
        raise ValueError(f"expected noise of shape {ids.shape}, as the ids, received {noise.shape}: `noise_mask`?")
    starts = noise & ~np.pad(noise, ((0, 0), (1, 0)))[:, :-1]
    cut, spans = noise.sum(axis=1), starts.sum(axis=1)
    if np.ptp(cut, axis=0) or np.ptp(spans, axis=0):
        raise ValueError("expected as many tokens and spans cut out of each row, received others: give rows singly")
    marks = _marks(sentinels, spans[0] + 1)
    if np.isin(ids, marks).any():
        raise ValueError("expected sentinels that are no tokens of the text, received some: take numbers of their own")
    mark = marks[np.maximum(np.cumsum(starts, axis=1) - 1, 0)]
    inputs = np.where(starts, mark, ids)[~noise | starts].reshape(len(ids), -1)
    pairs = np.stack([mark, ids], axis=2)[np.stack([starts, noise], axis=2)].reshape(len(ids), -1)
    return inputs, np.pad(pairs, ((0, 0), (0, 1)), constant_values=marks[spans[0]])


def corrupt_spans(
    ids: Array, sentinels: Sequence[int], rng: Generator, rate: float = 0.15, mean: float = 3.0
) -> tuple[Array, Array]:
    """Return T5's inputs and targets of a batch (B, T): `cut_spans` by a `noise_mask`.

    At T = 512 the inputs have 512 − 77 + 26 = 461 tokens, the targets 77 + 26 = 103 and the mark at the end.

    >>> inputs, targets = corrupt_spans(np.ones((8, 512), dtype=int), range(100, 64, -1), np.random.default_rng(0))
    >>> inputs.shape, targets.shape
    ((8, 461), (8, 104))

    Source: Raffel et al. (2020), sections 3.1.4 and 3.3.4.
    """
    ids = batch_of(ids)
    return cut_spans(ids, noise_mask(*ids.shape, rng, rate, mean), sentinels)


def restore(inputs: Array, targets: Array, sentinels: Sequence[int]) -> Array:
    """Put what follows each sentinel in the targets (B, S) to its place in the inputs (B, R): the text (B, T) again.

    A target may also be one that a model wrote: what comes before its first sentinel, or after one that the inputs do
    not hold, is left out, and a sentinel of which it says nothing leaves no trace. Raises ValueError if the rows
    become texts of different lengths.

    >>> restore([[10, 99, 13, 14, 98]], [[99, 11, 12, 98, 15, 97]], [99, 98, 97]).tolist()
    [[10, 11, 12, 13, 14, 15]]
    """
    inputs, targets, marks = batch_of(inputs), batch_of(targets), _marks(sentinels, 1)
    tokens = np.concatenate([inputs, targets], axis=1)
    places = _places(inputs, targets, marks)
    kept = np.isfinite(places) & ~np.isin(tokens, marks)
    lengths = kept.sum(axis=1)
    if np.ptp(lengths):
        raise ValueError(f"expected texts of one length, received {lengths.tolist()[:9]}: restore the rows singly")
    order = np.argsort(np.where(kept, places, np.inf), axis=1, kind="stable")
    return np.take_along_axis(tokens, order, axis=1)[:, : lengths[0]]


def _places(inputs: Array, targets: Array, marks: Array) -> Array:
    """Return where in the inputs each token belongs (B, R + S), infinity for none; those of a span share its place."""
    stands = np.full((len(inputs), len(marks) + 1), np.inf)  # of each sentinel; the last column is for none
    rows, at = np.nonzero(np.isin(inputs, marks))
    ranks = np.argsort(marks)
    stands[rows, ranks[np.searchsorted(marks, inputs[rows, at], sorter=ranks)]] = at
    opens = np.isin(targets, marks)
    last = np.maximum.accumulate(np.where(opens, np.arange(targets.shape[1]), -1), axis=1)  # the sentinel before
    before = np.take_along_axis(targets, np.maximum(last, 0), axis=1)
    found = np.minimum(np.searchsorted(marks, before, sorter=ranks), len(marks) - 1)
    which = np.where(last < 0, len(marks), ranks[found])
    own = np.broadcast_to(np.arange(inputs.shape[1], dtype=float), inputs.shape)
    return np.concatenate([own, np.take_along_axis(stands, which, axis=1)], axis=1)


def _marks(sentinels: Sequence[int], least: int) -> Array:
    marks = np.array([*sentinels])
    if len(marks) < least or len(set(marks.tolist())) < len(marks):
        received = f"{len(marks)} of which {len(set(marks.tolist()))} differ"
        raise ValueError(f"expected {least} different sentinels or more, received {received}: give range(V - 1, …, -1)")
    return marks
