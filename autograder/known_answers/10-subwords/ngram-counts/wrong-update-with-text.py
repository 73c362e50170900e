# diagnosis: a text given to update counts its letters: write counts[marked] = 1
def ngram_counts(word, shortest, longest):
    m = f"<{word}>"
    c = Counter(m[i : i + n] for n in range(shortest, longest + 1) for i in range(len(m) - n + 1))
    c.update(m)
    return c
