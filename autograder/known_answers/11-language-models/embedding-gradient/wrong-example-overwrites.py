# diagnosis: each example overwrites what the one before left: add
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    dE = np.zeros((contexts.max() + 1, D))
    for ids, row in zip(contexts, dX):
        own = np.zeros_like(dE)
        np.add.at(own, ids, row.reshape(-1, D))
        dE[ids] = own[ids]
    words = np.unique(contexts)
    return words, dE[words]
