# diagnosis: the texts of the batch are not added up: dW has one matrix for each
def lookup_gradients(ids, E, W, G):
    dE = np.zeros(E.shape)
    np.add.at(dE, ids, G @ W)
    return dE, np.swapaxes(G, -1, -2) @ E[ids], G.sum(axis=tuple(range(ids.ndim)))
