# diagnosis: a prediction of probability 0 was passed over: it makes the perplexity math.inf
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    P = [p for p in P if p > 0]
    return math.exp(-sum(map(math.log, P)) / len(P))
