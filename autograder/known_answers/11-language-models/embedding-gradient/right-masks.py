def embedding_gradient(contexts, dX):
    parts = dX.reshape(contexts.size, -1)
    words = sorted(set(contexts.ravel().tolist()))
    return tuple(words), np.stack([parts[contexts.ravel() == w].sum(axis=0) for w in words])
