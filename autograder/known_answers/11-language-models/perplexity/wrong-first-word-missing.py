# diagnosis: the first word of each sentence is missing: it is predicted after <s>
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([*s, END])]
    return math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else math.inf
