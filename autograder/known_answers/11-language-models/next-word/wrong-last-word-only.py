# diagnosis: n - 2 words were taken for the history; it has n - 1
def next_word(sentences, n, history):
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(n - 1, len(m)):
            if n == 1 or m[i - 1] == ([BEGIN] + history)[-1]:
                counts[m[i]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
