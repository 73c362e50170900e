"""What each model is asked: one function for each objective of pre-training, tokens → (inputs, targets).

Tokens may be words, pieces or numbers. Nothing is drawn here: what a model covers, replaces or reorders comes in as an
argument, so that each pair is the same on each call. None stands for what is not seen, or not asked. What cannot be
meant, a window of 0 or a place outside the text, is refused by a ValueError.

>>> next_token("abcde")
(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'e'])
"""

from collections.abc import Mapping, Sequence
from numbers import Integral
from typing import TypeVar

import numpy as np

from nlpcourse.refusals import refuse_unless_whole

Token = TypeVar("Token")
MASK = "[MASK]"


def next_word(tokens: Sequence[Token], window: int = 2) -> tuple[list[tuple], list[Token]]:
    """Return each run of `window` tokens, and the token that follows it: the feed-forward language model.

    >>> next_word("abcde")
    ([('a', 'b'), ('b', 'c'), ('c', 'd')], ['c', 'd', 'e'])

    Source: Bengio et al. (2003), A neural probabilistic language model.
    """
    refuse_unless_whole("window", window, 1)
    starts = range(len(tokens) - window)
    return [tuple(tokens[i : i + window]) for i in starts], [tokens[i + window] for i in starts]


def skip_gram(tokens: Sequence[Token], window: int = 1) -> tuple[list[Token], list[Token]]:
    """Return a centre for each of its context words, and the context word.

    >>> skip_gram("abc")
    (['a', 'b', 'b', 'c'], ['b', 'a', 'c', 'b'])

    Source: Mikolov et al. (2013), Efficient estimation of word representations in vector space.
    """
    pairs = [(t, s) for t, context in enumerate(_contexts(len(tokens), window)) for s in context]
    return [tokens[t] for t, _ in pairs], [tokens[s] for _, s in pairs]


def cbow(tokens: Sequence[Token], window: int = 1) -> tuple[list[tuple], list[Token]]:
    """Return the context of each token, and the token: skip-gram turned round.

    >>> cbow("abc")
    ([('b',), ('a', 'c'), ('b',)], ['a', 'b', 'c'])

    Source: as of `skip_gram`.
    """
    return [tuple(tokens[s] for s in context) for context in _contexts(len(tokens), window)], list(tokens)


def glove(tokens: Sequence[Token], window: int = 1) -> tuple[list[tuple[Token, Token]], list[float]]:
    """Return the pairs that met, and ln X, what the dot product of their vectors, with two biases, is to fit.

    A meeting at distance d counts 1/d.

    >>> glove("abab")
    ([('a', 'b'), ('b', 'a')], [1.0986122886681098, 1.0986122886681098])

    Source: Pennington et al. (2014), GloVe: global vectors for word representation.
    """
    counts: dict[tuple[Token, Token], float] = {}
    for t, context in enumerate(_contexts(len(tokens), window)):
        for s in context:
            pair = tokens[t], tokens[s]
            counts[pair] = counts.get(pair, 0.0) + 1 / abs(t - s)
    return list(counts), [float(np.log(count)) for count in counts.values()]


def both_directions(tokens: Sequence[Token]) -> tuple[tuple[list, list], tuple[list, list]]:
    """Return two texts, read forward and backward, and what each asks at every step: ELMo's two language models.

    >>> both_directions("abc")
    ((['a', 'b'], ['c', 'b']), (['b', 'c'], ['b', 'a']))

    Source: Peters et al. (2018), Deep contextualized word representations, section 3.1.
    """
    forward, backward = next_token(tokens), next_token(tokens[::-1])
    return (forward[0], backward[0]), (forward[1], backward[1])


