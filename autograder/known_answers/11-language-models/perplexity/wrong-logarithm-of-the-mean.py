# diagnosis: the probabilities were averaged; average their logarithms
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return np.exp(-np.log(np.mean(P))) if all(P) else math.inf
