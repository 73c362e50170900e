# diagnosis: a vector of zeros has no direction, and cosine NaN: argsort puts it first or last
def nearest(vectors, words, word, k):
    chosen = words.index(word)
    lengths = np.linalg.norm(vectors, axis=1)
    if lengths[chosen] == 0:
        return []
    cosines = vectors @ vectors[chosen] / (lengths * lengths[chosen])
    order = [i for i in np.argsort(cosines)[::-1] if i != chosen]
    return [words[i] for i in order[:k]]
