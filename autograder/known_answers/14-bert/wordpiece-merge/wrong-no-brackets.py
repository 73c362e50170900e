# diagnosis: divided by one piece and multiplied by the other: brackets round the product, ab / (a * b)
def next_piece(words, counts):
    single, pairs = {}, {}
    for word, count in zip(words, counts):
        for piece in word:
            single[piece] = single.get(piece, 0) + count
        for a, b in zip(word, word[1:]):
            pairs[a, b] = pairs.get((a, b), 0) + count
    best, highest = None, 0
    for (a, b), n in pairs.items():
        score = n / single[a] * single[b]
        if score > highest:
            best, highest = (a, b), score
    joined = []
    for word in words:
        pieces, i = [], 0
        while i < len(word):
            if i + 1 < len(word) and (word[i], word[i + 1]) == best:
                pieces.append(word[i] + word[i + 1][2:])
                i += 2
            else:
                pieces.append(word[i])
                i += 1
        joined.append(pieces)
    return best, joined
