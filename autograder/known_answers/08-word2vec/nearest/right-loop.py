def nearest(vectors, words, word, k):
    def cosine(a, b):
        return sum(x * y for x, y in zip(a, b)) / math.sqrt(sum(x * x for x in a) * sum(y * y for y in b))

    v = vectors[words.index(word)].tolist()
    if not any(v):
        return []
    scores = {}
    for other, row in zip(words, vectors.tolist()):
        if other != word and any(row):
            scores[other] = cosine(v, row)
    return sorted(scores, key=scores.get, reverse=True)[:k]
