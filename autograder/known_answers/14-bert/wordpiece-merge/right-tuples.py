def next_piece(words, counts):
    single, pairs = {}, {}
    for word, count in zip(words, counts):
        for p in word:
            single[p] = single.get(p, 0) + count
        for a, b in zip(word[:-1], word[1:]):
            pairs[a, b] = pairs.get((a, b), 0) + count
    best, top = None, -1.0
    for (a, b), n in pairs.items():
        if n / (single[a] * single[b]) > top:
            best, top = [a, b], n / (single[a] * single[b])
    if best is None:
        return None, tuple(tuple(w) for w in words)

    def joined(word):
        if len(word) < 2:
            return tuple(word)
        if word[:2] == best:
            return (best[0] + best[1][2:], *joined(word[2:]))
        return (word[0], *joined(word[1:]))

    return best, tuple(joined(word) for word in words)
