# diagnosis: runs at the end are shorter than n: stop where the last whole run begins
def ngram_counts(word, shortest, longest):
    marked = f"<{word}>"
    counts = Counter(marked[i : i + n] for n in range(shortest, longest + 1) for i in range(len(marked)))
    counts[marked] = 1
    return dict(counts)
