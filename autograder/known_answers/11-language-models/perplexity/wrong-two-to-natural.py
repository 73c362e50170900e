# diagnosis: 2 to the power of natural logarithms: take exp
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return 2 ** (-sum(map(math.log, P)) / len(P)) if all(P) else math.inf
