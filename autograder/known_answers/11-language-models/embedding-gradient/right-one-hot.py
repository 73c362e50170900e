def embedding_gradient(contexts, dX):
    words = np.unique(contexts)
    one_hot = contexts[:, :, None] == words  # (B, N, M)
    rows = np.einsum("bnm,bnd->md", one_hot.astype(float), dX.reshape(*contexts.shape, -1))
    return words, rows
