# diagnosis: the marks go around the word, not around every run
def ngram_counts(word, shortest, longest):
    counts = Counter(f"<{word[i:i + n]}>" for n in range(shortest, longest + 1) for i in range(len(word) - n + 1))
    counts[f"<{word}>"] = 1
    return dict(counts)
