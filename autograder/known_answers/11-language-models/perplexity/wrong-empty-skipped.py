# diagnosis: an empty sentence has one prediction, </s>
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences if s for a, b in pairwise([BEGIN, *s, END])]
    return math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else math.inf
