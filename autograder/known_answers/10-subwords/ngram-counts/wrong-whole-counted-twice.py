# diagnosis: the whole marked word is a run here, too; as a unit it counts exactly once
def ngram_counts(word, shortest, longest):
    marked = f"<{word}>"
    runs = [marked[i : i + n] for n in range(shortest, longest + 1) for i in range(len(marked) - n + 1)]
    return dict(Counter([*runs, marked]))
