"""BERT's tokens, for lecture 14: words as its program finds them in a text, and pieces learned from their counts."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from itertools import pairwise
from math import log

from nlpcourse.refusals import refuse_unless_whole
from nlpcourse.text.pieces import join, refuse_no_counts
from nlpcourse.text.vocabulary import refuse_no_text

CHINESE = (
    *((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0xF900, 0xFAFF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F)),
    *((0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0x2F800, 0x2FA1F)),
)  # first and last of each block of ideographs


def basic_tokens(text: str, lower: bool = True, keep: Collection[str] = ()) -> list[str]:
    """Split a text into words and single punctuation marks as BERT does, before it cuts the words into pieces.

    Control signs vanish; white space separates; a Chinese character, and any sign of ASCII that is no letter, digit or
    space, stands alone, as does punctuation of other scripts. With `lower` capitals become small and accents go. What
    stands in `keep`, [MASK] say, stays whole between spaces. Raises ValueError unless it is given one text.

    >>> basic_tokens("Déjà-vu: ah博zz [MASK]", keep={"[MASK]"})
    ['deja', '-', 'vu', ':', 'ah', '博', 'zz', '[MASK]']

    Source: Devlin et al. (2019), BERT, in its file tokenization.py, with the control signs of `transformers`: all of
    Unicode's category C, those without a meaning as yet among them.
    """
    refuse_no_text(text)
    words = "".join(map(_spaced, text)).split()
    return [token for word in words for token in ([word] if word in keep else _apart(word, lower))]


def learn_wordpiece(words: Mapping[str, int], size: int, score: str = "ratio") -> list[str]:
    """Learn word pieces: all letters, then again and again the two neighbours joined that have the highest score.

    "ratio": score(a, b) = count(ab) / (count(a) · count(b)), how much more often they meet than by chance: it favours
    rare pairs. "likelihood": count(ab) · log(N · count(ab) / (count(a) · count(b))), with N pieces in all: about what
    the log-likelihood of the text gains; frequent words become whole much sooner.
    `words` says how often each word occurs; a piece within a word begins with `##`. Of equal scores the pair that comes
    first in the words, in their order, wins. Returns the letters sorted, then the pieces as learned: `size` in all, or
    fewer if every word has become one. Special tokens are not among them.
    Raises ValueError for words as `learn_bpe` does, if `size` does not hold all letters, and for another score.

    >>> learn_wordpiece({"hug": 10, "pug": 5, "pun": 12, "bun": 4, "hugs": 5}, 10)
    ['##g', '##n', '##s', '##u', 'b', 'h', 'p', '##gs', 'hu', 'hugs']

    Source: Schuster & Nakajima (2012), Japanese and Korean voice search, section 3, join what raises the likelihood
    most, and so do Wu et al. (2016), Google's neural machine translation system, section 4.1. What made the published
    vocabularies was never released; the ratio is how Hugging Face's course tells it, while the trainer of its
    `tokenizers` joins the most frequent pair, as byte-pair encoding.
    """
    refuse_no_counts(words)
    if score not in ("ratio", "likelihood"):
        raise ValueError(f"expected score to be 'ratio' or 'likelihood', received {score!r}: choose one")
    split = _Split(words)
    pieces = dict.fromkeys(sorted(split.symbol_counts))
    refuse_unless_whole("size", size, len(pieces))
    while len(pieces) < size and split.pair_counts:
        pieces[split.join(split.best(score))] = None  # two pairs may make the same piece
    return [*pieces]


class _Split:
    """Words in pieces, with the counts of pieces and of neighbours, kept up to date."""

    def __init__(self, words: Mapping[str, int]):
        self.words, self.order = words, {word: n for n, word in enumerate(words)}
        self.symbols = {word: [word[0], *(f"##{letter}" for letter in word[1:])] for word in words}
        self.symbol_counts, self.pair_counts = Counter(), Counter()
        self.places = defaultdict(set)  # the words that hold a pair
        for word in words:
            self._add(word)

    def best(self, score: str) -> tuple[str, str]:
        """Return the pair of the highest score, of equals that which comes first."""
        single, total = self.symbol_counts, self.symbol_counts.total()
        scores = {pair: n / (single[pair[0]] * single[pair[1]]) for pair, n in self.pair_counts.items()}
        if score == "likelihood":
            scores = {pair: self.pair_counts[pair] * log(total * ratio) for pair, ratio in scores.items()}
        highest = max(scores.values())
        return min((pair for pair, score in scores.items() if score == highest), key=self._first)

    def join(self, pair: tuple[str, str]) -> str:
        """Make one piece of a pair, wherever it stands, and return the piece."""
        whole = pair[0] + pair[1].removeprefix("##")
        for word in [*self.places[pair]]:
            self._remove(word)
            self.symbols[word] = join(self.symbols[word], pair, whole)
            self._add(word)
        return whole

    def _first(self, pair: tuple[str, str]) -> tuple[int, int]:
        word = min(self.places[pair], key=self.order.get)
        return self.order[word], [*pairwise(self.symbols[word])].index(pair)

    def _add(self, word: str) -> None:
        symbols, times = self.symbols[word], self.words[word]
        for symbol in symbols:
            self.symbol_counts[symbol] += times
        for pair in pairwise(symbols):
            self.pair_counts[pair] += times
            self.places[pair].add(word)

    def _remove(self, word: str) -> None:
        symbols, times = self.symbols[word], self.words[word]
        for symbol in symbols:
            self.symbol_counts[symbol] -= times
        for pair in pairwise(symbols):
            self.places[pair].discard(word)
            self.pair_counts[pair] -= times
            if not self.pair_counts[pair]:
                del self.pair_counts[pair], self.places[pair]


def _spaced(sign: str) -> str:
    """Return a sign as BERT lets it into the text: a space, nothing, itself, or itself between spaces."""
    category = unicodedata.category(sign)
    if sign in "\t\n\r" or category == "Zs":
        return " "
    if category.startswith("C") or sign == "\ufffd":
        return ""
    return f" {sign} " if any(first <= ord(sign) <= last for first, last in CHINESE) else sign


def _apart(word: str, lower: bool) -> list[str]:
    """Split a word at its punctuation; with `lower`, first make it small and take off its accents."""
    if lower:
        letters = unicodedata.normalize("NFD", word.lower())
        word = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")
    return "".join(f" {sign} " if _is_punctuation(sign) else sign for sign in word).split()


def _is_punctuation(sign: str) -> bool:
    return (sign.isascii() and not sign.isalnum()) or unicodedata.category(sign).startswith("P")
