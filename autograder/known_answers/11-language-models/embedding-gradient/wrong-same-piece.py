# diagnosis: all words got the first place's gradient: cut each row of dX into N pieces
def embedding_gradient(contexts, dX):
    B, N = contexts.shape
    D = dX.shape[1] // N
    words = np.unique(contexts)
    rows = np.zeros((len(words), D))
    for i in range(B):
        for w in contexts[i]:
            rows[np.searchsorted(words, w)] += dX[i, :D]
    return words, rows
