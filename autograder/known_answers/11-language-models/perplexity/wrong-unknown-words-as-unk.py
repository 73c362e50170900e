# diagnosis: what the table lacks has probability 0, not that of <unk>
def perplexity(table, sentences):
    P = []
    for s in sentences:
        words = [word if word in table else "<unk>" for word in s]
        P += [table.get(a, {}).get(b, 0) for a, b in pairwise([BEGIN, *words, END])]
    return math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else math.inf
