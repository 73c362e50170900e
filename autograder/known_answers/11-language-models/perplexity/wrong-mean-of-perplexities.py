# diagnosis: this is the mean of the sentences' perplexities; take the mean over all predictions
def perplexity(table, sentences):
    each = []
    for s in sentences:
        P = [table.get(a, {}).get(b, 0) for a, b in pairwise([BEGIN, *s, END])]
        each.append(math.exp(-np.mean([math.log(p) for p in P])) if all(P) else math.inf)
    return np.mean(each)
