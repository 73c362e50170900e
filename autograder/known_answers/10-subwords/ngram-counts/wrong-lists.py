# diagnosis: a unit is a string: a list cannot be a key. Join its signs
def ngram_counts(word, shortest, longest):
    m = ["<", *word, ">"]
    c = Counter(m[i : i + n] for n in range(shortest, longest + 1) for i in range(len(m) - n + 1))
    return dict(c)
