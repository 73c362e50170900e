# diagnosis: </s> is missing: the end of a sentence is predicted like a word
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(len(m) - n):
            if m[i : i + n - 1] == past:
                counts[m[i + n - 1]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
