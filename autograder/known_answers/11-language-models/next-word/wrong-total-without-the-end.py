# diagnosis: the history was not counted where a sentence ended, but </s> was
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(n - 1, len(m)):
            if m[i - n + 1 : i] == past:
                counts[m[i]] += 1
    total = sum(c for w, c in counts.items() if w != END) or 1
    return {w: c / total for w, c in counts.items()}
