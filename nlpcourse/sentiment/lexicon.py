"""Features designed by hand: counts of words from a few small lists, of negations, and two signs."""

from collections.abc import Sequence

import numpy as np

from nlpcourse.data.catalogue import made
from nlpcourse.text import tokens_of

_LISTS = made("lexicon")
POSITIVE, NEGATIVE, NEGATORS, CONTRASTS, HABITS, COSTS = (
    frozenset(_LISTS[name].split()) for name in ("positive", "negative", "negators", "contrasts", "habits", "costs")
)
SCOPE = 3  # a negation reaches so many tokens ahead, unless punctuation comes first

FEATURES = (
    "positive", "negative", "negated positive", "negated negative",
    "negations", "contrasts", "habits", "costs", "exclamations", "ln length",
)  # fmt: skip


def lexicon_features(tokens: Sequence[str]) -> np.ndarray:
    """Return the numbers that `FEATURES` names (10,): counts, and the logarithm of 1 + the number of tokens.

    A polar word counts either as it is or, up to three tokens after a negation, as negated. Raises ValueError if
    `tokens` is a text, or numbers.

    >>> dict(zip(FEATURES, lexicon_features(["not", "bad", ",", "good", "!"]).round(2).tolist()))["negated negative"]
    1.0
    """
    tokens = tokens_of(tokens)
    negated = [_is_negated(tokens, place) for place in range(len(tokens))]
    polar = [
        sum(token in words and is_negated == wanted for token, is_negated in zip(tokens, negated))
        for wanted in (False, True)
        for words in (POSITIVE, NEGATIVE)
    ]
    others = [sum(token in words for token in tokens) for words in (CONTRASTS, HABITS, COSTS)]
    signs = [tokens.count("!"), np.log(1 + len(tokens))]
    return np.array([*polar, sum(map(_negates, tokens)), *others, *signs], dtype=float)


def _negates(token: str) -> bool:
    return token in NEGATORS or token.endswith("n't")


def _is_negated(tokens: Sequence[str], place: int) -> bool:
    for token in reversed(tokens[max(0, place - SCOPE) : place]):
        if _negates(token):
            return True
        if not token[:1].isalnum():
            return False
    return False
