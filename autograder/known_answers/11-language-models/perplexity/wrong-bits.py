# diagnosis: this is the mean surprise in bits; the perplexity is 2 to that power
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return -sum(map(math.log2, P)) / len(P) if all(P) else math.inf
