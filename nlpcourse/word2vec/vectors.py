"""Trained word vectors: to look up, to ask for neighbours, to save and load as text."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from nlpcourse.refusals import array_of, refuse_unless_whole
from nlpcourse.text import fasttext_hash, subwords, tokens_of

Array = np.ndarray


def grams_of(word: str, buckets: int) -> list[int]:
    """Return the buckets of a word's n-grams, that of the whole word left out."""
    return [fasttext_hash(gram, buckets) for gram in subwords(word)[:-1]]


def _finite(vectors: Array) -> Array:
    """Return vectors (n, D) as an array; raise ValueError unless they are finite numbers."""
    vectors = array_of(vectors)
    if vectors.ndim != 2 or not vectors.size:
        raise ValueError(f"expected numbers (V, D), received {vectors.shape}: give each word as many numbers")
    if vectors.dtype.kind not in "iuf" or not (np.abs(vectors) <= np.finfo(np.float32).max).all():
        raise ValueError("expected finite numbers of 32 bits, received others: train with a smaller lr")
    return vectors


@dataclass(eq=False)  # arrays have no one truth value
class WordVectors:
    """The words, the most frequent first, and their vectors, `vectors["dog"]` (D,).

    `center` (V, D) is the layer that training looks up: the centre words' vectors in skip-gram, those that are averaged
    in CBOW. `context` is the layer that predicts: a vector (V, D) for each word, or (V − 1, D) for the inner nodes of
    the tree; None if the vectors come from a file. `losses` are the mean losses of the epochs. With subwords, `grams`
    (buckets, D) are the vectors of n-grams, and a word never seen gets the mean of its n-grams' vectors.

    >>> vectors = WordVectors(["dog", "cat", "tea"], np.array([[1.0, 0.1], [1.0, 0.2], [0.0, 1.0]]))
    >>> vectors.nearest("dog", 1)
    [('cat', 0.9952)]
    """

    words: list[str]
    center: Array
    context: Array | None = None
    losses: list[float] = field(default_factory=list)
    grams: Array | None = None

    def __post_init__(self):
        self.center = _finite(self.center)
        size, dim = self.center.shape
        self.words = tokens_of(self.words)
        self._rows = {word: row for row, word in enumerate(self.words)}
        if size != len(self.words):
            raise ValueError(f"expected one row for each of {len(self.words)} words, received {size}: drop or add")
        if len(self._rows) < len(self.words):
            raise ValueError(f"expected words that differ, received {len(self._rows)} different: give each one vector")
        self.grams = None if self.grams is None else _finite(self.grams)
        if self.grams is not None and self.grams.shape[1] != dim:
            raise ValueError(f"expected n-grams of {dim} numbers, as words, received {self.grams.shape}: train both")

    def __len__(self) -> int:
        return len(self.words)

    def __contains__(self, word: str) -> bool:
        return isinstance(word, str) and word in self._rows

    def __getitem__(self, word: str) -> Array:
        """Return the vector (D,) of a word; KeyError if it was never seen and has no n-grams to stand for it."""
        if word in self:
            return self.center[self._rows[word]]
        is_word = isinstance(word, str) and word.split() == [word]
        known = grams_of(word, len(self.grams)) if is_word and self.grams is not None else []
        if not known:
            raise KeyError(f"expected one of {len(self)} words, received {word!r}: ask by `in` first")
        return self.grams[known].mean(axis=0)

    def nearest(self, word: str, count: int = 10) -> list[tuple[str, float]]:
        """Return the words whose vectors have the largest cosine with that of `word`, itself left out."""
        refuse_unless_whole("count", count, 0)
        center, v = self.center.astype(float), np.asarray(self[word], dtype=float)  # integers would overflow
        lengths = np.linalg.norm(center, axis=1) * np.linalg.norm(v)
        cosines = (center @ v) / np.where(lengths > 0, lengths, 1)  # a vector of zeros is like none
        order = [row for row in np.argsort(-cosines, kind="stable") if self.words[row] != word]
        return [(self.words[row], round(float(cosines[row]), 4)) for row in order[:count]]

    def save(self, path: str | Path) -> None:
        """Write the words and their `center` vectors in word2vec's text format, which gensim reads too.

        The first line has V and D, each other line a word and its numbers; n-grams are not written. Raises ValueError
        before it writes if the file could not be read back: if a word holds white space or half a character or is there
        twice, or if there is another number of rows than of words, or a number that is not finite.
        """
        self.__post_init__()  # the arrays may have changed since
        broken = [word for word in self.words if word.encode(errors="replace").decode().split() != [word]]
        if broken:
            raise ValueError(f"expected words of UTF-8 without white space, received {broken[0]!r}: tokenise first")
        lines = [f"{word} {' '.join(map(str, row))}" for word, row in zip(self.words, self.center)]
        Path(path).write_bytes("\n".join([f"{len(self)} {self.center.shape[1]}", *lines, ""]).encode())

    @classmethod
    def load(cls, path: str | Path) -> "WordVectors":
        """Read vectors in word2vec's text format.

        Raises ValueError if the file is not text in UTF-8, has fewer or more lines or numbers than its first line
        says, a word twice, or something else than finite numbers.
        """
        try:
            first, *rows = (line.rstrip().split(" ") for line in Path(path).read_text("utf-8").rstrip("\n").split("\n"))
            if not re.fullmatch("[1-9][0-9]{0,8} [1-9][0-9]{0,8}", " ".join(first)):
                raise ValueError(f"line 1 is {' '.join(first)[:40]!r}, not '<words> <numbers>'")
            size, dim = map(int, first)
            words = {row[0] for row in rows if row[0] and len(row) == dim + 1}
            if not len(rows) == len(words) == size:
                raise ValueError(f"of {size} words with {dim} numbers each, {len(words)} are in {len(rows)} lines")
            return cls([row[0] for row in rows], np.array([row[1:] for row in rows], dtype=np.float32))
        except ValueError as error:
            raise ValueError(f"expected word2vec's text format in {path}: {error}") from None
