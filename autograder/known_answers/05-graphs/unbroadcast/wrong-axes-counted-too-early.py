# diagnosis: the axes of length 1 are counted in G; add up the first axes before you count
def unbroadcast(G, shape):
    for axis, size in enumerate(shape):
        if size == 1:
            G = G.sum(axis=axis, keepdims=True)
    while G.ndim > len(shape):
        G = G.sum(axis=0)
    return G
