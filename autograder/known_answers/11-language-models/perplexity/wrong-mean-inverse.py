# diagnosis: 1 / P was averaged; average the logarithms
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return sum(1 / p for p in P) / len(P) if all(P) else math.inf
