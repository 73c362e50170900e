# diagnosis: shapes line up at their last axes: add up along the first ones
def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=-1)
    for axis, size in enumerate(shape):
        if size == 1:
            G = G.sum(axis=axis, keepdims=True)
    return G
