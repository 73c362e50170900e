# diagnosis: the product of so many probabilities is 0 for a computer: add up logarithms
def perplexity(table, sentences):
    P = np.array([table.get(a, {}).get(b, 0.0) for s in sentences for a, b in pairwise([BEGIN, *s, END])])
    return P.prod() ** (-1 / len(P))
