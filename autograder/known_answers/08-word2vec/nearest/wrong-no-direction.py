# diagnosis: a word of zeros has no neighbours: return an empty list
def nearest(vectors, words, word, k):
    chosen = words.index(word)
    lengths = np.linalg.norm(vectors, axis=1)
    scores = vectors @ vectors[chosen] / np.where(lengths > 0, lengths, 1)
    order = sorted((i for i in range(len(words)) if i != chosen and lengths[i] > 0), key=lambda i: -scores[i])
    return [words[i] for i in order[:k]]
