# diagnosis: the last run of each length is missing: > is part of it, and there are len - n + 1 runs
def ngram_counts(word, shortest, longest):
    marked = f"<{word}>"
    counts = Counter(marked[i : i + n] for n in range(shortest, longest + 1) for i in range(len(marked) - n))
    counts[marked] = 1
    return dict(counts)
