# diagnosis: a key is missing: a history that never occurred gives {}; and a word has no count at first, so use a Counter
def next_word(sentences, n, history):
    table = {}
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(len(m) - n + 1):
            table.setdefault(tuple(m[i : i + n - 1]), Counter())[m[i + n - 1]] += 1
    found = table[tuple(([BEGIN] * (n - 1) + history)[len(history) :])]
    return {w: c / found.total() for w, c in found.items()}
