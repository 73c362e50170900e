# diagnosis: these are ranked by the dot product: divide by the lengths
def nearest(vectors, words, word, k):
    chosen = words.index(word)
    lengths = np.linalg.norm(vectors, axis=1)
    if lengths[chosen] == 0:
        return []
    scores = vectors @ vectors[chosen]
    rows = [i for i in np.argsort(-scores) if i != chosen and lengths[i] > 0]
    return [words[i] for i in rows][:k]
