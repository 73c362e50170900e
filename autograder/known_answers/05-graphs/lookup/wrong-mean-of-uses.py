# diagnosis: a row that was looked up twice gets the mean; add up
def lookup_gradients(ids, E, W, G):
    rows, flat = ids.ravel(), G.reshape(-1, G.shape[-1])
    dE = np.zeros(E.shape)
    for row in set(rows.tolist()):
        dE[row] = (flat @ W)[rows == row].mean(axis=0)
    return dE, flat.T @ E[rows], flat.sum(axis=0)
