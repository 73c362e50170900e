# diagnosis: a pair that comes again was counted once; count every prediction
def perplexity(table, sentences):
    pairs = {pair for s in sentences for pair in pairwise([BEGIN, *s, END])}
    P = [table.get(a, {}).get(b, 0) for a, b in pairs]
    return math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else math.inf
