# diagnosis: everything is added up; add up the copies only
def unbroadcast(G, shape):
    return G if G.shape == shape else G.sum()
