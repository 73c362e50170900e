# diagnosis: only the shortest runs were taken; all lengths from shortest to longest
def ngram_counts(word, shortest, longest):
    marked = f"<{word}>"
    counts = Counter(marked[i : i + shortest] for i in range(len(marked) - shortest + 1))
    counts[marked] = 1
    return dict(counts)
