# diagnosis: the first n - 1 words were taken for the history; it is the last n - 1
def next_word(sentences, n, history):
    past = history[: n - 1] if len(history) >= n - 1 else [BEGIN] * (n - 1 - len(history)) + history
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(n - 1, len(m)):
            if m[i - n + 1 : i] == past:
                counts[m[i]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
