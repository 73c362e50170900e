# diagnosis: these are ranked by the distance of the points; the cosine does not ask for lengths
def nearest(vectors, words, word, k):
    chosen = words.index(word)
    lengths = np.linalg.norm(vectors, axis=1)
    if lengths[chosen] == 0:
        return []
    scores = -np.linalg.norm(vectors - vectors[chosen], axis=1)
    rows = [i for i in np.argsort(-scores) if i != chosen and lengths[i] > 0]
    return [words[i] for i in rows][:k]
