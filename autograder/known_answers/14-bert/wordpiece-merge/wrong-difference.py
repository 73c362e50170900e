# diagnosis: divide by the product of the counts; here it was subtracted
def next_piece(words, counts):
    single, pairs = Counter(), Counter()
    for word, count in zip(words, counts):
        for piece in word:
            single[piece] += count
        for pair in pairwise(word):
            pairs[pair] += count
    best = max(pairs, key=lambda p: pairs[p] - single[p[0]] * single[p[1]], default=None)
    joined = [list(word) for word in words]
    for word in joined:
        for i in range(len(word)):
            if tuple(word[i : i + 2]) == best:
                word[i : i + 2] = [word[i] + word[i + 1].removeprefix("##")]
    return best, joined
