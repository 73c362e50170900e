"""Kneser–Ney smoothing: take a little from every count, and ask the shorter history in how many places a word fits."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from nlpcourse.language_models.counting import CountModel, Sentences, Table, totals
from nlpcourse.refusals import array_of

Discounts = Sequence[Sequence[float]]  # of each order: what is taken from counts of 1, of 2, of 3 and more


class KneserNey(CountModel):
    """Modified Kneser–Ney: P(w|h) = max(0, c(hw) − D(c(hw))) / c(h) + γ(h) P(w|h without its first word).

    γ(h) is what was taken from the counts after h, divided by c(h). Histories shorter than n−1 words count not how
    often a word followed, but after how many different words it stood there; below them stands 1/V. The `discounts` of
    each order, from the shortest, are D₁ = 1 − 2Y n₂/n₁, D₂ = 2 − 3Y n₃/n₂, D₃ = 3 − 4Y n₄/n₃, Y = n₁/(n₁ + 2n₂), where
    n_r is how many n-grams have count r; pass others to override, as three equal numbers for Kneser and Ney's own.

    >>> model = KneserNey([["a", "b", "a", "c"], ["a", "b"]], ["a", "b", "c"], n=2)
    >>> round(float(model.distribution(["a"]).sum()), 12)
    1.0

    Source: Chen & Goodman (1999), An empirical study of smoothing techniques for language modeling, section 3.
    """

    def __init__(self, sentences: Sentences, vocabulary: Iterable[str], n: int, discounts: Discounts | None = None):
        super().__init__(sentences, vocabulary, n)
        for k in range(n - 2, -1, -1):  # a shorter history's counts: by how many words it is preceded
            self.tables[k] = places(self.tables[k + 1])
        self.totals = totals(self.tables)
        self.discounts = [estimate_discounts(table) for table in self.tables] if discounts is None else discounts
        if (given := array_of(self.discounts)).shape != (n, 3) or not (given >= 0).all():
            expected = f"expected for each of {n} orders three discounts from 0 on"
            raise ValueError(f"{expected}, received {discounts}; give such as [[0.75] * 3] * {n}")
        self.left = [self._left(k) for k in range(n)]

    def _probability(self, word: str, history: tuple) -> float:
        p = 1 / len(self.vocabulary)
        for k in range(len(history) + 1):
            longer = history[len(history) - k :]
            if longer not in self.tables[k]:
                break  # nor was any history that ends with it
            found = self.tables[k][longer][word]
            kept = max(0.0, found - self._discount(k, found)) / self.totals[k][longer]
            p = kept + self.left[k][longer] * p
        return p

    def _discount(self, k: int, found: int) -> float:
        return self.discounts[k][min(found, 3) - 1] if found else 0.0

    def _left(self, k: int) -> dict[tuple, float]:
        """Return γ of each history of k words."""
        return {
            history: sum(min(c, self._discount(k, c)) for c in found.values()) / self.totals[k][history]
            for history, found in self.tables[k].items()
        }


def places(longer: Table) -> Table:
    """Return, for histories one word shorter, after how many different words each word stood.

    >>> places({("x", "a"): Counter(b=7), ("y", "a"): Counter(b=1)})
    {('a',): Counter({'b': 2})}
    """
    shorter: Table = defaultdict(Counter)
    for (_, *rest), found in longer.items():
        shorter[tuple(rest)].update(found.keys())
    return dict(shorter)


def estimate_discounts(table: Table) -> list[float]:
    """Return D₁, D₂, D₃ of one order; 0.5, 1, 1.5 where the counts are too few to tell, or tell of none."""
    times = Counter(c for found in table.values() for c in found.values())
    if all(times[r] for r in (1, 2, 3, 4)):
        Y = times[1] / (times[1] + 2 * times[2])
        estimates = [r - (r + 1) * Y * times[r + 1] / times[r] for r in (1, 2, 3)]
        if min(estimates) > 0:
            return estimates
    return [0.5, 1.0, 1.5]
