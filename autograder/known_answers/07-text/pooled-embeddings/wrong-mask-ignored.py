# diagnosis: the mask is ignored: this is the mean over all places
def pool(E, ids, mask, dX):
    X = E[ids].mean(axis=1)
    dE = np.zeros(E.shape)
    np.add.at(dE, ids, np.repeat(dX[:, None, :], ids.shape[1], axis=1) / ids.shape[1])
    return X, dE
