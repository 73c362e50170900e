# diagnosis: a word that comes twice counts twice for W, too
def lookup_gradients(ids, E, W, G):
    rows, flat = ids.ravel(), G.reshape(-1, G.shape[-1])
    dE = np.zeros(E.shape)
    np.add.at(dE, rows, flat @ W)
    words, first = np.unique(rows, return_index=True)
    return dE, flat[first].T @ E[words], flat.sum(axis=0)
