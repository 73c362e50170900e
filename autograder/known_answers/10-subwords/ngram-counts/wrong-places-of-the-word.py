# diagnosis: the last runs are missing: count places in the marked word, which is two signs longer
def ngram_counts(word, shortest, longest):
    m = "<" + word + ">"
    c = Counter(m[i : i + n] for n in range(shortest, longest + 1) for i in range(len(word) - n + 1))
    c[m] = 1
    return c
