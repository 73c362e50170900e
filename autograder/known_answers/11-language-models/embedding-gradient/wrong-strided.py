# diagnosis: dX is cut at the wrong places: word j has the columns j·D to (j + 1)·D
def embedding_gradient(contexts, dX):
    B, N = contexts.shape
    words = np.unique(contexts)
    rows = np.zeros((len(words), dX.shape[1] // N))
    for i in range(B):
        for j in range(N):
            rows[np.searchsorted(words, contexts[i, j])] += dX[i, j::N]
    return words, rows
