# diagnosis: the keys are the words that follow, not whole n-grams
def next_word(sentences, n, history):
    past = tuple(([BEGIN] * (n - 1) + history)[len(history) :])
    grams = Counter()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        grams.update(tuple(m[i : i + n]) for i in range(len(m) - n + 1))
    found = {g: c for g, c in grams.items() if g[:-1] == past}
    return {g: c / sum(found.values()) for g, c in found.items()}
