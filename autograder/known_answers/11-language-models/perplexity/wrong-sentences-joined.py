# diagnosis: all sentences were made one: each has its own beginning and end
def perplexity(table, sentences):
    words = [w for s in sentences for w in s]
    P = [table.get(a, {}).get(b, 0) for a, b in pairwise([BEGIN, *words, END])]
    return math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else math.inf
