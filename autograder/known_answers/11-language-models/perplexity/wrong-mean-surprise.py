# diagnosis: this is the mean surprise; the perplexity is e to that power
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return -sum(map(math.log, P)) / len(P) if all(P) else math.inf
