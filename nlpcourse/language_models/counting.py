"""Language models that count n-grams: by maximum likelihood, or smoothed by add-k or by interpolation."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from nlpcourse.refusals import refuse_unless_whole
from nlpcourse.text.vocabulary import refuse_a_text

BEGIN, END = "<s>", "</s>"
Sentences = Iterable[Sequence[str]]
Table = dict[tuple, Counter]  # history → how often each word followed


def ngrams(sentence: Sequence[str], n: int) -> list[tuple]:
    """Return the T−n+1 n-grams of a sentence of T words, in order.

    >>> ngrams(["the", "students", "opened"], 2)
    [('the', 'students'), ('students', 'opened')]
    """
    refuse_unless_whole("n", n, 1)
    return [tuple(sentence[t : t + n]) for t in range(len(sentence) - n + 1)]


def padded(sentence: Sequence[str], n: int) -> list[str]:
    """Return a sentence with what n-grams need around it: n−1 times `<s>`, once `</s>`."""
    return [BEGIN] * (n - 1) + list(sentence) + [END]


def count(sentences: Sentences, n: int) -> Table:
    """Return how often each word followed each history of n−1 words, in padded sentences.

    >>> count([["a", "b", "a", "b"]], 2)[("a",)]
    Counter({'b': 2})
    """
    table: Table = defaultdict(Counter)
    for sentence in sentences:
        for *history, word in ngrams(padded(sentence, n), n):
            table[tuple(history)][word] += 1
    return dict(table)


class CountModel:
    """P(word | history) by counting: c(history, word) / c(history); 0 for all words after an unseen history.

    `vocabulary` is every word that may come next; `</s>` is added. A history is cut to its last n−1 words; of one that
    is shorter, the shorter n-grams know.

    >>> model = CountModel([["a", "b"], ["a", "c"]], ["a", "b", "c"], n=2)
    >>> model.probability("b", ["a"])
    0.5

    Source: Shannon (1948), A mathematical theory of communication, section 3.
    """

    def __init__(self, sentences: Sentences, vocabulary: Iterable[str], n: int):
        refuse_unless_whole("n", n, 1)
        refuse_a_text(sentences)
        sentences = list(sentences)
        if not sentences:
            raise ValueError("expected sentences to count in, received none; an iterator can be read only once")
        self.n, self.vocabulary = n, [*dict.fromkeys([*vocabulary, END])]
        self._known = set(self.vocabulary)
        for word in sorted({word for sentence in sentences for word in sentence}):
            self._refuse_unknown(word)
        self.tables = [count(sentences, order) for order in range(1, n + 1)]  # tables[k]: histories of k words
        self.totals = totals(self.tables)

    def probability(self, word: str, history: Sequence[str]) -> float:
        """Return P(word | the last n−1 words of `history`); raises ValueError if the vocabulary lacks the word.

        A history may hold other words, after which nothing was seen; but if it is a text, its letters have to be words.
        """
        for known in (word, *(history if isinstance(history, str) else ())):
            self._refuse_unknown(known)
        return self._probability(word, tuple(history)[max(0, len(history) - self.n + 1) :])

    def distribution(self, history: Sequence[str]) -> np.ndarray:
        """Return P of each word of `vocabulary`, in its order (V,)."""
        return np.array([self.probability(word, history) for word in self.vocabulary])

    def log_probabilities(self, sentences: Sentences) -> np.ndarray:
        """Return log P of each word of the sentences, and of each sentence's end: (T,), −∞ for a word never seen so."""
        grams = (gram for sentence in sentences for gram in ngrams(padded(sentence, self.n), self.n))
        with np.errstate(divide="ignore"):
            return np.log([self.probability(word, history) for *history, word in grams])

    def _refuse_unknown(self, word: str) -> None:
        if word not in self._known:
            raise ValueError(f"expected only words of the vocabulary, received {word!r}; put <unk> for it")

    def _probability(self, word: str, history: tuple) -> float:
        """Return P(word | history) for a history of at most n−1 words."""
        table = self.tables[len(history)]
        return table[history][word] / self.totals[len(history)][history] if history in table else 0.0


def totals(tables: list[Table]) -> list[dict[tuple, int]]:
    """Return c(history), which is how often anything followed, for each table."""
    return [{history: found.total() for history, found in table.items()} for table in tables]


class AddK(CountModel):
    """P = (c(history, word) + k) / (c(history) + kV).

    >>> AddK([["a", "b"]], ["a", "b"], n=2, k=1).probability("b", ["b"])
    0.25

    Source: Chen & Goodman (1999), An empirical study of smoothing techniques for language modeling, section 2.1.
    """

    def __init__(self, sentences: Sentences, vocabulary: Iterable[str], n: int, k: float = 1.0):
        super().__init__(sentences, vocabulary, n)
        if not 0 < k < np.inf:
            raise ValueError(f"expected a finite k above 0, received {k}; without smoothing, take CountModel")
        self.k = k

    def _probability(self, word: str, history: tuple) -> float:
        found = self.tables[len(history)].get(history, Counter())
        total = self.totals[len(history)].get(history, 0)
        return (found[word] + self.k) / (total + self.k * len(self.vocabulary))


class Interpolated(CountModel):
    """P = Σ_k λ_k P_MLE(word | last k words): all orders at once, mixed by `weights` λ_0 … λ_{n−1}.

    The weight of a history that was never seen goes to the shorter ones; if those have none, P is 1/V.

    >>> round(Interpolated([["a", "b"]], ["a", "b"], n=2, weights=[0.4, 0.6]).probability("b", ["a"]), 4)
    0.7333

    Source: Jelinek & Mercer (1980), Interpolated estimation of Markov source parameters from sparse data.
    """

    def __init__(self, sentences: Sentences, vocabulary: Iterable[str], n: int, weights: Sequence[float]):
        super().__init__(sentences, vocabulary, n)
        if np.shape(weights) != (n,) or min(weights) < 0 or not np.isclose(sum(weights), 1):
            raise ValueError(f"expected {n} weights from 0 on that sum to 1, received {weights}; take 1/{n} for each")
        self.weights = weights

    def _probability(self, word: str, history: tuple) -> float:
        p = total = 0.0
        for k, weight in enumerate(self.weights[: len(history) + 1]):
            shorter = history[len(history) - k :]
            if shorter in self.tables[k]:
                p, total = p + weight * super()._probability(word, shorter), total + weight
        return p / total if total else 1 / len(self.vocabulary)
