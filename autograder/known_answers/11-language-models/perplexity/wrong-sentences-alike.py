# diagnosis: each sentence weighs the same here; each prediction must
def perplexity(table, sentences):
    each = []
    for s in sentences:
        P = [table.get(a, {}).get(b, 0) for a, b in pairwise([BEGIN, *s, END])]
        each.append(-np.mean([math.log(p) for p in P]) if all(P) else math.inf)
    return np.exp(np.mean(each))
