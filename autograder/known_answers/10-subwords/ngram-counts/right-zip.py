def ngram_counts(word, shortest, longest):
    signs = ["<", *word, ">"]
    counts = Counter()
    for n in range(shortest, longest + 1):
        counts += Counter("".join(run) for run in zip(*(signs[i:] for i in range(n))))
    counts["".join(signs)] = 1
    return counts
