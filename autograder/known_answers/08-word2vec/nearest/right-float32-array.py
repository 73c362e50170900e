def nearest(vectors, words, word, k):
    table = np.asarray(vectors, dtype=np.float32)
    i = words.index(word)
    norms = np.sqrt((table**2).sum(axis=1))
    if norms[i] == 0:
        return []
    cosines = np.einsum("vd,d->v", table, table[i]) / np.where(norms > 0, norms, 1)
    cosines[norms == 0] = -np.inf
    cosines[i] = -np.inf
    order = [j for j in np.argsort(cosines)[::-1] if cosines[j] > -np.inf]
    return np.array(words)[order[:k]] if order else []
