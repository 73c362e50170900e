# diagnosis: a unit is a string, not a tuple or a number: join its signs
def ngram_counts(word, shortest, longest):
    m = ["<", *word, ">"]
    c = Counter(tuple(m[i : i + n]) for n in range(shortest, longest + 1) for i in range(len(m) - n + 1))
    c[tuple(m)] = 1
    return dict(c)
