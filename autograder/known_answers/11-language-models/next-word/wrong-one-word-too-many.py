# diagnosis: n words were taken for the history; it has n - 1
def next_word(sentences, n, history):
    past = ([BEGIN] * n + history)[-n:]
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * n + s + [END]
        for i in range(n, len(m)):
            if m[i - n : i] == past:
                counts[m[i]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
