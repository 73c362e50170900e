# diagnosis: the table has all of this sentence: read table[before][word], with one <s> in front and one </s> behind
def perplexity(table, sentences):
    P = [table[b][a] for s in sentences for a, b in pairwise([BEGIN, *s, END])]
    return math.exp(-sum(map(math.log, P)) / len(P))
