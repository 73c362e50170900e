# diagnosis: the longest runs are missing: `longest` is included, and range(a, b) ends before b
def ngram_counts(word, shortest, longest):
    marked = f"<{word}>"
    counts = Counter(marked[i : i + n] for n in range(shortest, longest) for i in range(len(marked) - n + 1))
    counts[marked] = 1
    return dict(counts)
