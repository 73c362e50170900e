def embedding_gradient(contexts, dX):
    flat = contexts.ravel()
    order = np.argsort(flat, kind="stable")
    words, starts = np.unique(flat[order], return_index=True)
    return words, np.add.reduceat(dX.reshape(len(flat), -1)[order], starts, axis=0)
