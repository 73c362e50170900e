# diagnosis: <s> was counted as a word that follows; it stands only before, n - 1 times
def next_word(sentences, n, history):
    pad = max(n - 1, 1)
    past = ([BEGIN] * pad + history)[len(history) + pad - n + 1 :]
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * pad + s + [END]
        for i in range(n - 1, len(m)):
            if m[i - n + 1 : i] == past:
                counts[m[i]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
