# diagnosis: only one axis is added up in front; add up all that the array lacks
def unbroadcast(G, shape):
    if G.ndim > len(shape):
        G = G.sum(axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            G = G.sum(axis=axis - len(shape), keepdims=True)
    return G
