# diagnosis: the table lacks this word: read it with .get, what is missing has probability 0
def perplexity(table, sentences):
    P = [table[a][b] for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return math.exp(-sum(map(math.log, P)) / len(P))
