# diagnosis: the last piece of a word and the first of the next are no pair: go word by word
def next_piece(words, counts):
    single, pairs = Counter(), Counter()
    for word, count in zip(words, counts):
        for piece in word:
            single[piece] += count
    flat = [(piece, count) for word, count in zip(words, counts) for piece in word]
    for (a, n), (b, m) in pairwise(flat):
        pairs[a, b] += n
    best = max(
        pairs, key=lambda pair: pairs[pair] / (single[pair[0]] * single[pair[1]]), default=None
    )
    joined = [list(word) for word in words]
    for word in joined:
        for i in range(len(word)):
            if tuple(word[i : i + 2]) == best:
                word[i : i + 2] = [word[i] + word[i + 1].removeprefix("##")]
    return best, joined
