# diagnosis: divided by 0: a history that never occurred gives {} before anything is divided; was this one counted with its marks?
def next_word(sentences, n, history):
    past = tuple(([BEGIN] * (n - 1) + history)[len(history) :])
    grams, before = Counter(), Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(len(m) - n + 1):
            grams[tuple(m[i : i + n])] += 1
            before[tuple(m[i : i + n - 1])] += 1
    words = {w for s in sentences for w in s} | {END}
    P = {w: grams[*past, w] / before[past] for w in words}
    return {w: p for w, p in P.items() if p}
