# diagnosis: only the first sentence was judged: is the return inside the loop?
def perplexity(table, sentences):
    for s in sentences:
        P = [table.get(a, {}).get(b, 0) for a, b in pairwise([BEGIN, *s, END])]
        return math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else math.inf
