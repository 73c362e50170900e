# diagnosis: the shapes do not fit: what goes back to the table is G @ W; dW has the shape of W
def lookup_gradients(ids, E, W, G):
    rows, flat = ids.ravel(), G.reshape(-1, G.shape[-1])
    dE = np.zeros(E.shape)
    np.add.at(dE, rows, flat @ W.T)
    return dE, flat.T @ E[rows], flat.sum(axis=0)
