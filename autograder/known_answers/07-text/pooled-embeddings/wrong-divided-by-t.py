# diagnosis: divided by the number of places T; divide by the number of words N
def pool(E, ids, mask, dX):
    B, T = ids.shape
    X = (E[ids] * mask[..., None]).sum(axis=1) / T
    dE = np.zeros(E.shape)
    np.add.at(dE, ids, mask[..., None] * dX[:, None, :] / T)
    return X, dE
