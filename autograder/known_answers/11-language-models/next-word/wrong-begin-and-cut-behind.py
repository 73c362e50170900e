# diagnosis: <s> was put in front and the first n - 1 of all taken for the history; it is the last n - 1
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[: n - 1]
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(n - 1, len(m)):
            if m[i - n + 1 : i] == past:
                counts[m[i]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
