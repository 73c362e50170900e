# diagnosis: only the last sentence was judged: is the list emptied inside the loop?
def perplexity(table, sentences):
    for s in sentences:
        P = []
        for a, b in pairwise([BEGIN, *s, END]):
            P.append(table.get(a, {}).get(b, 0))
    return math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else math.inf
