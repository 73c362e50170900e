# diagnosis: opposite words count as near here: the sign of the cosine matters
def nearest(vectors, words, word, k):
    chosen = words.index(word)
    lengths = np.linalg.norm(vectors, axis=1)
    if lengths[chosen] == 0:
        return []
    scores = vectors @ vectors[chosen] / np.where(lengths > 0, lengths, 1)
    rows = [i for i in np.argsort(-np.abs(scores)) if i != chosen and lengths[i] > 0]
    return [words[i] for i in rows][:k]
