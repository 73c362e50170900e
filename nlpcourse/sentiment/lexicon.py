"""Features designed by hand: counts of words from a few small lists, of negations, and two signs."""

from collections.abc import Sequence

import numpy as np

from nlpcourse.text import refuse_a_text


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


POSITIVE = _words(
    """amazing beautiful beautifully best better bliss bright brilliant charming cheap cheerful clean clever comfortable
    comfy crisp delicious delight delightful easily easy enjoy enjoyed enjoyable excellent fantastic favourite fine
    fresh friendly fun funny generous gentle glad good gorgeous great gripping happily happy helpful impressed joy
    kind laugh laughed light like liked love loved lovely moving neat nice perfect perfectly pleasant pleased pleasure
    polite quick quickly quiet recommend reliable right satisfying sharp simple smooth solid spotless strong sturdy
    superb sweet tender thank thanks thrilled tidy treat useful warm well wonderful works worth"""
)
NEGATIVE = _words(
    """annoying avoid awful bad badly bland blunt bored boring broke broken burnt cheaply cheated clumsy cold complaint
    crack cracked crashed damp dead dirty disappointed disappointing disappointment dreadful dry dull expensive fail
    failed faulty fell flat flimsy freezing gave greasy grey horrible ignored lazy leak leaked leaks leaking limp lost
    loud lukewarm mess messy mistake nonsense overcooked overpriced pointless poor poorly predictable problem raw
    refund regret return returned rubbish rude sad shame slow smell smells snapped soggy sorry sour split stale sticky
    stopped stupid tasteless terrible thin tired tough ugly useless walked waste wasted watery weak wobbles worse
    worst wrong"""
)
NEGATORS = _words("not no never nothing nobody nor without hardly barely neither cannot")
CONTRASTS = _words("but however although though yet except")
HABITS = _words("again always every once regular regulars still usual week weekly year years")
COSTS = _words("bill charged cost costs hour hours minutes money paid pay pounds price twice £")
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
    refuse_a_text(tokens)
    if not all(isinstance(token, str) for token in tokens):
        raise ValueError(f"expected tokens, received {list(tokens)[:3]}: give the words, not their numbers")
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
