# diagnosis: no run has a count at first: use a Counter, or counts.get(run, 0) + 1
def ngram_counts(word, shortest, longest):
    m = f"<{word}>"
    c = {}
    for n in range(shortest, longest + 1):
        for i in range(len(m) - n + 1):
            c[m[i : i + n]] += 1
    c[m] = 1
    return c
