# diagnosis: divided by the number of words: </s> is a prediction, too
def perplexity(table, sentences):
    P = [table.get(a, {}).get(b, 0) for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return math.exp(-sum(map(math.log, P)) / sum(map(len, sentences))) if all(P) else math.inf
