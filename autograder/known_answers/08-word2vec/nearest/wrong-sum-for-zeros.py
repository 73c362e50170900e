# diagnosis: a vector whose entries sum to 0 was taken for one of zeros
def nearest(vectors, words, word, k):
    v = vectors[words.index(word)]
    if v.sum() == 0:
        return []
    scores = {}
    for other, row in zip(words, vectors):
        if other != word and row.sum() != 0:
            scores[other] = v @ row / (np.linalg.norm(v) * np.linalg.norm(row))
    return sorted(scores, key=scores.get, reverse=True)[:k]
