# diagnosis: divided by 0: a history that never occurred gives {} before anything is divided; was this one counted with its marks?
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    counts, times = Counter(), 0
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        times += sum(s[i : i + n - 1] == past for i in range(len(s) - n + 2))
        for i in range(n - 1, len(m)):
            if m[i - n + 1 : i] == past:
                counts[m[i]] += 1
    return {w: c / times for w, c in counts.items()}
