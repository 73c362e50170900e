def lookup_gradients(ids, E, W, G):
    dE, dW, db = np.zeros(E.shape), np.zeros(W.shape), np.zeros(len(W))
    for place in np.ndindex(ids.shape):
        dE[ids[place]] += W.T @ G[place]
        dW += np.outer(G[place], E[ids[place]])
        db += G[place]
    return dE, dW, db
