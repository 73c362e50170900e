# diagnosis: this is the probability of the text; the perplexity is its inverse to the power 1 / T
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return math.prod(P) if all(P) else math.inf
