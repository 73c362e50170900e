# diagnosis: the mark > is missing, in the runs and in the whole word
def ngram_counts(word, shortest, longest):
    marked = "<" + word
    counts = Counter(marked[i : i + n] for n in range(shortest, longest + 1) for i in range(len(marked) - n + 1))
    counts[marked] = 1
    return dict(counts)
