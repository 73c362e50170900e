# diagnosis: the first word and the end of each sentence are missing
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise(s)]
    return math.exp(-sum(map(math.log, P)) / max(len(P), 1)) if all(P) else math.inf
