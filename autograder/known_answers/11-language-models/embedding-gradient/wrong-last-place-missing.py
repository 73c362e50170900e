# diagnosis: the last word of each context is missing: j goes from 0 to N - 1, both included
def embedding_gradient(contexts, dX):
    B, N = contexts.shape
    D = dX.shape[1] // N
    words = np.unique(contexts)
    rows = np.zeros((len(words), D))
    for i in range(B):
        for j in range(N - 1):
            rows[np.searchsorted(words, contexts[i, j])] += dX[i, j * D : (j + 1) * D]
    return words, rows
