# diagnosis: divided by 0: an impossible prediction gives math.inf, and many small factors have the product 0, so add up logarithms
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0.0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return math.prod(P) ** (-1 / len(P)) if all(P) else math.inf
