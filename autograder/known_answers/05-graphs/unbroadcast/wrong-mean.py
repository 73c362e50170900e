# diagnosis: the copies are averaged; add them up
def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.mean(axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            G = G.mean(axis=axis, keepdims=True)
    return G
