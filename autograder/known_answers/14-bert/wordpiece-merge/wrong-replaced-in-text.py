# diagnosis: pieces were joined because their letters fit; both must be those of the pair
def next_piece(words, counts):
    single, pairs = {}, {}
    for word, count in zip(words, counts):
        for piece in word:
            single[piece] = single.get(piece, 0) + count
        for a, b in zip(word, word[1:]):
            pairs[a, b] = pairs.get((a, b), 0) + count
    best, highest = None, 0
    for (a, b), n in pairs.items():
        score = n / (single[a] * single[b])
        if score > highest:
            best, highest = (a, b), score
    if best is None:
        return best, words
    old, new = " ".join(best) + " ", best[0] + best[1][2:] + " "
    return best, [(" ".join(word) + " ").replace(old, new).split() for word in words]
