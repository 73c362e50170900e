# diagnosis: n - 2 words were taken for the history; it has n - 1
def next_word(sentences, n, history):
    k = max(n - 2, 0)
    past = ([BEGIN] * k + history)[len(history) :]
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * k + s + [END]
        for i in range(k, len(m)):
            if m[i - k : i] == past:
                counts[m[i]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
