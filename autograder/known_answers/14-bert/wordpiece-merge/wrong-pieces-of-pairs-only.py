# diagnosis: a piece counts wherever it stands, not only as the first or the second of a pair
def next_piece(words, counts):
    first, second, pairs = Counter(), Counter(), Counter()
    for word, count in zip(words, counts):
        for a, b in pairwise(word):
            first[a] += count
            second[b] += count
            pairs[a, b] += count
    best = max(pairs, key=lambda pair: pairs[pair] / (first[pair[0]] * second[pair[1]]), default=None)
    joined = []
    for word in words:
        text = " ".join(word) + " "
        if best:
            text = text.replace(" ".join(best) + " ", best[0] + best[1][2:] + " ")
        joined.append(text.split())
    return best, joined
