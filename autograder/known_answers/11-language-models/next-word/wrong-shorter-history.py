# diagnosis: a history that never occurred gives {}: here a shorter history was asked
def next_word(sentences, n, history):
    for k in range(n - 1, -1, -1):
        past = ([BEGIN] * (n - 1) + history)[len(history) + n - 1 - k :]
        counts = Counter()
        for s in sentences:
            m = [BEGIN] * k + s + [END]
            for i in range(k, len(m)):
                if m[i - k : i] == past:
                    counts[m[i]] += 1
        if counts:
            return {w: c / counts.total() for w, c in counts.items()}
