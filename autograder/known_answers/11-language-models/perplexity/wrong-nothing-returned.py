# diagnosis: it returned None; is a return statement missing?
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    print(math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else math.inf)
