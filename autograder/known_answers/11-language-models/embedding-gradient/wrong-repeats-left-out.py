# diagnosis: words that came more than once are missing: each has one row, with the sum
def embedding_gradient(contexts, dX):
    words, counts = np.unique(contexts, return_counts=True)
    words = words[counts == 1]
    parts = dX.reshape(contexts.size, -1)
    return words, np.array([parts[contexts.ravel() == w][0] for w in words]).reshape(-1, parts.shape[1])
