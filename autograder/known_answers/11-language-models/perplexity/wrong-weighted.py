# diagnosis: the logarithms were weighed by P; all predictions of the text weigh the same
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return math.exp(-sum(p * math.log(p) for p in P)) if all(P) else math.inf
