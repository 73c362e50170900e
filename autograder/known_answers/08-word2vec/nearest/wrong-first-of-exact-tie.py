# diagnosis: the first of the ranking was left out; that may be another word of the same direction
def nearest(vectors, words, word, k):
    chosen = words.index(word)
    lengths = np.linalg.norm(vectors, axis=1)
    if lengths[chosen] == 0:
        return []
    scores = vectors @ vectors[chosen] / np.where(lengths > 0, lengths * lengths[chosen], 1)
    rows = sorted((i for i in range(len(words)) if lengths[i] > 0), key=lambda i: -scores[i])
    return [words[i] for i in rows[1 : k + 1]]
