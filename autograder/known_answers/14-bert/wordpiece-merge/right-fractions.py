from fractions import Fraction


def next_piece(words, counts):
    single = Counter(piece for word, count in zip(words, counts) for piece in word for _ in range(count))
    pairs = Counter(pair for word, count in zip(words, counts) for pair in pairwise(word) for _ in range(count))
    if not pairs:
        return None, [list(word) for word in words]
    scores = {(a, b): Fraction(n, single[a] * single[b]) for (a, b), n in pairs.items()}
    a, b = next(pair for pair in scores if scores[pair] == max(scores.values()))
    new = []
    for word in words:
        word = list(word)
        for i in range(len(word) - 1):
            if word[i] == a and word[i + 1] == b:
                word[i : i + 2] = [a + b[2:], None]
        new.append([piece for piece in word if piece is not None])
    return [a, b], new
