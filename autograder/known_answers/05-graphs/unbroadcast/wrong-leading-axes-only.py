# diagnosis: axes of length 1 are stretched, too: add up along them
def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=0)
    return G
