# diagnosis: sentences run into each other: each has marks of its own
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    m = [BEGIN] * (n - 1) + sum(sentences, []) + [END]
    counts = Counter(m[i] for i in range(n - 1, len(m)) if m[i - n + 1 : i] == past)
    return {w: c / counts.total() for w, c in counts.items()}
