# diagnosis: nothing was found: a history of fewer than n - 1 words has <s> in front, as every sentence has, and the first word follows them
from collections import defaultdict


def next_word(sentences, n, history):
    table = defaultdict(Counter)
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(n - 1, len(m)):
            table[tuple(m[i - n + 1 : i])][m[i]] += 1
    past = tuple(history[-(n - 1) :]) if n > 1 else ()
    counts = table[past]
    return {w: c / counts.total() for w, c in counts.items()}
