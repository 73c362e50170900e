# diagnosis: words are in no order; sort them, and their rows with them
def embedding_gradient(contexts, dX):
    (B, N), words = contexts.shape, list(set(contexts.ravel().tolist()))
    pieces, rows = dX.reshape(B, N, -1), np.zeros((len(words), dX.shape[1] // N))
    for i in range(B):
        for j in range(N):
            rows[words.index(contexts[i, j])] += pieces[i, j]
    return np.array(words), rows
