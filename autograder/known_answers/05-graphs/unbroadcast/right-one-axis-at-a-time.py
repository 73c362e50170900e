def unbroadcast(G, shape):
    while np.ndim(G) > len(shape):
        G = G.sum(0)
    for axis, size in enumerate(shape):
        if size == 1 and G.shape[axis] != 1:
            G = G.sum(axis, keepdims=True)
    return G
