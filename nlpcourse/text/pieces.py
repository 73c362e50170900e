"""Words as smaller pieces: character n-grams as in fastText, byte-pair encoding, and WordPiece, from lecture 10 on."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from nlpcourse.refusals import refuse_unless_whole
from nlpcourse.text.vocabulary import refuse_no_text

END = "</w>"  # a symbol of its own after the last letter


def _refuse_no_word(word: str) -> None:
    if not isinstance(word, str) or word.split() != [word]:
        raise ValueError(f"expected one word without white space, received {word!r}: tokenise the text first")


def refuse_no_counts(words: object) -> None:
    """Raise ValueError unless this says of words how often each occurs."""
    if not isinstance(words, Mapping):
        raise ValueError(f"expected words with their counts, received {repr(words)[:60]}: pass Counter(tokens)")
    for word, count in words.items():
        _refuse_no_word(word)
        refuse_unless_whole(f"the count of {word!r}", count, 1)


def subwords(word: str, shortest: int = 3, longest: int = 6) -> list[str]:
    """Return the pieces of a word whose vectors add up to its vector: character n-grams, then the word as a whole.

    The n-grams are those of `<word>` with `shortest` to `longest` signs but without the marks alone, the shortest
    first; one that occurs twice is there twice. The whole, with its marks, comes last and once, however short it is.
    Raises ValueError if the word holds white space or nothing, or unless 1 ≤ shortest ≤ longest, both whole.

    >>> subwords("where", 3, 3)
    ['<wh', 'whe', 'her', 'ere', 're>', '<where>']

    Source: Bojanowski et al. (2017), Enriching word vectors with subword information, section 3.2.
    """
    _refuse_no_word(word)
    refuse_unless_whole("shortest", shortest, 1)
    refuse_unless_whole("longest", longest, shortest)
    marked = f"<{word}>"
    lengths = range(shortest, min(longest + 1, len(marked)))
    grams = [marked[i : i + n] for n in lengths for i in range(len(marked) - n + 1)]
    return [*(gram for gram in grams if gram not in ("<", ">")), marked]


def fasttext_hash(gram: str, buckets: int) -> int:
    """Return the bucket of an n-gram, from 0 to `buckets` less 1, as fastText does: FNV-1a over its bytes in UTF-8.

    h ← (h XOR byte) · 16777619 mod 2³², from 2166136261 on; a byte from 128 on counts as a negative number of 32 bits:
    a slip of the first program, which all must repeat to find the same vectors. Raises ValueError if `gram`
    is no text, or `buckets` no whole number from 1 on.

    >>> fasttext_hash("asteroid", 2**32), fasttext_hash("<wh", 1000)
    (1988297200, 652)

    Source: Bojanowski et al. (2017), section 3.2; the slip is in fastText's dictionary.cc.
    """
    refuse_no_text(gram)
    refuse_unless_whole("buckets", buckets, 1)
    h = 2166136261
    for byte in gram.encode("utf-8"):
        h ^= byte if byte < 128 else byte + 0xFFFFFF00
        h = h * 16777619 % 2**32
    return h % buckets


def join(symbols: Sequence[str], pair: tuple[str, str], whole: str) -> list[str]:
    """Put the symbol `whole` for each occurrence of a pair, from left to right.

    >>> join(["a", "a", "a"], ("a", "a"), "aa")
    ['aa', 'a']
    """
    joined = []
    for symbol in symbols:
        if joined and (joined[-1], symbol) == pair:
            joined[-1] = whole
        else:
            joined.append(symbol)
    return joined


def learn_bpe(words: Mapping[str, int], merges: int) -> list[tuple[str, str]]:
    """Learn byte-pair encoding: again and again, make one symbol of the pair of neighbours that is most frequent.

    `words` says how often each word occurs; a word begins as its letters and the symbol `</w>`. Of equally frequent
    pairs the first in the alphabet wins, so that the order of the words does not matter. Returns the pairs in the order
    learned: `merges` of them, or fewer if every word has become one symbol.
    Raises ValueError if a key of `words` is no word, a count is no whole number from 1 on, or `merges` none from 0 on.

    >>> learn_bpe({"low": 5, "lower": 2, "newest": 6, "widest": 3}, 5)
    [('e', 's'), ('es', 't'), ('est', '</w>'), ('l', 'o'), ('lo', 'w')]

    Source: Sennrich et al. (2016), Neural machine translation of rare words with subword units, algorithm 1.
    """
    refuse_no_counts(words)
    refuse_unless_whole("merges", merges, 0)
    counts, places, symbols = Counter(), defaultdict(set), {word: [] for word in words}

    def split(word: str, anew: list[str]) -> None:
        for pair in pairwise(symbols[word]):
            counts[pair] -= words[word]
        symbols[word] = anew
        for pair in pairwise(anew):
            counts[pair] += words[word]
            places[pair].add(word)

    for word in words:
        split(word, [*word, END])
    learned = []
    while len(learned) < merges and any(counts.values()):
        learned.append(min(counts, key=lambda pair: (-counts[pair], pair)))
        for word in places[learned[-1]]:
            split(word, join(symbols[word], learned[-1], "".join(learned[-1])))
    return learned


def apply_bpe(word: str, merges: Sequence[tuple[str, str]]) -> list[str]:
    """Split a word by the pairs that `learn_bpe` returned, joined in the order learned.

    >>> apply_bpe("lowest", learn_bpe({"low": 5, "lower": 2, "newest": 6, "widest": 3}, 5))
    ['low', 'est</w>']

    Raises ValueError if the word holds white space or nothing, or `merges` something else than pairs of texts.

    Source: Sennrich et al. (2016), section 3.2.
    """
    _refuse_no_word(word)
    symbols = [*word, END]
    for pair in merges:
        if not isinstance(pair, (tuple, list)) or [isinstance(symbol, str) for symbol in pair] != [True, True]:
            raise ValueError(f"expected pairs of texts, received {pair!r}: pass the list that learn_bpe returned")
        symbols = join(symbols, tuple(pair), "".join(pair))
    return symbols


def wordpiece(word: str, pieces: Collection[str]) -> list[str]:
    """Split a word as BERT does: again and again the longest piece that fits; `##` begins a piece within the word.

    Returns `["[UNK]"]` if at some letter no piece fits; BERT's program does so for any word above 200 letters too, we
    have no limit. `pieces` had better be a set. Raises ValueError if the word holds white space or nothing, or if
    `pieces` is a text or no collection.

    >>> wordpiece("unaffable", {"un", "##aff", "##able"})
    ['un', '##aff', '##able']

    Source: Devlin et al. (2019), BERT, in its file tokenization.py; Wu et al. (2016), section 4.1.
    """
    _refuse_no_word(word)
    if isinstance(pieces, str) or not isinstance(pieces, Collection):
        raise ValueError(f"expected a set of pieces, received {repr(pieces)[:30]}: give set(pieces)")
    found, start = [], 0
    while start < len(word):
        mark = "##" if start else ""
        stop = next((stop for stop in range(len(word), start, -1) if mark + word[start:stop] in pieces), None)
        if stop is None:
            return ["[UNK]"]
        found.append(mark + word[start:stop])
        start = stop
    return found
