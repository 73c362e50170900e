def next_piece(words, counts):
    single, pairs = Counter(), Counter()
    for word, count in zip(words, counts):
        for i, piece in enumerate(word):
            single[piece] += count
            if i:
                pairs[word[i - 1], piece] += count
    order = sorted(pairs, key=lambda pair: -round(pairs[pair] / single[pair[0]] / single[pair[1]], 12))
    if not order:
        return None, words
    first, second = order[0]

    def join(word):
        if len(word) < 2:
            return word
        if (word[0], word[1]) == (first, second):
            return [first + second.replace("##", "", 1), *join(word[2:])]
        return [word[0], *join(word[1:])]

    return (first, second), [join(word) for word in words]
