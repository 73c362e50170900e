# diagnosis: what the table lacks has probability 0, not that of <unk>
def perplexity(table, sentences):
    P = []
    for s in sentences:
        for a, b in pairwise([BEGIN, *s, END]):
            row = table.get(a, {})
            P.append(row.get(b, row.get("<unk>", 0)))
    return math.exp(-sum(map(math.log, P)) / len(P)) if all(P) else math.inf
