# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    counts = Counter()
    for s in sentences:
        for _ in range(n - 1):
            s.insert(0, BEGIN)
        s.append(END)
        for i in range(n - 1, len(s)):
            if s[i - n + 1 : i] == past:
                counts[s[i]] += 1
    return {w: c / counts.total() for w, c in counts.items()}
