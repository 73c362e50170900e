# diagnosis: nothing was found: the history was not cut to its last n - 1 words
def next_word(sentences, n, history):
    past = [BEGIN] * (n - 1 - len(history)) + history
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(n - 1, len(m)):
            if m[i - n + 1 : i] == past:
                counts[m[i]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
