def embedding_gradient(contexts, dX):
    B, N = contexts.shape
    pieces = np.split(dX.astype(np.float32), N, axis=1)
    dE = np.zeros((contexts.max() + 1, pieces[0].shape[1]), dtype=np.float32)
    for j in range(N):
        np.add.at(dE, contexts[:, j], pieces[j])
    words = np.flatnonzero(np.bincount(contexts.ravel()))
    return words, dE[words]
