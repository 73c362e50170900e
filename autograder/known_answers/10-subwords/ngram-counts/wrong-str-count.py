# diagnosis: str.count misses occurrences that overlap: go from place to place
def ngram_counts(word, shortest, longest):
    m = "<" + word + ">"
    c = {}
    for n in range(shortest, longest + 1):
        for i in range(len(m) - n + 1):
            c[m[i : i + n]] = m.count(m[i : i + n])
    c[m] = 1
    return c
