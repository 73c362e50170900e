# diagnosis: the gradients of the words are not sent to their rows: dE has the shape of E
def lookup_gradients(ids, E, W, G):
    flat = G.reshape(-1, G.shape[-1])
    return G @ W, flat.T @ E[ids.ravel()], flat.sum(axis=0)
