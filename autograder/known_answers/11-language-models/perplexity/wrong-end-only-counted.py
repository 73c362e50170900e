# diagnosis: </s> is counted among the predictions, but its log P is missing
def perplexity(table, sentences):
    total, T = 0.0, 0
    for s in sentences:
        T += len(s) + 1
        for a, b in pairwise([BEGIN, *s]):
            p = table.get(a, {}).get(b, 0)
            total += math.log(p) if p else -math.inf
    return math.exp(-total / T)
