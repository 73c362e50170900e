"""Text as tokens, and tokens as numbers, from lecture 7 on."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

UNKNOWN = "<unk>"
# a word with its inner apostrophes (don't), or a number (7.50), or any other single sign
TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_")


def tokenise(text: str) -> list[str]:
    """Split a text into lower-case words, numbers and punctuation marks; only white space is lost.

    A curly apostrophe counts as a straight one. Raises ValueError unless it is given one text.

    >>> tokenise("Don't pay £7.50!")
    ["don't", 'pay', '£', '7.50', '!']
    """
    if not isinstance(text, str):
        raise ValueError(f"expected one text, received {repr(text)[:30]}: tokenise several one by one")
    return TOKEN.findall(text.lower().replace("’", "'"))


def refuse_a_text(tokens: Iterable[str]) -> None:
    """Raise ValueError if the tokens are a text, whose letters would pass for tokens."""
    if isinstance(tokens, str):
        raise ValueError(f"expected lists of tokens, received a text ({tokens[:30]!r}): tokenise it first")


def refuse_tokens(ids: Iterable[int]) -> None:
    """Raise ValueError if among the numbers of words there are words."""
    words = [word for word in ids if isinstance(word, str)]
    if words:
        raise ValueError(f"expected numbers of words, received {words[0]!r}: encode the tokens by a Vocabulary first")


class Vocabulary:
    """The words of some texts, each with a number from 1 on, the most frequent first; 0 stands for all others.

    `texts` are lists of tokens; words that occur fewer than `min_count` times in all are left out. `words[i]` is the
    word with the number i. Raises ValueError if one of the texts is not tokenised.

    >>> vocabulary = Vocabulary([["good", "soup"], ["good", "bread"]])
    >>> vocabulary.words
    ['<unk>', 'good', 'bread', 'soup']
    >>> vocabulary.encode(["good", "old", "soup"])
    [1, 0, 3]
    """

    def __init__(self, texts: Iterable[Sequence[str]], min_count: int = 1):
        counts = Counter()
        for tokens in texts:
            refuse_a_text(tokens)
            counts.update(tokens)
        del counts[UNKNOWN]
        kept = [word for word, count in counts.items() if count >= min_count]
        self.words = [UNKNOWN, *sorted(kept, key=lambda word: (-counts[word], word))]
        self._ids = {word: i for i, word in enumerate(self.words)}

    def __len__(self) -> int:
        return len(self.words)

    def encode(self, tokens: Iterable[str]) -> list[int]:
        """Return the number of each token, 0 if it is unknown; raises ValueError if they are a text."""
        refuse_a_text(tokens)
        return [self._ids.get(token, 0) for token in tokens]

    def decode(self, ids: Iterable[int]) -> list[str]:
        """Return the word of each number.

        Raises ValueError if there is a word among them or a number that is not below the size of the vocabulary.
        """
        refuse_tokens(ids := list(ids))
        wrong = [i for i in ids if not 0 <= i < len(self)]
        if wrong:
            raise ValueError(f"expected numbers from 0 to {len(self) - 1}, received {wrong[0]}")
        return [self.words[i] for i in ids]
