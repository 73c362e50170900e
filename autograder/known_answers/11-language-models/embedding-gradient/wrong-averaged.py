# diagnosis: the gradient was averaged over the times that a word came; it is the sum
def embedding_gradient(contexts, dX):
    parts = dX.reshape(contexts.size, -1)
    words = np.unique(contexts)
    return words, np.array([parts[contexts.ravel() == w].mean(axis=0) for w in words])
