# diagnosis: only the first of the copies counts; add up all
def unbroadcast(G, shape):
    return np.resize(G, shape)
