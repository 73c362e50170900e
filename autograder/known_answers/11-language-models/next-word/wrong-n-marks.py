# diagnosis: <s> was counted as a word that follows; it stands only before, n - 1 times
def next_word(sentences, n, history):
    past = ([BEGIN] * n + history)[len(history) + 1 :]
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * n + s + [END]
        for i in range(len(m) - n + 1):
            if m[i : i + n - 1] == past:
                counts[m[i + n - 1]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
