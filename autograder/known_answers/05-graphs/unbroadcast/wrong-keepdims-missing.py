# diagnosis: an axis of length 1 was lost: keepdims=True
def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=0)
    ones = tuple(axis for axis, size in enumerate(shape) if size == 1)
    return G.sum(axis=ones)
