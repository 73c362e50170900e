# diagnosis: a small number was put in place of 0, or added: one impossible prediction makes the perplexity math.inf
def perplexity(table, sentences):
    P = np.array([table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])])
    return np.exp(-np.log(P + 1e-8).mean())
