# diagnosis: divided by the number of sentences; divide by how often the history occurred
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(n - 1, len(m)):
            if m[i - n + 1 : i] == past:
                counts[m[i]] += 1
    return {w: c / len(sentences) for w, c in counts.items()}
