# diagnosis: another word of exactly the same direction was left out: leave out the word itself only
def nearest(vectors, words, word, k):
    chosen = words.index(word)
    lengths = np.linalg.norm(vectors, axis=1)
    if lengths[chosen] == 0:
        return []
    scores = vectors @ vectors[chosen] / np.where(lengths > 0, lengths * lengths[chosen], 1)
    rows = [i for i in np.argsort(-scores) if scores[i] < 1 - 1e-9 and lengths[i] > 0]
    return [words[i] for i in rows][:k]
