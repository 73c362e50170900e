# diagnosis: divided by the words and both marks: <s> is no prediction
def perplexity(table, sentences):
    nll, n = 0.0, 0
    for s in sentences:
        m = [BEGIN, *s, END]
        n += len(m)
        for a, b in pairwise(m):
            p = table.get(a, {}).get(b, 0)
            nll += -math.log(p) if p else math.inf
    return math.exp(nll / n)
