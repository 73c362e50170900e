# diagnosis: an array of integers holds no fractions: write U = vectors / lengths, a new array
def nearest(vectors, words, word, k):
    U = vectors.copy()
    U /= np.linalg.norm(vectors, axis=1, keepdims=True)
    i = words.index(word)
    s = U @ U[i]
    o = [j for j in np.argsort(-s) if j != i and not np.isnan(s[j])]
    return [words[j] for j in o[:k]]
