# diagnosis: e to the power of log10: logarithm and power need the same base
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return math.exp(-sum(map(math.log10, P)) / len(P)) if all(P) else math.inf
