# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def lookup_gradients(ids, E, W, G):
    rows, flat = ids.ravel(), G.reshape(-1, G.shape[-1])
    used = E[rows]
    E *= 0
    np.add.at(E, rows, flat @ W)
    return E, flat.T @ used, flat.sum(axis=0)
