# diagnosis: every row gets the sum over all words; only those that looked it up count
def lookup_gradients(ids, E, W, G):
    rows, flat = ids.ravel(), G.reshape(-1, G.shape[-1])
    dE = np.zeros(E.shape) + (flat @ W).sum(axis=0)
    return dE, flat.T @ E[rows], flat.sum(axis=0)
