# diagnosis: a small number was put in place of 0, or added: one impossible prediction makes the perplexity math.inf
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 1 / len(table)) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return math.exp(-sum(map(math.log, P)) / len(P))
