# diagnosis: the letters were made small: keep the word as it is
def ngram_counts(word, shortest, longest):
    marked = f"<{word.lower()}>"
    counts = Counter(marked[i : i + n] for n in range(shortest, longest + 1) for i in range(len(marked) - n + 1))
    counts[marked] = 1
    return dict(counts)
