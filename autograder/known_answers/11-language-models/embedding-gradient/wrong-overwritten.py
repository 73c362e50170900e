# diagnosis: a word that came several times kept only its last gradient: E[contexts] += … adds once; use np.add.at
def embedding_gradient(contexts, dX):
    B, N = contexts.shape
    D = dX.shape[1] // N
    words = np.unique(contexts)
    rows = np.zeros((len(words), D))
    for i in range(B):
        for j in range(N):
            rows[np.searchsorted(words, contexts[i, j])] = dX[i, j * D : (j + 1) * D]
    return words, rows
