# diagnosis: the same call gives another answer the second time: something is kept between calls
from collections import defaultdict


KEPT = defaultdict(Counter)


def next_word(sentences, n, history):
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(len(m) - n + 1):
            KEPT[tuple(m[i : i + n - 1])][m[i + n - 1]] += 1
    found = KEPT[tuple(([BEGIN] * (n - 1) + history)[len(history) :])]
    return {w: c / found.total() for w, c in found.items()}
