# diagnosis: a dictionary is asked for: unit -> how often
def ngram_counts(word, shortest, longest):
    marked = f"<{word}>"
    return [marked[i : i + n] for n in range(shortest, longest + 1) for i in range(len(marked) - n + 1)] + [marked]
