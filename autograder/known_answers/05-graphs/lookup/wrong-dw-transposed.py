# diagnosis: it is transposed: dW has the shape of W, (n_out, D)
def lookup_gradients(ids, E, W, G):
    rows, flat = ids.ravel(), G.reshape(-1, G.shape[-1])
    dE = np.zeros(E.shape)
    np.add.at(dE, rows, flat @ W)
    return dE, E[rows].T @ flat, flat.sum(axis=0)
