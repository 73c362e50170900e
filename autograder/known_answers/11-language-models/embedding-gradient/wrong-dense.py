# diagnosis: the rows of all words are here; return those of the batch
def embedding_gradient(contexts, dX):
    D = dX.shape[1] // contexts.shape[1]
    dE = np.zeros((contexts.max() + 1, D))
    np.add.at(dE, contexts, dX.reshape(*contexts.shape, D))
    return np.unique(contexts), dE
