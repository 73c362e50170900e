# diagnosis: only the first of the copies counts; add up all
def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G[0]
    for axis, size in enumerate(shape):
        if size == 1:
            G = np.take(G, [0], axis=axis)
    return G
