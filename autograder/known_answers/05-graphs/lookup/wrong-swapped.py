# diagnosis: dE and dW are swapped: return dE, dW, db
def lookup_gradients(ids, E, W, G):
    rows, flat = ids.ravel(), G.reshape(-1, G.shape[-1])
    dE = np.zeros(E.shape)
    np.add.at(dE, rows, flat @ W)
    return flat.T @ E[rows], dE, flat.sum(axis=0)
