def nearest(vectors, words, word, k):
    lengths = np.linalg.norm(vectors, axis=1)
    rows = [i for i in np.flatnonzero(lengths) if words[i] != word]
    v = vectors[words.index(word)]
    if not np.any(v) or not rows:
        return []
    units = vectors[rows] / lengths[rows, None]
    return [words[rows[i]] for i in np.argsort(-(units @ (v / np.linalg.norm(v))))[:k]]
