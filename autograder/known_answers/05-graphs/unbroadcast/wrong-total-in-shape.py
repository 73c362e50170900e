# diagnosis: everything is added up; add up only the copies
def unbroadcast(G, shape):
    return G if G.shape == shape else np.full(shape, G.sum())
