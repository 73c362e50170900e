"""Text as tokens, and tokens as numbers, from lecture 7 on."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import inf
from numbers import Integral

from nlpcourse.refusals import refuse_unless_whole

UNKNOWN = "<unk>"
# a word with its inner apostrophes (don't), or a number (7.50), or any other single sign
TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_")


def tokenise(text: str) -> list[str]:
    """Split a text into lower-case words, numbers and punctuation marks; only white space is lost.

    A curly apostrophe counts as a straight one. Raises ValueError unless it is given one text.

    >>> tokenise("Don't pay £7.50!")
    ["don't", 'pay', '£', '7.50', '!']
    """
    refuse_no_text(text)
    return TOKEN.findall(text.lower().replace("’", "'"))


def refuse_no_text(text: object) -> None:
    """Raise ValueError unless this is one text."""
    if not isinstance(text, str):
        mend = "give several one by one" if isinstance(text, (list, tuple)) else "give a str"
        raise ValueError(f"expected one text, received {repr(text)[:30]}: {mend}")


def refuse_a_text(tokens: object) -> None:
    """Raise ValueError if the tokens are no list, or a text, whose letters would pass for tokens."""
    if isinstance(tokens, str) or not isinstance(tokens, Iterable):
        received = f"a text ({tokens[:30]!r})" if isinstance(tokens, str) else f"{tokens!r:.40}"
        raise ValueError(f"expected lists of tokens, received {received}: tokenise it first")


def tokens_of(tokens: Iterable[str]) -> list[str]:
    """Return the tokens as a list; raises ValueError if they are a text, or one of them is none."""
    refuse_a_text(tokens)
    tokens = list(tokens)
    strange = [token for token in tokens if not isinstance(token, str)]
    if strange:
        raise ValueError(f"expected tokens that are texts, received {strange[0]!r}: give words, no lists or numbers")
    return tokens


def refuse_tokens(ids: Iterable[int], below: float = inf) -> None:
    """Raise ValueError if among the numbers of words there are words, or numbers not from 0 to `below` − 1."""
    if not isinstance(ids, Iterable):
        raise ValueError(f"expected a list of numbers of words, received {ids!r:.40}: put them into one")
    ids = list(ids)
    strange = [i for i in ids if not isinstance(i, Integral)]
    if strange:
        raise ValueError(f"expected numbers of words, received {strange[0]!r}: encode the tokens by a Vocabulary first")
    wrong = [i for i in ids if not 0 <= i < below]
    if wrong:
        wanted = "0 on" if below == inf else f"0 to {below - 1}"
        raise ValueError(f"expected numbers from {wanted}, received {wrong[0]}: give those of one vocabulary")


class Vocabulary:
    """The words of some texts, each with a number from 1 on, the most frequent first; 0 stands for all others.

    `texts` are lists of tokens; words that occur fewer than `min_count` times in all are left out. `words[i]` is the
    word with the number i. Raises ValueError if a text is not tokenised, or `min_count` no whole number from 0 on.

    >>> vocabulary = Vocabulary([["good", "soup"], ["good", "bread"]])
    >>> vocabulary.words
    ['<unk>', 'good', 'bread', 'soup']
    >>> vocabulary.encode(["good", "old", "soup"])
    [1, 0, 3]
    """

    def __init__(self, texts: Iterable[Sequence[str]], min_count: int = 1):
        refuse_unless_whole("min_count", min_count, 0)
        counts = Counter()
        for tokens in texts:
            counts.update(tokens_of(tokens))
        del counts[UNKNOWN]
        kept = [word for word, count in counts.items() if count >= min_count]
        self.words = [UNKNOWN, *sorted(kept, key=lambda word: (-counts[word], word))]
        self._ids = {word: i for i, word in enumerate(self.words)}

    def __len__(self) -> int:
        return len(self.words)

    def encode(self, tokens: Iterable[str]) -> list[int]:
        """Return the number of each token, 0 if it is unknown; raises ValueError if they are a text, or no texts."""
        return [self._ids.get(token, 0) for token in tokens_of(tokens)]

    def decode(self, ids: Iterable[int]) -> list[str]:
        """Return the word of each number; raises ValueError if one is a word, or not below the vocabulary's size."""
        refuse_tokens(ids := list(ids), len(self))
        return [self.words[i] for i in ids]
