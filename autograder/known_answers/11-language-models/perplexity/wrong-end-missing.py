# diagnosis: </s> is missing: the end of each sentence is predicted, too
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s])]
    return math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else math.inf
