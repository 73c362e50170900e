# diagnosis: lengths 3 to 6 are fixed here; they are arguments
def ngram_counts(word, shortest, longest):
    marked = f"<{word}>"
    counts = Counter(marked[i : i + n] for n in range(3, 7) for i in range(len(marked) - n + 1))
    counts[marked] = 1
    return dict(counts)
