# diagnosis: the letters were made small: Sam and sam are two words
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + [w.lower() for w in history])[len(history) :]
    counts = Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + [w.lower() for w in s] + [END]
        for i in range(n - 1, len(m)):
            if m[i - n + 1 : i] == past:
                counts[m[i]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
