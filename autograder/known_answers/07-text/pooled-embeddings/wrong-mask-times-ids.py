# diagnosis: the mask is multiplied into the word numbers: padding became the word 0, which was added up
def pool(E, ids, mask, dX):
    N = np.maximum(mask.sum(axis=1, keepdims=True), 1)
    X = E[ids * mask].sum(axis=1) / N
    dE = np.zeros(E.shape)
    np.add.at(dE, ids * mask, np.repeat((dX / N)[:, None, :], ids.shape[1], axis=1))
    return X, dE
