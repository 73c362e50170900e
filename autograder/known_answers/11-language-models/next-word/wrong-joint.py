# diagnosis: divided by the number of all n-grams; only by those with this history
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    counts, total = Counter(), 0
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        for i in range(n - 1, len(m)):
            total += 1
            if m[i - n + 1 : i] == past:
                counts[m[i]] += 1
    return {w: c / total for w, c in counts.items()}
