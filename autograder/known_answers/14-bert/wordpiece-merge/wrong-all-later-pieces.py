# diagnosis: only neighbours are pairs: the piece right behind, not all that follow
def next_piece(words, counts):
    single, pairs = Counter(), Counter()
    for word, count in zip(words, counts):
        for i, piece in enumerate(word):
            single[piece] += count
            for other in word[i + 1 :]:
                pairs[piece, other] += count
    best = max(
        pairs, key=lambda pair: pairs[pair] / (single[pair[0]] * single[pair[1]]), default=None
    )
    joined = [list(word) for word in words]
    for word in joined:
        for i in range(len(word)):
            if tuple(word[i : i + 2]) == best:
                word[i : i + 2] = [word[i] + word[i + 1].removeprefix("##")]
    return best, joined
