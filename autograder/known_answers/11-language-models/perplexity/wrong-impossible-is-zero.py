# diagnosis: one impossible prediction makes the perplexity infinite, not 0
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else 0
