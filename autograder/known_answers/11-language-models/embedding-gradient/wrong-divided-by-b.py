# diagnosis: the gradient was divided by B; dX has that already if the loss is a mean
def embedding_gradient(contexts, dX):
    parts = dX.reshape(contexts.size, -1)
    words = np.unique(contexts)
    rows = np.array([parts[contexts.ravel() == w].sum(axis=0) for w in words])
    return words, rows / len(contexts)
