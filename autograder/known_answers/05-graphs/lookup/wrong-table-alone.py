# diagnosis: one thing came back; return three: dE, dW, db
def lookup_gradients(ids, E, W, G):
    dE = np.zeros(E.shape)
    np.add.at(dE, ids, G @ W)
    return dE
