"""Batches to pre-train on: the draws that `nlpcourse.objectives` leaves to its caller, for all rows of numbers at once.

A batch is an array of token numbers (B, T). What a model is not asked about has the target −100, which PyTorch's
cross-entropy leaves out.
"""

from collections.abc import Collection, Sequence
from typing import TypeVar

import numpy as np
from numpy.random import Generator

from nlpcourse.refusals import array_of, refuse_no_generator, refuse_unless_finite, refuse_unless_whole
from nlpcourse.text import refuse_tokens

Array = np.ndarray
Sentence = TypeVar("Sentence")
IGNORED = -100


def pad(rows: Sequence[Sequence[int]], pad_id: int) -> Array:
    """Return rows of token numbers as one array (B, T), the shorter ones filled up with `pad_id`.

    >>> pad([[5, 2, 7], [4]], pad_id=0)
    array([[5, 2, 7],
           [4, 0, 0]])
    """
    ids = np.full((len(rows), max(map(len, rows), default=0)), pad_id)
    for filled, row in zip(ids, rows):
        refuse_tokens(row)
        filled[: len(row)] = row
    return ids


def blocks(ids: Sequence[int], length: int) -> tuple[Array, Array]:
    """Cut a long text into rows: return inputs and, one place on, targets, both (N, length), as a GPT wants them.

    Each token is asked once, but the first, and those at the end that fill no row. Raises ValueError if none is filled.

    >>> inputs, targets = blocks([0, 1, 2, 3, 4, 5], length=2)
    >>> inputs.tolist(), targets.tolist()
    ([[0, 1], [2, 3]], [[1, 2], [3, 4]])
    """
    refuse_unless_whole("length", length, 1)
    ids = array_of(ids)
    if ids.ndim != 1 or ids.dtype.kind not in "iu" or len(ids) <= length:
        received = f"shape {ids.shape} of {ids.dtype}"
        raise ValueError(f"expected one row of more than {length} token numbers, received {received}: join the texts")
    rows = (len(ids) - 1) // length
    inputs, targets = ids[: rows * length], ids[1 : rows * length + 1]
    return inputs.reshape(rows, length).copy(), targets.reshape(rows, length).copy()  # else one would change the other


def mask_tokens(
    ids: Array,
    mask_id: int,
    words: Sequence[int],
    rng: Generator,
    rate: float = 0.15,
    mask_share: float = 0.8,
    random_share: float = 0.1,
    special: Collection[int] = (),
) -> tuple[Array, Array]:
    """Cover tokens as BERT does: return inputs and targets, both (B, T), the targets −100 where nothing is asked.

    Of a row's tokens that are not `special`, the share `rate`, rounded, but one at least, is asked about. Of these,
    `mask_share` become `mask_id`, `random_share` one of `words` (a range or list of numbers, the word itself perhaps),
    the others stay, each by a throw of its own. Raises ValueError for ids that are no batch, and for shares that cannot
    be.

    >>> ids = np.array([[1, 20, 21, 22, 2], [1, 23, 2, 0, 0]])
    >>> inputs, targets = mask_tokens(ids, 3, range(20, 30), np.random.default_rng(0), mask_share=1, random_share=0,
    ...                               special=[0, 1, 2])
    >>> inputs.tolist(), targets.tolist()
    ([[1, 20, 21, 3, 2], [1, 3, 2, 0, 0]], [[-100, -100, -100, 22, -100], [-100, 23, -100, -100, -100]])

    Source: Devlin et al. (2019), BERT, section 3.1 and appendix A.1. Its create_pretraining_data.py rounds as we do,
    but takes the share of all tokens, [CLS] and [SEP] among them.
    """
    ids = batch_of(ids)
    refuse_no_generator(rng)
    for name, share in {"rate": rate, "mask_share": mask_share, "random_share": random_share}.items():
        refuse_unless_finite(name, share, 0)
    if not 0 < rate <= 1 or mask_share + random_share > 1:
        received = f"{rate}, {mask_share} + {random_share}"
        raise ValueError(f"expected 0 < rate ≤ 1 and shares of at most 1 together, received {received}: lower them")
    if not len(words):
        raise ValueError("expected words to draw from, received none: give the range of the vocabulary's, say")
    free = ~np.isin(ids, list(special))
    asked = _pick(free, np.maximum(np.rint(free.sum(axis=1) * rate), 1), rng)
    fate = rng.random(ids.shape)
    others = rng.choice(array_of(words), size=ids.shape)
    shown = np.where(fate < mask_share, mask_id, np.where(fate < mask_share + random_share, others, ids))
    return np.where(asked, shown, ids), np.where(asked, ids, IGNORED)


def sentence_pairs(
    documents: Sequence[Sequence[Sentence]], rng: Generator
) -> tuple[list[Sentence], list[Sentence], Array]:
    """Return first sentences, second ones, and labels (N,): 1 where the second follows the first, else 0.

    There is a pair for each two neighbours in a document. In half of them, by chance, the second gives way to any
    sentence of another document. (The heads published for BERT count the other way: their class 0 is "follows".)
    Raises ValueError unless two documents hold a sentence, and one of them two.

    >>> first, second, follows = sentence_pairs([["a", "b", "c"], ["x"]], np.random.default_rng(0))
    >>> first, second, follows
    (['a', 'b'], ['x', 'c'], array([0, 1]))

    Source: Devlin et al. (2019), section 3.1, task 2.
    """
    refuse_no_generator(rng)
    lengths = np.array([len(document) for document in documents], dtype=int)
    if (lengths > 0).sum() < 2 or lengths.max() < 2:
        received = f"documents of {lengths[:9].tolist()}"
        raise ValueError(f"expected two documents of sentences, one of two or more, received {received}: add some")
    sentences = [sentence for document in documents for sentence in document]
    document_of = np.repeat(np.arange(len(lengths)), lengths)
    first = np.flatnonzero(document_of[:-1] == document_of[1:])
    follows = rng.permutation(np.arange(len(first)) % 2)
    if len(first) % 2:
        follows = follows ^ rng.integers(2)  # the odd pair falls to either side
    here = document_of[first]
    other = rng.integers(len(sentences) - lengths[here])
    other += lengths[here] * (other >= (np.cumsum(lengths) - lengths)[here])  # leap over the document itself
    second = np.where(follows, first + 1, other)
    return [sentences[i] for i in first], [sentences[i] for i in second], follows


def batch_of(ids: Array) -> Array:
    """Return token numbers as an array (B, T); raise ValueError if they are anything else.

    >>> batch_of([[4, 2]]).shape
    (1, 2)
    """
    ids = array_of(ids)
    if ids.ndim != 2 or ids.dtype.kind not in "iu":
        mend = "`pad` makes a batch of rows, [row] of one"
        raise ValueError(f"expected token numbers (B, T), received shape {ids.shape} of {ids.dtype}: {mend}")
    return ids


def _pick(free: Array, counts: Array, rng: Generator) -> Array:
    """Return, True at the picked, by chance `counts` (B,) of the places that are `free` (B, T) in each row."""
    order = np.argsort(np.where(free, rng.random(free.shape), 2.0), axis=1)
    picked = np.empty_like(free)
    np.put_along_axis(picked, order, np.arange(free.shape[1]) < counts[:, None], axis=1)
    return picked & free
