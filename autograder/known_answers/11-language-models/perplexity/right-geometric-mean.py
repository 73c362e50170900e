def perplexity(table, sentences):
    total = sum(len(s) + 1 for s in sentences)
    result = 1.0
    for s in sentences:
        for a, b in pairwise(["<s>", *s, "</s>"]):
            try:
                result *= table[a][b] ** (-1 / total)
            except (KeyError, ZeroDivisionError):
                return math.inf
    return result
