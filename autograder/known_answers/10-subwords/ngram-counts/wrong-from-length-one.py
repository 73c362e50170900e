# diagnosis: runs of fewer than `shortest` signs were counted, too
def ngram_counts(word, shortest, longest):
    m = f"<{word}>"
    c = Counter(m[i : i + n] for n in range(1, longest + 1) for i in range(len(m) - n + 1))
    c[m] = 1
    return c
