# diagnosis: one impossible prediction makes the perplexity math.inf, not None
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    if all(P):
        return math.exp(-sum(map(math.log, P)) / len(P))
