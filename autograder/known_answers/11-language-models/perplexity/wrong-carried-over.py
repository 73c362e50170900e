# diagnosis: the next sentence was predicted from the last one: each begins after <s> anew
def perplexity(table, sentences):
    nll, n, before = 0.0, 0, BEGIN
    for s in sentences:
        for word in [*s, END]:
            p = table.get(before, {}).get(word, 0)
            nll += -math.log(p) if p else math.inf
            n, before = n + 1, word
    return math.exp(nll / n)
