def ngram_counts(word, shortest, longest):
    from collections import defaultdict

    m = f"<{word}>"
    c = defaultdict(int)
    for i in range(len(m)):
        for j in range(i + shortest, min(i + longest, len(m)) + 1):
            c[m[i:j]] += 1
    c[m] = 1
    return c
