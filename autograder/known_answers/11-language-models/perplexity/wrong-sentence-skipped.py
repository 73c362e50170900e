# diagnosis: a sentence with an impossible prediction was passed over: it makes the perplexity math.inf
def perplexity(table, sentences):
    logs = []
    for s in sentences:
        P = [table.get(a, {}).get(b, 0) for a, b in pairwise([BEGIN, *s, END])]
        if all(P):
            logs += [math.log(p) for p in P]
    return math.exp(-sum(logs) / len(logs)) if logs else math.inf
