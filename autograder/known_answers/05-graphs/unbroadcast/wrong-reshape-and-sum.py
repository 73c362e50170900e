# diagnosis: reshape puts together what are no copies: add up along the axes
def unbroadcast(G, shape):
    return G.reshape(-1, *shape).sum(axis=0)
