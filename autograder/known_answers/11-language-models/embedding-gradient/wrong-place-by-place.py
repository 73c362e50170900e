# diagnosis: a word that stands at one place in several examples was taken once: += with indices adds once; use np.add.at
def embedding_gradient(contexts, dX):
    N = contexts.shape[1]
    D = dX.shape[1] // N
    dE = np.zeros((contexts.max() + 1, D))
    for j in range(N):
        dE[contexts[:, j]] += dX[:, j * D : (j + 1) * D]
    words = np.unique(contexts)
    return words, dE[words]
