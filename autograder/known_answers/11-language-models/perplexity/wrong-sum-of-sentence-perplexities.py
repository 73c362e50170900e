# diagnosis: the sentences' perplexities were added; take the mean surprise over all predictions
def perplexity(table, sentences):
    total = 0.0
    for s in sentences:
        P = [table.get(a, {}).get(b, 0) for a, b in pairwise([BEGIN, *s, END])]
        if not all(P):
            return math.inf
        total += math.exp(-sum(map(math.log, P)) / len(P))
    return total
