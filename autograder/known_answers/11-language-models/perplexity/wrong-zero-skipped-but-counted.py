# diagnosis: a prediction of probability 0 was passed over: it makes the perplexity math.inf
def perplexity(table, sentences):
    nll, n = 0.0, 0
    for s in sentences:
        for a, b in pairwise([BEGIN, *s, END]):
            n += 1
            if a in table and table[a].get(b, 0) > 0:
                nll -= math.log(table[a][b])
    return math.exp(nll / n)
