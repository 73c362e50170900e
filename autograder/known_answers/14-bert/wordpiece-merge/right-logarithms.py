import math


def next_piece(words, counts):
    single, pairs = Counter(), Counter()
    for k in range(len(words)):
        single.update({piece: words[k].count(piece) * counts[k] for piece in set(words[k])})
        for pair in pairwise(words[k]):
            pairs[pair] += counts[k]
    best, highest = None, -math.inf
    for (a, b), n in pairs.items():
        score = math.log(n) - math.log(single[a]) - math.log(single[b])
        if score > highest + 1e-12:
            best, highest = (a, b), score
    result = []
    for word in words:
        pieces = []
        for piece in word:
            pieces.append(piece)
            if tuple(pieces[-2:]) == best and pieces[-2] is not None:
                pieces[-2:] = [(best[0] + best[1].removeprefix("##"), "joined")]
        result.append([piece if isinstance(piece, str) else piece[0] for piece in pieces])
    return best, result
