# diagnosis: the first of the ranking was left out; that may be another word of the same direction
def nearest(vectors, words, word, k):
    chosen = words.index(word)
    lengths = np.linalg.norm(vectors, axis=1)
    if lengths[chosen] == 0:
        return []
    rows = np.flatnonzero(lengths)
    cosines = np.round(vectors[rows] @ vectors[chosen] / (lengths[rows] * lengths[chosen]), 9)
    order = rows[np.argsort(-cosines, kind="stable")]
    return [words[i] for i in order[1 : k + 1]]  # the first is the word itself
