# diagnosis: the words are in the order of the table; the nearest comes first
def nearest(vectors, words, word, k):
    chosen = words.index(word)
    lengths = np.linalg.norm(vectors, axis=1)
    if lengths[chosen] == 0:
        return []
    scores = vectors @ vectors[chosen] / np.where(lengths > 0, lengths * lengths[chosen], 1)
    rows = [i for i in np.argsort(-scores) if i != chosen and lengths[i] > 0][:k]
    return [words[i] for i in sorted(rows)]