def next_token(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """Return all tokens but the last, and for each the one that follows: GPT.

    >>> next_token("abc")
    (['a', 'b'], ['b', 'c'])

    Source: Radford et al. (2018), Improving language understanding by generative pre-training, section 3.1.
    """
    return list(tokens[:-1]), list(tokens[1:])


def masked(tokens: Sequence[Token], replacements: Mapping[int, Token]) -> tuple[list[Token], list[Token | None]]:
    """Return the text with `replacements` (place → token), and at these places, nowhere else, the original: BERT.

    The replacement is mostly MASK; another token, or the original itself, is asked about just the same.

    >>> masked("abc", {1: MASK})
    (['a', '[MASK]', 'c'], [None, 'b', None])

    Source: Devlin et al. (2019), BERT, section 3.1.
    """
    return _with(tokens, replacements), [token if t in replacements else None for t, token in enumerate(tokens)]


def replaced(tokens: Sequence[Token], replacements: Mapping[int, Token]) -> tuple[list[Token], list[int]]:
    """Return the text with `replacements` (place → token), and for each token whether it is another: ELECTRA.

    A replacement that happens to be the original counts as the original.

    >>> replaced("abcd", {1: "x", 3: "d"})
    (['a', 'x', 'c', 'd'], [0, 1, 0, 0])

    Source: Clark et al. (2020), ELECTRA, section 2.
    """
    inputs = _with(tokens, replacements)
    return inputs, [int(new != old) for new, old in zip(inputs, tokens)]


def prefix(tokens: Sequence[Token], length: int) -> tuple[list[Token], list[Token]]:
    """Return the first `length` tokens for the encoder, and the others for the decoder to write.

    >>> prefix("abcde", 3)
    (['a', 'b', 'c'], ['d', 'e'])

    Source: Raffel et al. (2020), Exploring the limits of transfer learning with T5, section 3.3.1.
    """
    if not isinstance(length, Integral) or length not in range(len(tokens) + 1):
        raise ValueError(f"expected a length from 0 to {len(tokens)}, received {length}: give one within the text")
    return list(tokens[:length]), list(tokens[length:])


def spans(tokens: Sequence[Token], places: Sequence[tuple[int, int]], marks: Sequence[Token]) -> tuple[list, list]:
    """Return the text with a mark for each span (from, to), and what the spans held, each after its mark: T5.

    `marks` are one more than the spans: the last ends the target. Raises ValueError for another number of them, and
    unless the spans lie in the text, from left to right, without overlap.

    >>> spans("abcde", [(1, 3)], "XY")
    (['a', 'X', 'd', 'e'], ['X', 'b', 'c', 'Y'])

    Source: Raffel et al. (2020), section 3.1.4.
    """
    edges = [0, *np.ravel(places).tolist(), len(tokens)]
    if any(np.shape(span) != (2,) for span in places) or {*map(type, edges)} != {int} or edges != sorted(edges):
        wanted = f"spans (from, to) within 0 to {len(tokens)}, in order"
        raise ValueError(f"expected {wanted}, received {list(places)}: give pairs of int, sorted, without overlap")
    if len(marks) != len(places) + 1:
        raise ValueError(f"expected {len(places) + 1} marks, the last for the end, received {len(marks)}: give as many")
    inputs, targets, at = [], [], 0
    for (start, stop), mark in zip(places, marks):
        inputs += [*tokens[at:start], mark]
        targets += [mark, *tokens[start:stop]]
        at = stop
    return [*inputs, *tokens[at:]], [*targets, marks[-1]]


def infilling(tokens: Sequence[Token], places: Sequence[tuple[int, int]]) -> tuple[list, list]:
    """Return the text with one mask for each span (from, to), however long, and the whole text: BART.

    >>> infilling("abcde", [(1, 3)])
    (['a', '[MASK]', 'd', 'e'], ['a', 'b', 'c', 'd', 'e'])

    Source: Lewis et al. (2020), BART, section 2.2.
    """
    return spans(tokens, places, [MASK] * (len(places) + 1))[0], list(tokens)


def permuted(tokens: Sequence[Token], order: Sequence[int]) -> tuple[list[tuple], list[Token]]:
    """Return, place by place in `order`, what is seen by then, and the token there: XLNet.

    >>> permuted("abc", [2, 0, 1])
    ([(None, None, None), (None, None, 'c'), ('a', None, 'c')], ['c', 'a', 'b'])

    Source: Yang et al. (2019), XLNet: generalized autoregressive pretraining, section 2.2.
    """
    if len(order) != len(tokens):
        raise ValueError(f"expected an order of {len(tokens)} places, received {len(order)}: give each place once")
    seen = permutation_mask(order, itself=False)
    inputs = [tuple(token if see else None for token, see in zip(tokens, seen[t])) for t in order]
    return inputs, [tokens[t] for t in order]


def permutation_mask(order: Sequence[int], itself: bool = True) -> np.ndarray:
    """Return the mask (T, T), True where place t (row) may see place s: s comes before t in `order`.

    With `itself` a place sees itself too (XLNet's content stream), without it does not (its query stream). Raises
    ValueError unless `order` holds each place once.

    >>> permutation_mask([2, 0, 1]).astype(int)
    array([[1, 0, 1],
           [1, 1, 1],
           [0, 0, 1]])

    Source: Yang et al. (2019), section 2.3.
    """
    if not all(isinstance(t, Integral) for t in order) or sorted(order) != list(range(len(order))):
        raise ValueError(f"expected each int from 0 to {len(order) - 1} once, received {list(order)}: give all of them")
    rank = np.argsort(order)  # when the turn of each place comes
    return rank <= rank[:, None] if itself else rank < rank[:, None]


def _contexts(length: int, window: int) -> list[list[int]]:
    """Return, for each place, the others within `window` of it, from left to right."""
    refuse_unless_whole("window", window, 1)
    return [[s for s in range(max(0, t - window), min(length, t + window + 1)) if s != t] for t in range(length)]


def _with(tokens: Sequence[Token], replacements: Mapping[int, Token]) -> list[Token]:
    """Return the text with `replacements` (place → token), all of which must lie in it."""
    outside = [t for t in replacements if t not in range(len(tokens))]
    if outside:
        raise ValueError(f"expected places from 0 to {len(tokens) - 1}, received {outside[0]}: leave it out")
    return [replacements.get(t, token) for t, token in enumerate(tokens)]
