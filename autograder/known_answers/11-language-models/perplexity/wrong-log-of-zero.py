# diagnosis: 0 has no logarithm: one impossible prediction makes the perplexity math.inf
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return math.exp(-sum(map(math.log, P)) / len(P))
