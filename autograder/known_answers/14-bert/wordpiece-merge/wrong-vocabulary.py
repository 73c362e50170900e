# diagnosis: the words come back, each a list of pieces; here stand texts
def next_piece(words, counts):
    single, pairs = Counter(), Counter()
    for word, count in zip(words, counts):
        for piece in word:
            single[piece] += count
        for pair in pairwise(word):
            pairs[pair] += count
    best = max(
        pairs, key=lambda pair: pairs[pair] / (single[pair[0]] * single[pair[1]]), default=None
    )
    return best, sorted({*single, best[0] + best[1][2:]})
