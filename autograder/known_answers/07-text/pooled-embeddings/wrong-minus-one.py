# diagnosis: padding became the number -1, and E[-1] is the last word: multiply by the mask
def pool(E, ids, mask, dX):
    ids = np.where(mask == 1, ids, -1)
    N = np.maximum((ids != -1).sum(axis=1, keepdims=True), 1)
    X = E[ids].sum(axis=1) / N
    dE = np.zeros(E.shape)
    np.add.at(dE, ids, np.repeat((dX / N)[:, None, :], ids.shape[1], axis=1))
    return X, dE
