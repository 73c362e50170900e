# diagnosis: divided by the predictions of the last sentence alone: is the counter set to 0 inside the loop?
def perplexity(table, sentences):
    total = 0.0
    for s in sentences:
        T = 0
        for a, b in pairwise([BEGIN, *s, END]):
            p = table.get(a, {}).get(b, 0)
            total += math.log(p) if p else -math.inf
            T += 1
    return math.exp(-total / T)
