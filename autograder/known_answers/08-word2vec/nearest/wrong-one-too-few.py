# diagnosis: k − 1 words came back; k neighbours besides the word
def nearest(vectors, words, word, k):
    chosen = words.index(word)
    lengths = np.linalg.norm(vectors, axis=1)
    if lengths[chosen] == 0:
        return []
    scores = vectors @ vectors[chosen] / np.where(lengths > 0, lengths, 1)
    rows = [i for i in np.argsort(-scores) if lengths[i] > 0]
    return [words[i] for i in rows[:k] if i != chosen]
