# diagnosis: the words of the history must come in this order
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(n - 1, len(m)):
            if sorted(m[i - n + 1 : i]) == sorted(past):
                counts[m[i]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
