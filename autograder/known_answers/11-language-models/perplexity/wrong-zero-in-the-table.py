# diagnosis: a small number was put in place of 0, or added: one impossible prediction makes the perplexity math.inf
def perplexity(table, sentences):
    nll, n = 0.0, 0
    for s in sentences:
        for a, b in pairwise([BEGIN, *s, END]):
            if a not in table or b not in table[a]:
                return math.inf
            nll, n = nll - math.log(table[a][b] + 1e-12), n + 1
    return math.exp(nll / n)
