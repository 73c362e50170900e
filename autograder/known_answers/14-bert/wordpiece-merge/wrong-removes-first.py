# diagnosis: remove takes the first piece that is equal: say which by its place, del word[i + 1]
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
    joined = [list(word) for word in words]
    for word in joined:
        for i, (a, b) in enumerate(zip(word, word[1:])):
            if (a, b) == best:
                word[i] = a + b[2:]
                word.remove(b)
    return best, joined
