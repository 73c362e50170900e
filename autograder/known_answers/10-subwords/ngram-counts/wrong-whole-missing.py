# diagnosis: the whole word is missing: it is a unit on top of the runs
def ngram_counts(word, shortest, longest):
    marked = f"<{word}>"
    return dict(Counter(marked[i : i + n] for n in range(shortest, longest + 1) for i in range(len(marked) - n + 1)))
