# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def perplexity(table, sentences):
    P = [table.setdefault(a, {}).setdefault(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else math.inf
