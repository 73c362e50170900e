def perplexity(table, sentences):
    pairs = Counter(pair for s in sentences for pair in pairwise([BEGIN, *s, END]))
    surprise = 0.0
    for (before, word), times in pairs.items():
        p = table.get(before, {}).get(word, 0.0)
        surprise += times * (-math.log(p) if p else math.inf)
    return np.float64(math.exp(surprise / pairs.total()))
